import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// A catalogue that somebody wrote: what is wrong with it, and on which line.
struct CatalogProblemTests {
    /// Lines: 1 descriptor, 3 the record; every set so, a blank line between.
    private static let good = """
        %rec: Catalog

        Id: c
        Title: 表

        %rec: Section

        Id: s
        Title: 節

        %rec: Group

        Id: g
        Section: s
        Title: 群

        %rec: Scenario

        Id: t
        Text: 筋

        %rec: Requirement

        Id: r
        Part: 編
        Chapter: 章
        Category: 区分
        Text: 文

        %rec: Item

        Id: i
        Group: g
        Obligation: required
        Text: 項

        %rec: Mapping

        Id: m
        Item: i
        Requirement: r
        Scenario: t

        """

    @Test func goodCatalogueHasNoProblems() {
        #expect(CatalogReader.read(RecfileText(Array(Self.good.utf8))).problems.isEmpty)
    }

    @Test func aBlockNeedsAScenarioOrARequirement() {
        for field in ["Requirement: r\n", "Scenario: t\n"] {
            let text = Self.good.replacing(field, with: "")
            #expect(CatalogReader.read(RecfileText(Array(text.utf8))).problems.isEmpty)
        }
    }

    @Test func aSectionKnowsItsHeading() {
        let text = Self.good.replacing("Title: 節\n", with: "Title: 節\nHeading: 1. 大区分\n")
        let (catalog, problems) = CatalogReader.read(RecfileText(Array(text.utf8)))
        #expect(problems.isEmpty)
        #expect(catalog.sections.map(\.heading) == ["1. 大区分"])
    }

    @Test(arguments: [
        ("Id: c\nTitle: 表\n", "", 1, CatalogProblem.Reason.noCatalogRecord),
        ("Title: 表\n", "Title: 表\n\nId: d\nTitle: 表\n", 6, .secondCatalogRecord),
        ("Title: 表\n", "Coverage: 1\n", 3, .missingField(type: "Catalog", id: "c", field: "Title")),
        ("Title: 節\n", "", 8, .missingField(type: "Section", id: "s", field: "Title")),
        ("Title: 節\n", "Gap: Text | x\n", 8, .missingField(type: "Section", id: "s", field: "Title")),
        ("Section: s\n", "", 13, .missingField(type: "Group", id: "g", field: "Section")),
        ("Text: 筋\n", "", 19, .missingField(type: "Scenario", id: "t", field: "Text")),
        ("Part: 編\n", "", 24, .missingField(type: "Requirement", id: "r", field: "Part")),
        ("Text: 項\n", "Text: \n", 32, .missingField(type: "Item", id: "i", field: "Text")),
        ("Group: g\n", "", 32, .missingField(type: "Item", id: "i", field: "Group")),
        ("Obligation: required\n", "", 32, .missingField(type: "Item", id: "i", field: "Obligation")),
        ("Id: i\n", "", 32, .missingField(type: "Item", id: "?", field: "Id")),
        ("Title: 節\n", "Title: 節\n\nId: s\nTitle: 節\n", 11, .duplicateID(type: "Section", id: "s", firstLine: 8)),
        ("Section: s\n", "Section: z\n", 13, .unknownReference(type: "Group", id: "g", field: "Section", value: "z")),
        ("Group: g\n", "Group: z\n", 32, .unknownReference(type: "Item", id: "i", field: "Group", value: "z")),
        ("Item: i\n", "Item: i\nItem: z\n", 39, .unknownReference(type: "Mapping", id: "m", field: "Item", value: "z")),
        (
            "Requirement: r\n", "Requirement: z\n", 39,
            .unknownReference(type: "Mapping", id: "m", field: "Requirement", value: "z")
        ),
        (
            "Scenario: t\n", "Scenario: z\n", 39,
            .unknownReference(type: "Mapping", id: "m", field: "Scenario", value: "z")
        ),
        (
            "Obligation: required", "Obligation: maybe", 32,
            .unknownValue(
                type: "Item", id: "i", field: "Obligation", value: "maybe", allowed: ["required", "recommended"])
        ),
        ("Item: i\n", "", 39, .emptyMapping(id: "m")),
        ("Requirement: r\nScenario: t\n", "", 39, .emptyMapping(id: "m")),
        ("Scenario: t\n", "\nId: n\nItem: i\nRequirement: r\n", 43, .itemInTwoMappings(item: "i", first: "m")),
        ("%rec: Scenario", "%rec: Story", 19, .unknownRecordType("Story")),
        ("%rec: Catalog\n", "Id: x\n", 1, .recordWithoutType),
        ("Text: 文\n", "Text: 文\nKind: x\n", 29, .reservedField("Kind")),
        ("Text: 文\n", "Text: 文\n???\n", 29, .notRecfileSyntax("???")),
    ])
    func problemIsFoundOnItsLine(old: String, new: String, line: Int, reason: CatalogProblem.Reason) throws {
        #expect(Self.good.contains(old))
        let problems = CatalogReader.read(RecfileText(Array(Self.good.replacing(old, with: new).utf8))).problems
        #expect(problems.contains { $0.line == line && $0.reason == reason }, "\(problems)")
    }

