import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// What a table without marks of an export comes to.
struct ImportPlanTests {
    private let table = AnswerTable(
        [.id, .result, .note, .owner], [["1.1-1", "○", "所見", "佐藤"], ["1.1-2", "×", "", ""], ["1.1-3", "", "", ""]])

    @Test func rowsSayWhatHappens() throws {
        let plan = try table.plan(into: WorkbookBuilder().workbook.assessing(1) { $0.result = .partial })
        #expect(plan.rows.map(\.outcome) == [.new, .change, .skipped])
        #expect(plan.rows.map(\.address) == ["対応表!2", "対応表!3", "対応表!4"])
        #expect(plan.rows[1].before.result == .partial && plan.rows[1].after.result == .noncompliant)
        #expect(plan.leavesNothing)
    }

    @Test func emptyCellKeepsWhatIsRecorded() throws {
        let workbook = WorkbookBuilder().workbook.assessing(1) { $0.note = "残る" }
        #expect(try table.plan(into: workbook).rows[1].after == Assessment(result: .noncompliant, note: "残る"))
    }

    @Test func unassessedReplacesNothing() throws {
        let table = AnswerTable([.id, .result, .note], [["1.1-1", "未評価", "追記"]])
        let row = try table.row(into: WorkbookBuilder().workbook.assessing(0) { $0.result = .compliant })
        #expect(row.after == Assessment(result: .compliant, note: "追記"))
        #expect(row.reasons == [.unassessedKept])
    }

    @Test func evidenceComesOnTopOfWhatIsThere() throws {
        let table = AnswerTable([.id, .evidence], [["1.1-1", "規程\n手順書"]])
        let row = try table.row(
            into: WorkbookBuilder().workbook.assessing(0) { $0.evidence = [Evidence(reference: "規程")] })
        #expect(row.after.evidence == [Evidence(reference: "規程"), Evidence(reference: "手順書")])
    }

