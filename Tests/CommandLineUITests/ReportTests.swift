import CommandLineUI
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What commands say about what they did.
@Suite struct ReportTests {
    /// What `theirs` has beyond a workbook with one entry.
    private func addition(_ change: (inout WorkbookBuilder) -> Void) throws -> MergeAddition {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let ours = builder.workbook
        change(&builder)
        return try ours.addition(from: builder.workbook)
    }

    @Test func mergeOfTheSameAddsNothing() throws {
        let report = MergeReport(try addition { _ in }, .english)
        #expect(report.lines == ["every entry of theirs is here; nothing was added", "no item is in conflict"])
        #expect(report.leftBehind(theirs: "b.rec") == nil)
    }

    @Test func mergeCountsEntriesAndConflicts() throws {
        let addition = try addition {
            $0.assess("1.1-1", .partial, by: "山田", base: [])
            $0.assess("1.1-2", .partial)
        }
        let lines = MergeReport(addition, .english).lines
        #expect(lines[0] == "added 2 entries of theirs")
        #expect(lines[1].hasPrefix("1 item in conflict: "))
    }

    @Test func mergeTellsOfUnsoundEntries() throws {
        let addition = try addition {
            $0.assess("1.1-2", Assessment(result: .partial, note: "元"))
            $0.edit(1, "元", "変")
        }
        #expect(
            MergeReport(addition, .english).lines[0]
                == "added 1 entry of theirs (1 of them changed or written outside tenken)")
    }

    @Test func mergeSaysWhatItLeftBehind() throws {
        let addition = try addition { builder in
            for number in 1...6 {
                builder.addByHand("damage \(number)\n")
                builder.assess("1.1-2", Assessment(result: .partial, note: "\(number)"))
            }
        }
        #expect(addition.leftBehind.count == 6)
        let line = try #require(MergeReport(addition, .english).leftBehind(theirs: "b.rec"))
        let shown = addition.leftBehind.prefix(5).map(String.init).joined(separator: ", ")
        #expect(
            line == "b.rec: not taken over, as it can not be read: 6 places (line \(shown), …); look at that file")
    }

    @Test func missingEntriesAreTold() {
        let report = RecordingReport(.english)
        #expect(report.missing(0, from: "w.rec") == nil)
        #expect(report.missing(1, from: "w.rec")?.contains("1 entry that you recorded here is not in the file") == true)
        #expect(report.missing(2, from: "w.rec")?.contains("2 entries that you recorded here are not") == true)
    }

    @Test func recordedChangeNamesTheItemAndThePerson() {
        let item = WorkbookBuilder().workbook.catalog.items[0]
        let label = ItemLookup.label(item)
        #expect(RecordingReport(.english).recorded("○", about: item, by: "佐藤") == "\(label): ○ (recorded by 佐藤)")
        #expect(RecordingReport(.japanese).unchanged(item) == "\(label): 変わりがないので記録しません")
    }

    @Test func restoredEntriesAreToldAsTheyWillBeOnceAllAreBack() throws {
        var builder = WorkbookBuilder()
        let before = builder.workbook
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        let missing = Array(builder.workbook.entries)
        let format = ReportFormat(language: .english)
        let lines = RestoreReport.lines(missing, of: before, format: format)
        // Alone, the second would not tell what it followed on.
        #expect(lines.contains { $0.contains("△ partial → ○ compliant") })
        #expect(RestoreReport(.english).putBack(2) == "put back 2 entries")
        #expect(RestoreReport(.english).leftOut(1) == "left out for good: 1 entry")
    }

    @Test func catalogueIsCountedAndTitledInTheReadersLanguage() {
        let catalog = WorkbookBuilder().workbook.catalog
        let cells = CatalogReport(.english).line(catalog).split(separator: "\t", omittingEmptySubsequences: false)
        #expect(cells.count == 4 && cells[0] == catalog.about.id && cells[1] == "\(catalog.items.count) items")
        #expect(CatalogReport(.japanese).line(catalog).hasSuffix("\t\(catalog.about.title)"))
        #expect(CatalogReport(.english).sound(catalog, file: "c.rec", warnings: 0)[0] == "c.rec: OK")
    }

    @Test func terminalTextHoldsNothingThatATerminalObeys() {
        #expect(TerminalText.shown("\u{FEFF}a\tb\r\n\u{1B}[31m\n") == "a\tb\n\u{241B}[31m\n")
    }

    @Test func answersAreKeptOnOneLine() {
        let wording = SessionWording(.english)
        #expect(wording.answer("  山田  太郎 ", ifEmpty: "x") == "山田 太郎")
        #expect(wording.answer(" ", ifEmpty: "x") == "x")
        #expect(
            wording.prompt("Title", ifEmpty: "w") == "Title [w]: " && wording.prompt("Title", ifEmpty: "") == "Title: ")
    }
}
