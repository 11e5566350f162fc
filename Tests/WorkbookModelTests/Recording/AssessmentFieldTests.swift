import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Every field of an assessment goes everywhere by its definition.
struct AssessmentFieldTests {
    /// An assessment that holds something in the field alone.
    static func holding(_ field: AssessmentField, _ number: Int = 1) -> Assessment {
        var assessment = Assessment.none
        switch field.kind {
        case .result: assessment.result = number == 1 ? .compliant : .partial
        case .line(let path), .text(let path): assessment[keyPath: path] = "値\(number)"
        case .date(let path): assessment[keyPath: path] = "2026-12-0\(number)"
        case .evidence: assessment.evidence = [Evidence(reference: "値\(number)")]
        }
        return assessment
    }

    @Test(arguments: AssessmentField.allCases)
    func aFieldIsStoredUnderItsNameAndReadBack(field: AssessmentField) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", AssessmentFieldTests.holding(field))
        let entry = builder.workbook.entries[0]
        #expect(entry.record.position(of: field.storedName) != nil)
        #expect(entry.assessment == AssessmentFieldTests.holding(field))
    }

    @Test(arguments: AssessmentField.allCases)
    func aFieldThatDiffersIsAConflict(field: AssessmentField) {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", AssessmentFieldTests.holding(field, 1), base: [])
        builder.assess("1.1-1", AssessmentFieldTests.holding(field, 2), base: [])
        #expect(builder.workbook.isConflict(itemAt: 0))
    }

    @Test(arguments: AssessmentField.allCases, AssessmentField.allCases)
    func rebasingKeepsWhatEitherChanged(mine: AssessmentField, theirs: AssessmentField) {
        let changed = AssessmentFieldTests.holding(mine, 1).rebased(
            from: .none, onto: AssessmentFieldTests.holding(theirs, 2))
        #expect(mine.kindIsEvidence || mine.isSame(in: changed, AssessmentFieldTests.holding(mine, 1)))
        if mine != theirs { #expect(theirs.isSame(in: changed, AssessmentFieldTests.holding(theirs, 2))) }
        #expect(!mine.isEmpty(in: changed))
    }

    @Test(arguments: AssessmentField.allCases)
    func copyingBringsOneFieldAlone(field: AssessmentField) {
        var target = Assessment.none
        for other in AssessmentField.allCases { other.copy(from: AssessmentFieldTests.holding(other, 2), to: &target) }
        let before = target
        field.copy(from: AssessmentFieldTests.holding(field, 1), to: &target)
        for other in AssessmentField.allCases {
            #expect(other.isSame(in: before, target) == (other != field))
        }
    }

    @Test(arguments: AssessmentField.allCases)
    func aFieldIsSeenInTheDifferenceOfTwoCopies(field: AssessmentField) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", AssessmentFieldTests.holding(field, 1))
        let before = builder.workbook
        builder.assess("1.1-1", AssessmentFieldTests.holding(field, 2))
        let difference = try WorkbookDifference(from: before, to: builder.workbook)
        #expect(difference.items.map(\.after.item) == ["1.1-1"])
    }

    @Test func noTwoFieldsShareANameOrAPlace() {
        #expect(Set(AssessmentField.allCases.map(\.storedName)).count == AssessmentField.allCases.count)
        #expect(Set(AssessmentField.allCases.map(\.key)).count == AssessmentField.allCases.count)
        var whole = Assessment.none
        for field in AssessmentField.allCases {
            #expect(field.isEmpty(in: whole))
            field.copy(from: AssessmentFieldTests.holding(field), to: &whole)
        }
    }
}

extension AssessmentField {
    fileprivate var kindIsEvidence: Bool { if case .evidence = kind { true } else { false } }
}
