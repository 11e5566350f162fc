import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// What the built-in catalogue holds.
struct BuiltInCatalogTests {
    private let source = CatalogLibrary.builtIn()
    private var catalog: Catalog { source.catalog }

    @Test func readsWithoutProblems() {
        #expect(CatalogReader.read(source.text).problems.isEmpty)
    }

    @Test(.enabled(if: Recutils.isInstalled)) func recfixAcceptsIt() throws {
        try TemporaryFolder.with { folder in
            try folder.write(source.text.bytes, to: "c.rec")
            #expect(try Recutils.complaints(aboutFileAt: folder("c.rec")) == "")
        }
    }

    @Test func itemsStandInTheTablesOrder() {
        let numbers = (9...13).map { "3.13-1-\($0)" } + (1...8).map { "3.13-2-\($0)" } + ["3.14-1-1"]
        #expect(catalog.items.map(\.id) == numbers)
    }

    @Test func itemsBearTheirPrintedNumbers() {
        #expect(catalog.items.map(\.number) == (9...13).map { "①-\($0)" } + (1...8).map { "②-\($0)" } + ["①-1"])
    }

    @Test func exactlyItemsThatEndInDesirableAreRecommended() {
        let recommended = catalog.items.filter { $0.obligation == .recommended }.map(\.id)
        #expect(recommended == (5...8).map { "3.13-2-\($0)" })
    }

    @Test func recommendedItemsAreTheOnesWhoseWordingSaysSo() {
        for item in catalog.items {
            let words = item.text.text.replacing("〔", with: "").replacing("〕", with: "")
            #expect(words.hasSuffix("望ましい。") == (item.obligation == .recommended), "\(item.id)")
        }
    }

    @Test func everyObligationIsMarkedAsDerived() {
        #expect(catalog.items.allSatisfy { $0.obligationBasis == "wording" })
    }

    @Test func requirementsHaveTheirIdentifiers() {
        let expected: Set = [
            "control-13-a", "management-14-a", "control-13-b", "management-8-a", "control-7-a", "control-10-a",
        ]
        #expect(Set(catalog.requirements.map(\.id)) == expected && catalog.requirements.count == 6)
    }

    @Test func blocksAreThoseOfThePage() {
        let blocks = catalog.mappings.map { ($0.items.count, $0.requirements, $0.scenario ?? "gap") }
        #expect(blocks.map(\.0) == [5, 8, 1])
        #expect(
            blocks.map(\.1) == [
                ["control-13-a"], ["control-13-b", "management-14-a"],
                ["management-8-a", "control-7-a", "control-10-a"],
            ])
        #expect(blocks.map(\.2) == ["gap", "scenario-3.13-2", "scenario-3.14-1"])
    }

    @Test func whatStandsOnEarlierPagesIsAGap() throws {
        let section = try #require(catalog.section("3.13"))
        let group = try #require(catalog.group("3.13-1"))
        #expect(section.title.gap != nil && group.title.gap != nil && catalog.mappings[0].scenarioGap != nil)
    }

    @Test func nothingElseIsAGap() {
        let texts =
            catalog.items.map(\.text) + catalog.scenarios.map(\.text)
            + catalog.requirements.flatMap { [$0.part, $0.chapter, $0.category, $0.text] }
        #expect(texts.allSatisfy { $0.gap == nil && !$0.text.isEmpty })
        #expect(
            catalog.sections.count { $0.title.gap != nil } == 1 && catalog.groups.count { $0.title.gap != nil } == 1)
    }

    @Test func everyTextHasItsGloss() {
        let texts =
            catalog.items.map(\.text) + catalog.scenarios.map(\.text)
            + catalog.requirements.flatMap { [$0.part, $0.chapter, $0.category, $0.text] }
        #expect(texts.allSatisfy { !$0.english.isEmpty })
    }

    @Test func fourPointsOfTheFirstItemAreLinesOfTheirOwn() {
        let lines = catalog.items[0].text.text.split(separator: "\n")
        #expect(lines.count == 5 && lines.dropFirst().allSatisfy { $0.hasPrefix("・ ") })
    }

    @Test func coverageSaysWhichPageItIs() {
        #expect(catalog.about.coverage.hasPrefix("35/39"))
    }

    @Test func digestIsThatOfTheDocumentedBytes() throws {
        var bytes: [UInt8] = []
        for record in source.text.records where !record.isDescriptor {
            bytes += Array("%rec: \(record.type ?? "")\n".utf8)
            for field in record.fields {
                bytes += Array("\(field.name): \(field.value.replacing("\n", with: "\n+ "))\n".utf8)
            }
            bytes.append(0x0A)
        }
        #expect(try Sha256Sum.digest(of: bytes) == catalog.digest.description)
    }

    // MARK: As people type items

    @Test(arguments: [
        ("3.14-1-1", "3.14-1-1"), ("3.14-①-1", "3.14-1-1"), ("①-9", "3.13-1-9"), ("②-1", "3.13-2-1"),
        ("①-1", "3.14-1-1"),
        ("３.14-1-1", "3.14-1-1"), ("3.14－1－1", "3.14-1-1"), ("1-9", "3.13-1-9"),
    ])
    func itemIsFoundAsTyped(typed: String, id: String) {
        #expect(catalog.itemIndex(typed: typed).map { catalog.items[$0].id } == id)
    }

    @Test(arguments: ["", "9", "①", "3.14", "①-99", "③-1", "3.13"])
    func whatIsNoItemIsNotFound(typed: String) {
        #expect(catalog.itemIndex(typed: typed) == nil)
    }

    @Test func numberThatTwoItemsBearIsNotGuessed() {
        let sample = CatalogReader.read(WorkbookCatalogText.recfile).catalog
        #expect(sample.itemIndex(typed: "①-1") == nil && sample.itemIndex(typed: "①-3") == 2)
    }

    // MARK: The table's order

    @Test func itemsStandInTheOrderOfTheTableAndThoseOfNoBlockInTheirGroup() {
        let blocks = WorkbookCatalogText.text.replacing(
            "Id: block-1\nItem: 1.1-1\nItem: 1.1-2\nItem: 1.1-3", with: "Id: block-1\nItem: 1.1-3\nItem: 1.1-1")
        let sample = CatalogReader.read(RecfileText(Array(blocks.utf8))).catalog
        #expect(sample.items.map(\.id) == ["1.1-3", "1.1-1", "1.1-2", "1.2-1", "2.1-1", "2.1-2"])
        #expect(sample.itemIndex("1.1-3") == 0 && sample.mappingIndex(ofItemAt: 2) == nil)
    }
}
