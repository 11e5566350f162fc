import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// An exported table that comes back: what a row showed, what it says, what the workbook says.
struct RoundTripTests {
    /// The workbook when it was exported: 1.1-1 is compliant with a note.
    private let exported = WorkbookBuilder().workbook.assessing(0, at: "2026-04-01T10:00:00+09:00") {
        $0.result = .compliant
        $0.note = "所見"
    }

    private func table(_ result: Cell, _ note: Cell, of workbook: Workbook? = nil) -> AnswerTable {
        let id = (workbook ?? exported).state(ofItemAt: 0).current?.id.description ?? ""
        return AnswerTable([.id, .entry, .result, .note], [["1.1-1", Cell(.text, id), result, note]])
    }

    @Test func rowThatWasNotChangedIsTheSameWhateverHappenedSince() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        #expect(try table("○", "所見").row(into: exported).outcome == .same)
        #expect(try table("○", "所見").row(into: since).outcome == .same)
    }

    @Test func fieldsChangedOnOneSideAreTaken() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        let row = try table("○", "書き直した所見").row(into: since)
        #expect(row.outcome == .change && row.after == Assessment(result: .partial, note: "書き直した所見"))
    }

    @Test func fieldChangedOnBothSidesToTheSameIsTheSame() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        #expect(try table("△", "所見").row(into: since).outcome == .same)
    }

    @Test func fieldChangedOnBothSidesIsLeftWithTheWholeRow() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        let row = try table("×", "書き直した所見").row(into: since)
        #expect(row.outcome == .conflict && row.answer == nil && row.reasons == [.changedOnBothSides([.result])])
        let clash = try #require(row.clashes.first)
        #expect(
            clash.shown.result == .compliant && clash.row.result == .noncompliant && clash.workbook.result == .partial)
    }

    @Test func whatWasChangedOnBothSidesBecomesASideWhereAskedFor() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        let after = since.importing(try table("×", "書き直した所見").plan(into: since, sides: true))
        let state = after.state(ofItemAt: 0)
        #expect(Set(state.sides.map(\.result)) == [.partial, .noncompliant])
        #expect(state.sides.contains { $0.assessment == Assessment(result: .noncompliant, note: "書き直した所見") })
    }

    @Test func sideIsNotRecordedTwiceNorAfterItWasSettled() throws {
        let since = exported.assessing(0) { $0.result = .partial }
        var sent = table("×", "所見")
        let conflict = since.importing(try sent.plan(into: since, sides: true))
        #expect(try sent.row(into: conflict, sides: true).outcome == .same)
        // Saved once more, it is another file.
        sent.digest = String(repeating: "b", count: 64)
        #expect(try sent.row(into: conflict, sides: true).outcome == .same)
        let settled = conflict.assessing(0, at: "2026-08-01T10:00:00+09:00") { $0.result = .partial }
        #expect(!settled.isConflict(itemAt: 0))
        #expect(try sent.row(into: settled, sides: true).outcome == .same)
        #expect(try sent.row(into: settled).outcome == .same)
    }

    @Test func emptiedCellKeepsAndIsSaid() throws {
        let row = try table("△", "").row(into: exported)
        #expect(row.after == Assessment(result: .partial, note: "所見") && row.reasons == [.emptied([.note])])
        let empty = try table("", "").row(into: exported)
        #expect(empty.outcome == .skipped && empty.reasons == [.emptied([.result, .note])])
    }

    /// Of what a version does not know, it can not say what stands beside it.
    @Test func noSideStandsBesideAResultOfANewerVersion() throws {
        let since = exported.assessing(0) { $0.result = .unknown("planned") }
        let row = try table("×", "所見").row(into: since, sides: true)
        #expect(row.outcome == .conflict && row.answer == nil && row.reasons == [.refused(.unknownResult("planned"))])
    }

    private func described(_ words: String, of workbook: Workbook) -> AnswerTable {
        let id = workbook.state(ofItemAt: 0).current?.id.description ?? ""
        return AnswerTable(
            [.id, .entry, .evidence], [["1.1-1", Cell(.text, id), Cell(.text, "a.pdf | \(words)")]])
    }

    @Test func descriptionOfEvidenceIsComparedAsAValue() throws {
        let shown = WorkbookBuilder().workbook.assessing(0, at: "2026-04-01T10:00:00+09:00") {
            $0.evidence = [Evidence(reference: "a.pdf", description: "第1版")]
        }
        let since = shown.assessing(0) { $0.evidence[0].description = "第2版" }
        #expect(try described("第3版", of: shown).row(into: shown).after.evidence[0].description == "第3版")
        #expect(try described("第1版", of: shown).row(into: since).outcome == .same)
        #expect(try described("第2版", of: shown).row(into: since).outcome == .same)
        let both = try described("第3版", of: shown).row(into: since)
        #expect(both.outcome == .conflict && both.reasons == [.changedOnBothSides([.evidence])])
        #expect(both.clashes.first?.row.evidence.first?.description == "第3版")
    }

    @Test func pieceThatBothAddedWithOtherDescriptionsIsAConflict() throws {
        let shown = WorkbookBuilder().workbook.assessing(0, at: "2026-04-01T10:00:00+09:00") { $0.note = "所見" }
        let since = shown.assessing(0) { $0.evidence = [Evidence(reference: "a.pdf", description: "規程")] }
        #expect(try described("手順", of: shown).row(into: since).reasons == [.changedOnBothSides([.evidence])])
    }

    @Test func rowThatShowedNothingClashesWithWhatWasRecordedSince() throws {
        let fresh = WorkbookBuilder().workbook
        let table = table("×", "", of: fresh)
        #expect(try table.row(into: fresh).outcome == .new)
        #expect(try table.row(into: exported).outcome == .conflict)
    }

    @Test func entryThatTheWorkbookLacksIsLeft() throws {
        let other = exported.assessing(1) { $0.result = .partial }
        let elsewhere = AnswerTable(
            [.id, .entry, .result],
            [["1.1-1", Cell(.text, other.state(ofItemAt: 1).current?.id.description ?? ""), "×"]])
        #expect(try elsewhere.row(into: exported).outcome == .problem)
        // Of another item.
        #expect(try elsewhere.row(into: other).outcome == .problem)
        let nonsense = AnswerTable([.id, .entry, .result], [["1.1-1", "x", "×"]])
        #expect(try nonsense.row(into: exported).reasons == [.unknownEntry("x", at: "対応表!B2")])
    }

    @Test func textThatASpreadsheetHadToCutIsUnchanged() throws {
        let note = String(repeating: "長い", count: 20_000)
        let workbook = WorkbookBuilder().workbook.assessing(0) { $0.note = note }
        let cut = ExportedSheet.cellText(note)
        #expect(cut.utf16.count <= 32_767)
        #expect(try table("", Cell(.text, cut), of: workbook).row(into: workbook).outcome == .same)
    }

    @Test func tableOfAnotherWorkbookIsRefused() throws {
        var sent = table("×", "")
        sent.otherSheets = [marks(of: exported)]
        #expect(try sent.row(into: exported).outcome == .change)
        let other = WorkbookBuilder(id: "00000000-5a0f-4f0e-9d3b-0d4b8a6e7c11").workbook
        #expect(throws: ImportRefusal.otherWorkbook(id: WorkbookBuilder.id)) { try sent.plan(into: other) }
    }

    @Test func exportedFileNeedsNoProfile() throws {
        let id = exported.state(ofItemAt: 0).current?.id.description ?? ""
        let rows: [[Cell]] = [
            ["対応表"], ["No.", "評価", "所見", "tenken:item", "tenken:entry"],
            ["①-1", "△ 一部適合", "所見", "1.1-1", Cell(.text, id)],
        ]
        let sheet = Sheet(name: "対応表", rows: rows, hiddenRows: [2], hiddenColumns: [3, 4])
        let file = TableFile(
            name: "a.xlsx", digest: String(repeating: "a", count: 64), format: "xlsx",
            sheets: [sheet, marks(of: exported)])
        let parts = try ExportedSheet.answers(in: file)
        let plan = try ImportPlanner(file, into: exported).plan(parts)
        #expect(plan.rows.map(\.after) == [Assessment(result: .partial, note: "所見")])
        #expect(plan.rows.map(\.address) == ["対応表!3"])
    }

    @Test func headThatStandsTwiceInAnExportedTableIsRefused() {
        let sheet = Sheet(name: "表", rows: [["評価", "評価", "tenken:item", "tenken:entry"]])
        let file = TableFile(name: "a.xlsx", digest: "", format: "xlsx", sheets: [sheet])
        #expect(throws: ImportRefusal.headTwice("評価", at: "表!B1")) { try ExportedSheet.answers(in: file) }
    }

    @Test func otherTablesAreNoExports() throws {
        #expect(try ExportedSheet.answers(in: AnswerTable([.id, .result], [["1.1-1", "○"]]).file).isEmpty)
    }

    private func marks(of workbook: Workbook) -> Sheet {
        Sheet(
            name: ExportedSheet.sheetName, rows: ExportedSheet.marks(of: workbook).map { $0.map { Cell(.text, $0) } },
            isHidden: true)
    }
}