    @Test func plainTableLeavesADescriptionThatIsThere() throws {
        let table = AnswerTable([.id, .evidence], [["1.1-1", "a.pdf | 表の語"]])
        let described = WorkbookBuilder().workbook.assessing(0) {
            $0.evidence = [Evidence(reference: "a.pdf", description: "第1版")]
        }
        #expect(try table.row(into: described).outcome == .same)
        let bare = WorkbookBuilder().workbook.assessing(0) { $0.evidence = [Evidence(reference: "a.pdf")] }
        #expect(
            try table.row(into: bare).after.evidence == [Evidence(reference: "a.pdf", description: "表の語")])
    }

    @Test func fileThatIsEvidenceAlreadyKeepsItsDigest() throws {
        let piece = Evidence(reference: "a.pdf", description: "第1版", digest: String(repeating: "1", count: 64))
        let workbook = WorkbookBuilder().workbook.assessing(0) { $0.evidence = [piece] }
        let plan = try AnswerTable([.id, .evidence], [["1.1-1", "a.pdf"]]).plan(into: workbook) { line in
            TableEvidence(Evidence(reference: line.reference, digest: String(repeating: "2", count: 64)))
        }
        #expect(plan.rows.map(\.outcome) == [.same])
    }

    /// What looks like a file and is none is recorded and told, or leaves its row; what is recorded already is neither.
    @Test func doubtfulEvidenceIsToldOrRefused() throws {
        let table = AnswerTable(
            [.id, .result, .evidence], [["1.1-1", "○", "a.pdf"], ["1.1-2", "○", "b.pdf"], ["1.1-3", "○", "規程"]])
        let workbook = WorkbookBuilder().workbook.assessing(1) { $0.evidence = [Evidence(reference: "b.pdf")] }
        func plan(refusesDoubts: Bool) throws -> ImportPlan {
            try table.plan(into: workbook, refusesDoubts: refusesDoubts) { line in
                TableEvidence(line, doubt: line.reference.hasSuffix(".pdf") ? .noSuchFile : nil)
            }
        }
        let reason = ImportReason.evidenceAsWords("a.pdf", .noSuchFile)
        let told = try plan(refusesDoubts: false)
        #expect(told.rows.map(\.outcome) == [.new, .change, .new] && told.rows.map(\.reasons) == [[reason], [], []])
        let refused = try plan(refusesDoubts: true)
        #expect(refused.rows.map(\.outcome) == [.problem, .change, .new])
        #expect(refused.rows.map(\.reasons) == [[reason], [], []] && refused.rows[0].answer == nil)
    }

    @Test func entriesSayWhereTheyAreFromAndAreOneStep() throws {
        let workbook = WorkbookBuilder().workbook
        let after = workbook.importing(try table.plan(into: workbook))
        #expect(after.entries.count == 2 && Set(after.entries.map(\.batch)).count == 1)
        #expect(after.entries[0].source == EntrySource(file: "点検.xlsx", address: "対応表!2", digest: table.digest))
        #expect(after.entries.allSatisfy { $0.isSound })
    }

    @Test func sameTableAgainRecordsNothing() throws {
        let workbook = WorkbookBuilder().workbook
        let plan = try table.plan(into: workbook.importing(try table.plan(into: workbook)))
        #expect(plan.rows.map(\.outcome) == [.same, .same, .skipped] && plan.answers.isEmpty)
    }

    @Test func sameContentFromAnotherFileRecordsNothing() throws {
        let workbook = WorkbookBuilder().workbook
        var other = table
        other.digest = String(repeating: "b", count: 64)
        #expect(try other.plan(into: workbook.importing(try table.plan(into: workbook))).answers.isEmpty)
    }

    /// The table says nothing that it had not said before the item was changed.
    @Test func sameTableAgainDoesNotReplaceWhatWasRecordedSince() throws {
        let workbook = WorkbookBuilder().workbook
        let since = workbook.importing(try table.plan(into: workbook)).assessing(0) { $0.result = .partial }
        let row = try table.plan(into: since).rows[0]
        #expect(row.outcome == .same && row.reasons == [.recordedBefore])
    }

    @Test func tableThatWasTakenBackIsRecordedAgain() throws {
        let workbook = WorkbookBuilder().workbook
        let imported = workbook.importing(try table.plan(into: workbook))
        guard
            case .record(let undo) = imported.plan(
                .undo, by: "佐藤 花子", at: Moment(timestamp: "2026-06-02T10:00:00+09:00"))
        else {
            Issue.record("nothing taken back")
            return
        }
        let undone = imported.adding(undo.entries)
        #expect(undone.counts.assessed == 0)
        #expect(try table.plan(into: undone).answers.count == 2)
    }

    @Test func columnThatTheFirstImportLeftOutIsTakenLater() throws {
        let workbook = WorkbookBuilder().workbook
        let first = AnswerTable([.id, .result], [["1.1-1", "○"]])
        let second = AnswerTable([.id, .result, .note], [["1.1-1", "○", "所見"]])
        let row = try second.row(into: workbook.importing(try first.plan(into: workbook)))
        #expect(row.outcome == .change && row.after == Assessment(result: .compliant, note: "所見"))
    }

    @Test func twoRowsOfOneItemThatDifferAreBothLeft() throws {
        let plan = try AnswerTable([.id, .result], [["1.1-1", "○"], ["1.1-2", "○"], ["1.1-1", "×"]]).plan(
            into: WorkbookBuilder().workbook)
        #expect(plan.rows.map(\.outcome) == [.conflict, .new, .conflict])
        #expect(plan.rows[0].reasons == [.differsFrom(["対応表!4"])])
    }

    @Test func twoRowsOfOneItemThatSayTheSameAreOne() throws {
        let plan = try AnswerTable([.id, .result], [["1.1-1", "○"], ["1.1-1", "適合"], ["1.1-1", ""]]).plan(
            into: WorkbookBuilder().workbook)
        #expect(plan.rows.map(\.outcome) == [.new, .skipped, .skipped] && plan.answers.count == 1)
    }

    @Test func itemInConflictIsLeft() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial, base: [first])
        builder.assess("1.1-1", .noncompliant, base: [first])
        let row = try AnswerTable([.id, .note], [["1.1-1", "所見"]]).row(into: builder.workbook)
        #expect(row.outcome == .conflict && row.reasons == [.refused(.conflict)])
    }

    @Test func resultOfANewerVersionIsLeft() throws {
        let workbook = WorkbookBuilder().workbook.assessing(0) { $0.result = .unknown("planned") }
        #expect(try AnswerTable([.id, .result], [["1.1-1", "○"]]).row(into: workbook).outcome == .conflict)
    }

    @Test func whatWasCarriedOverStaysUnconfirmedWhereTheTableSaysTheSame() throws {
        var builder = WorkbookBuilder()
        builder.carry("1.1-1", Assessment(result: .compliant))
        let same = try AnswerTable([.id, .result], [["1.1-1", "○"]]).row(into: builder.workbook)
        #expect(same.outcome == .same && same.reasons == [.stillCarried])
        let plan = try AnswerTable([.id, .result], [["1.1-1", "×"]]).plan(into: builder.workbook)
        #expect(!builder.workbook.importing(plan).isCarried(itemAt: 0))
    }

    @Test func fileThatManyRowsNameIsReadOnce() throws {
        var count = 0
        let table = AnswerTable(
            [.id, .evidence], [["1.1-1", "a.pdf"], ["1.1-2", "a.pdf"], ["1.1-3", "a.pdf\nb.pdf"]])
        let plan = try table.plan(into: WorkbookBuilder().workbook) { line in
            count += 1
            return TableEvidence(line)
        }
        #expect(plan.answers.count == 3 && count == 2)
    }

    @Test func hiddenRowIsSaidAndNotRead() throws {
        let table = AnswerTable([.id, .result], [["1.1-1", "○"], ["1.1-1", "×"]])
        let part = AnswerSheet(table.sheet, columns: [.id: [0], .result: [1]], rows: [1, 2], hidden: [2])
        let plan = try ImportPlanner(table.file, into: WorkbookBuilder().workbook).plan([part])
        #expect(plan.rows.map(\.outcome) == [.new, .skipped] && plan.rows[1].reasons == [.hiddenRow])
    }

    @Test func tenThousandRowsOfOneItemTakeNoLonger() throws {
        let rows = (0..<10_000).map { [Cell("1.1-1"), Cell(.text, $0 % 2 == 0 ? "○" : "×")] }
        let plan = try AnswerTable([.id, .result], rows).plan(into: WorkbookBuilder().workbook)
        #expect(plan.count(.conflict) == 10_000)
        #expect(plan.rows[0].reasons == [.differsFrom(["対応表!3", "対応表!4", "対応表!5"])])
    }

    @Test func basisChangesWithTableAndWorkbook() throws {
        let workbook = WorkbookBuilder().workbook
        var other = table
        other.digest = String(repeating: "b", count: 64)
        let basis = try table.plan(into: workbook).basis
        #expect(basis == ImportPlan.Basis(table.file, workbook))
        #expect(basis != ImportPlan.Basis(other.file, workbook))
        #expect(basis != ImportPlan.Basis(table.file, workbook.assessing(0) { $0.result = .partial }))
    }
}