    @Test func catalogueWithoutItemsIsAProblem() {
        let text = "%rec: Catalog\n\nId: c\nTitle: 表\n"
        let problems = CatalogReader.read(RecfileText(Array(text.utf8))).problems
        #expect(problems.map(\.line) == [3] && problems.map(\.reason) == [.noItems])
    }

    @Test(arguments: [
        ("Title: 節\n", "Gap: Title | 前のページ | on an earlier page\n"), ("Text: 筋\n", "Gap: Text | 前のページ\n"),
        ("Scenario: t\n", "Gap: Scenario | 前のページ\n"), ("Part: 編\n", "Gap: Part | 前のページ\n"),
    ])
    func missingTextWithAGapIsNoProblem(old: String, new: String) {
        let text = Self.good.replacing(old, with: new)
        #expect(CatalogReader.read(RecfileText(Array(text.utf8))).problems.isEmpty)
    }

    @Test func fieldsThatAreNotKnownAreNoProblem() {
        let text = Self.good.replacing("Title: 表\n", with: "Title: 表\nColour: blue\n")
        #expect(CatalogReader.read(RecfileText(Array(text.utf8))).problems.isEmpty)
    }

    @Test func problemsComeInTheOrderOfLines() {
        let text = Self.good.replacing("Text: 項\n", with: "").replacing("Title: 節\n", with: "")
            .replacing("Item: i\n", with: "Item: z\n")
        let lines = CatalogReader.read(RecfileText(Array(text.utf8))).problems.map(\.line)
        #expect(lines == lines.sorted() && lines.count == 3)
    }

    @Test func badCatalogueFileIsRefusedWithFileAndLine() throws {
        try TemporaryFolder.with { folder in
            try folder.write(Self.good.replacing("Section: s", with: "Section: z"), to: "c.rec")
            let problem = #expect(throws: FileProblem.self) { try CatalogLibrary.find(folder("c.rec")) }
            #expect(problem?.message(.english).hasPrefix("\(folder("c.rec")):13: Group g") == true)
        }
    }

    @Test func catalogueFileIsFoundByItsPath() throws {
        try TemporaryFolder.with { folder in
            try folder.write(Self.good, to: "c.rec")
            let source = try CatalogLibrary.find(folder("c.rec"))
            #expect(source.catalog.about.id == "c")
        }
    }

    @Test func builtInCatalogueIsFoundByItsID() throws {
        #expect(try CatalogLibrary.find("annex2-v1.1").catalog.items.count == 14)
    }

    @Test(arguments: [("no-such-id", "unknownCatalog"), ("no/such.rec", "missing"), ("such.rec", "missing")])
    func nameThatIsNoCatalogueIsRefused(name: String, problem: String) {
        do {
            _ = try CatalogLibrary.find(name)
            Issue.record("found \(name)")
        } catch {
            switch error {
            case .unknownCatalog: #expect(problem == "unknownCatalog")
            case .missing: #expect(problem == "missing")
            default: Issue.record("\(error)")
            }
        }
    }

    @Test func aSpreadsheetIsToldAsOne() throws {
        let problems = CatalogReader.read(RecfileText([0x50, 0x4B, 0x03, 0x04, 0xFF, 0x0A])).problems
        #expect(problems.map(\.reason) == [.isSpreadsheet])
        #expect(problems.first?.message(.english).contains("tenken catalog import") == true)
    }
}
