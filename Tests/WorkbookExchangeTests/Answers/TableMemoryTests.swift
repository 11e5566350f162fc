import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// A table that is imported again after it, or the workbook, was changed.
struct TableMemoryTests {
    private let table = AnswerTable(
        [.id, .result, .note, .owner], [["1.1-1", "○", "所見", "佐藤"], ["1.1-2", "×", "", ""]])

    /// The workbook after the table was imported.
    private func imported() throws -> Workbook {
        let workbook = WorkbookBuilder().workbook
        return workbook.importing(try table.plan(into: workbook))
    }

    /// The table with other bytes.
    private func changed(_ rows: [[Cell]]) -> AnswerTable {
        var changed = table
        changed.rows = rows
        changed.digest = String(repeating: "b", count: 64)
        return changed
    }

    @Test func cellOfAnotherRowThatWasPutRightBringsNothingBack() throws {
        let since = try imported().assessing(0) { $0.result = .partial }
        let plan = try changed([table.rows[0], ["1.1-2", "△", "", ""]]).plan(into: since)
        #expect(plan.rows.map(\.outcome) == [.same, .change])
        #expect(plan.rows[0].reasons == [.recordedBefore])
    }

    @Test func tableThatWasSortedBringsNothingBack() throws {
        let since = try imported().assessing(0) { $0.result = .partial }
        let plan = try changed(table.rows.reversed()).plan(into: since)
        #expect(plan.rows.map(\.outcome) == [.same, .same])
    }

    @Test func fieldsThatTheTableLeftAsTheyWereStayAsTheWorkbookHasThem() throws {
        let since = try imported().assessing(0) { $0.result = .partial }
        let row = try changed([["1.1-1", "○", "書き直した所見", "佐藤"]]).row(into: since)
        #expect(row.after == Assessment(result: .partial, owner: "佐藤", note: "書き直した所見"))
    }

    @Test func fieldThatBothChangedIsLeft() throws {
        let since = try imported().assessing(0) { $0.result = .partial }
        let row = try changed([["1.1-1", "×", "所見", "佐藤"]]).row(into: since)
        #expect(row.outcome == .conflict && row.reasons == [.changedOnBothSides([.result])])
    }

    @Test func fieldsOfWhichOneWasImportedSinceKeepWhatTheTableSaidFirst() throws {
        var workbook = try imported().assessing(0) { $0.note = "ほかの人の所見" }
        let second = changed([["1.1-1", "△", "所見", "佐藤"]])
        workbook = workbook.importing(try second.plan(into: workbook), at: "2026-08-01T10:00:00+09:00")
        #expect(workbook.state(ofItemAt: 0).assessment.result == .partial)
        #expect(try second.row(into: workbook).outcome == .same)
    }

    @Test func tableMayComeBackToWhatItSaidFirst() throws {
        var workbook = try imported()
        let second = try changed([["1.1-1", "△", "所見", "佐藤"]]).plan(into: workbook)
        workbook = workbook.importing(second, at: "2026-08-01T10:00:00+09:00")
        #expect(try changed([table.rows[0]]).row(into: workbook).after.result == .compliant)
    }

    @Test func evidenceThatWasTakenAwaySinceStaysAway() throws {
        let first = AnswerTable([.id, .evidence], [["1.1-1", "a\nb"]])
        let fresh = WorkbookBuilder().workbook
        var workbook = fresh.importing(try first.plan(into: fresh))
        workbook = workbook.assessing(0) { $0.evidence.removeFirst() }
        let second = AnswerTable([.id, .evidence], [["1.1-1", "a\nb\nc"]])
        workbook = workbook.importing(try second.plan(into: workbook), at: "2026-08-01T10:00:00+09:00")
        #expect(workbook.state(ofItemAt: 0).assessment.evidence.map(\.reference) == ["b", "c"])
        #expect(try second.row(into: workbook).outcome == .same)
    }

    @Test func tableOfAnotherNameIsComparedWithTheWorkbookAlone() throws {
        let since = try imported().assessing(0) { $0.result = .partial }
        var other = table
        other.name = "別の表.xlsx"
        let row = try other.plan(into: since).rows[0]
        #expect(row.outcome == .change && row.after.result == .compliant)
    }

    private func stepping(_ change: Change, _ workbook: Workbook, at time: String) throws -> Workbook {
        guard case .record(let recording) = workbook.plan(change, by: "佐藤 花子", at: Moment(timestamp: time)) else {
            Issue.record("nothing to take back")
            return workbook
        }
        return workbook.adding(recording.entries)
    }

    @Test func whatWasTakenBackAndBroughtAgainIsRememberedAgain() throws {
        let undone = try stepping(.undo, imported(), at: "2026-06-02T10:00:00+09:00")
        let redone = try stepping(.redo, undone, at: "2026-06-03T10:00:00+09:00")
        let since = redone.assessing(0) { $0.result = .partial }
        let row = try table.plan(into: since).rows[0]
        #expect(row.outcome == .same && row.reasons == [.recordedBefore])
        let undoneAgain = try stepping(.undo, redone, at: "2026-06-04T10:00:00+09:00")
        #expect(try table.plan(into: undoneAgain).answers.count == 2)
    }
}
