import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// What is allowed in a catalogue and most likely a slip.
struct CatalogWarningTests {
    /// Without the item that no mapping names.
    private static let good: String = {
        let text = WorkbookCatalogText.text
        return text.replacing("Item: 2.1-1\nRequirement", with: "Item: 2.1-1\nItem: 2.1-2\nRequirement")
    }()

    @Test func catalogsWithoutSlipsHaveNoWarnings() {
        #expect(CatalogLibrary.builtIn().warnings.isEmpty)
        #expect(warnings(Self.good).isEmpty)
    }

    @Test(
        arguments: [
            ("Item: 1.1-3\n", "", .itemWithoutMapping("1.1-3")),
            ("Id: 1.1-2\nGroup: 1.1", "Id: 1.1-2\nGroup: 1.2", .idOutsideGroup(item: "1.1-2", group: "1.2")),
            (
                "Number: ①-2\nObligation: required\nText: バック", "Number: ①-1\nObligation: required\nText: バック",
                .numberTwice(item: "1.1-2", number: "①-1", first: "1.1-1")
            ),
            (
                "Id: 2.1\nSection: 2", "Id: 1.3\nSection: 1\nNumber: ③\nTitle: 空\n\nId: 2.1\nSection: 2",
                .groupWithoutItems("1.3")
            ),
            ("Scenario: leak\n", "", .unusedScenario("leak")),
            ("Requirement: control-3-a\n", "", .noRequirement(mapping: "block-3")),
            (
                "Requirement: management-2-a\n", "Requirement: control-1-a\n",
                .requirementTwice(mapping: "block-2", requirement: "control-1-a")
            ),
            (
                "Obligation: required\nText: VPN", "Obligaton: x\nObligation: required\nText: VPN",
                .unknownField(type: "Item", id: "1.1-1", field: "Obligaton")
            ),
        ] as [(String, String, CatalogWarning.Reason)])
    func slipIsToldWithItsLine(old: String, new: String, reason: CatalogWarning.Reason) throws {
        #expect(Self.good.contains(old))
        let text = Self.good.replacing(old, with: new, maxReplacements: 1)
        let found = try #require(warnings(text).first { $0.reason == reason })
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[found.line - 1]
        #expect(line.hasPrefix("Id: ") || line.hasPrefix("Obligaton: "))
        #expect(CatalogReader.read(RecfileText(Array(text.utf8))).problems.isEmpty)
    }

    @Test func itemBehindALaterOneIsOutOfOrder() {
        let parts = Self.good.split(separator: "\n\n").map(String.init)
        let (first, second) = (
            parts.firstIndex { $0.hasPrefix("Id: 1.1-1\nGroup") } ?? 0,
            parts.firstIndex { $0.hasPrefix("Id: 1.1-2\nGroup") } ?? 0
        )
        var swapped = parts
        swapped.swapAt(first, second)
        #expect(warnings(swapped.joined(separator: "\n\n")).map(\.reason) == [.itemOutOfOrder("1.1-1", after: "1.1-2")])
    }

    // MARK: Order

    @Test func itemInNoMappingStandsInItsGroup() {
        let text = WorkbookCatalogText.text.replacing("Item: 1.1-2\n", with: "")
        let catalog = CatalogReader.read(RecfileText(Array(text.utf8))).catalog
        #expect(catalog.items.map(\.id) == ["1.1-1", "1.1-2", "1.1-3", "1.2-1", "2.1-1", "2.1-2"])
        let first = WorkbookCatalogText.text.replacing("Item: 1.1-1\n", with: "")
        let other = CatalogReader.read(RecfileText(Array(first.utf8))).catalog
        #expect(other.items.map(\.id) == ["1.1-1", "1.1-2", "1.1-3", "1.2-1", "2.1-1", "2.1-2"])
    }

    @Test(arguments: [
        ("35/39", "page 35 of 39 only", "page 35 of 39"), ("39/39", "page 39 of 39 only", "page 39 of 39"),
        ("1-39/39", "all 39 pages", "all 39 pages"), ("1/1", "all 1 pages", "all 1 pages"),
        ("3-5/39 (annex)", "pages 3-5 of 39", "pages 3-5 of 39"), ("whole", "whole", nil), ("40/39", "40/39", nil),
        ("a/b", "a/b", nil), ("", "", nil),
    ])
    func coverageIsReadRight(coverage: String, text: String, pages: String?) {
        let catalog = WorkbookCatalogText.text.replacing("Coverage: 1/1", with: "Coverage: \(coverage)")
        let about = CatalogReader.read(RecfileText(Array(catalog.utf8))).catalog.about
        #expect(about.coverageText(.english) == text && about.pagesText(.english) == pages)
    }

    private func warnings(_ text: String) -> [CatalogWarning] {
        CatalogWarning.warnings(about: RecfileText(Array(text.utf8)))
    }
}
