import TestSupport
import Testing
import WorkbookModel

/// Names that programs and people know things by.
struct WordingTests {
    @Test(arguments: AssessmentResult.allCases)
    func resultIsReadByAnyOfItsNames(result: AssessmentResult) {
        let names = [
            result.word, String(result.key), String(result.mark), result.name(.japanese), result.name(.english),
        ]
        #expect(names.allSatisfy { AssessmentResult(typed: $0) == result })
    }

    @Test(arguments: ["", "O", "良", "compliant "])
    func otherWordsAreNoResult(text: String) {
        #expect(AssessmentResult(typed: text) == nil)
    }

    @Test(arguments: [
        ("ja_JP.UTF-8", Language.japanese), ("ja", .japanese), ("ja.UTF-8", .japanese), ("C", .english),
        ("en_US", .english),
        ("", .english), ("jam", .english),
    ])
    func languageFollowsTheLocale(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test(arguments: Language.allCases)
    func everyFindingHasAMessageInOneLine(language: Language) throws {
        let id = try #require(EntryID(hex: String(repeating: "a", count: 64)))
        let kinds: [Finding.Kind] = [
            .catalogDigest(isReplaced: true), .catalogDigest(isReplaced: false), .noWorkbookRecord,
            .workbookRecordUnsound,
            .secondWorkbookRecord, .unknownRecord(type: "x"), .recordWithoutKind, .wrongDescriptor(""),
            .changedDescriptor,
            .conflictMarkers,
            .damagedLine("x"), .tornTail(bytes: 1), .unsoundEntry(by: ""), .unknownKind("x"), .conflict(sides: 2),
            .historyIncomplete(missing: id), .profileConflict, .foreignItem, .otherCopy(file: "x"),
            .withoutEvidence(.partial), .withoutNote, .withoutPlanOrDue(.partial, plan: true, due: true),
            .unreadableDue("x"),
            .overdue(.epoch),
            .evidenceMissing("x"), .evidenceChanged("x"), .reviewedByAssessor("x"), .returned, .unassessed,
        ]
        for kind in kinds {
            let message = Finding(kind).message(language)
            #expect(!message.isEmpty && !message.contains("\n"), "\(kind)")
        }
        #expect(Set(kinds.map { Finding($0).code }).count == kinds.count - 1)
    }

    @Test(arguments: [(1, "an assessment was changed or written outside"), (2, "2 assessments differ")])
    func oneSideAloneDoesNotDiffer(sides: Int, words: String) {
        #expect(ConflictWording.message(sides: sides, .english) == words)
    }

    @Test(arguments: [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")])
    func numberAgreesWithWhatItCounts(count: Int, words: String) {
        #expect(Language.counted(count, "entry", "entries") == words)
    }
}
