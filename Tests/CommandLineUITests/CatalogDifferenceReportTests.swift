import CommandLineUI
import Recfile
import Testing
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What `tenken catalog diff` says, of the built-in catalogue and a changed copy of it.
@Suite struct CatalogDifferenceReportTests {
    private func difference(_ changes: [(String, String)]) -> CatalogDifference {
        let source = CatalogLibrary.builtIn()
        var text = String(decoding: source.text.bytes, as: UTF8.self)
        for (before, after) in changes { text.replace(before, with: after) }
        return CatalogDifference(old: source.catalog, new: CatalogReader.read(RecfileText(Array(text.utf8))).catalog)
    }

    private func report(_ changes: [(String, String)], _ language: Language = .english) -> [String] {
        CatalogDifferenceReport.lines(
            difference(changes), format: ReportFormat(columns: 1_000, language: language))
    }

    @Test func thereIsNoDifference() {
        #expect(report([]) == ["no difference"])
        #expect(report([], .japanese) == ["違いはありません"])
    }

    @Test func aDifferenceOfTheParticularsAloneIsNamed() {
        #expect(report([("Edition: 第1.1版", "Edition: 第1.2版")]).first?.contains("itself") == true)
    }

    @Test func whatChangedIsMarkedInTheText() throws {
        let lines = report([("リモートメンテナンスにより不正な閲覧・操作", "遠隔保守により不正な閲覧・操作")])
        #expect(lines.contains { $0.contains("[-リモートメンテナンス-]{+遠隔保守+}により不正な閲覧・操作") })
    }

    @Test(arguments: [Language.japanese, .english]) func itemsAreCountedAndListed(language: Language) {
        let lines = report([("Id: 3.14-1-1\n", "Id: 3.14-1-2\n"), ("Item: 3.14-1-1\n", "Item: 3.14-1-2\n")], language)
        #expect(
            lines.first
                == language(
                    ja: "項目: 同じ 13、文言の変更 0、移動 1、新規 0、削除 0",
                    en: "items: 13 same, 0 text changed, 1 moved, 0 new, 0 gone"))
        #expect(lines.last == "  3.14-1-1 ①-1 → 3.14-1-2 ①-1")
    }

    @Test func controlsOfACatalogueDoNotReachTheTerminal() {
        let lines = report([("リモートメンテナンスにより不正な", "リモート\u{1B}[31mメンテナンスにより不正な")])
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
    }

    @Test func theJSONHoldsBothTextsAndTheRuns() throws {
        let json = try JSONText.of(
            CatalogDifferenceJSON(difference([("リモートメンテナンスにより不正な", "遠隔保守により不正な")])))
        #expect(json.contains("\"same\" : 13"))
        #expect(json.contains("\"kind\" : \"removed\",\n          \"text\" : \"リモートメンテナンス\""))
        #expect(json.contains("\"text\" : \"遠隔保守により不正な閲覧・操作が行われた場合に気が付くことができない。\""))
    }

    @Test(arguments: [Language.japanese, .english]) func anItemThatMovedWithAnotherTextCountsOnce(language: Language) {
        let lines = report(
            [
                ("リモートメンテナンスにより不正な", "遠隔保守により不正な"), ("Id: 3.14-1-1\n", "Id: 3.14-1-2\n"),
                ("Item: 3.14-1-1\n", "Item: 3.14-1-2\n"),
            ], language)
        let counted = lines.first { $0.contains(language(ja: "項目: ", en: "items: ")) } ?? ""
        let numbers = counted.split { !$0.isNumber }.compactMap { Int($0) }
        let parts =
            counted.contains(language(ja: "うち", en: "of which"))
            ? numbers.enumerated().filter { $0.offset != 2 }.map(\.element) : numbers
        #expect(parts.reduce(0, +) == 14, "\(counted)")
    }

    @Test func anotherPartOfARequirementIsListedAndInTheJSON() throws {
        let changes = [("Part: 企画管理編", "Part: 企画管理の編")]
        #expect(report(changes).contains { $0.contains("part: ") && $0.contains("{+") })
        #expect(try JSONText.of(CatalogDifferenceJSON(difference(changes))).contains("\"part\""))
    }
}
