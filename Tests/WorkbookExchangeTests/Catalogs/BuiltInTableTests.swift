import OfficeFiles
import Recfile
import Testing
import WorkbookExchange
import WorkbookModel

/// Page 35 as a table gives page 35 as a catalogue.
struct BuiltInTableTests {
    private func sheet(_ form: String, _ catalog: Catalog) -> Sheet {
        let sheet = BuiltInTable.sheet(of: catalog)
        return form == "merged" ? sheet : TypedTable.unmerged(sheet)
    }

    private func imported(_ form: String, _ catalog: Catalog) throws -> Catalog {
        let file = TypedTable.file(sheet(form, catalog), name: "annex2.xlsx")
        let made = CatalogImport.make([file], ProfileGuess(file).profile)
        let refused = made.notices.filter { $0.severity == .refused }
        #expect(refused.isEmpty && made.bytes != nil, "\(refused)")
        return made.catalog
    }

    @Test(arguments: ["merged", "blanks"]) func itemsAreTheSame(form: String) throws {
        let catalog = try BuiltInTable.catalog()
        let made = try imported(form, catalog)
        #expect(made.items.map(\.id) == catalog.items.map(\.id))
        #expect(made.items.map(\.number) == catalog.items.map(\.number))
        #expect(made.items.map(\.group) == catalog.items.map(\.group))
        #expect(made.items.map(\.text.text) == catalog.items.map(\.text.text))
        #expect(made.items.map(\.obligation) == catalog.items.map(\.obligation))
        #expect(made.items.allSatisfy { $0.obligationBasis == "mark" })
    }

    @Test(arguments: ["merged", "blanks"]) func placesAndTheirGapsAreTheSame(form: String) throws {
        let catalog = try BuiltInTable.catalog()
        let made = try imported(form, catalog)
        #expect(made.sections.map(\.id) == catalog.sections.map(\.id))
        #expect(made.sections.map(\.title.text) == catalog.sections.map(\.title.text))
        #expect(made.sections.map(\.title.gap) == catalog.sections.map(\.title.gap))
        #expect(made.groups.map(\.id) == catalog.groups.map(\.id))
        #expect(made.groups.map(\.number) == catalog.groups.map(\.number))
        #expect(made.groups.map(\.title.text) == catalog.groups.map(\.title.text))
        #expect(made.groups.map(\.title.gap) == catalog.groups.map(\.title.gap))
    }

    @Test(arguments: ["merged", "blanks"]) func requirementsAreTheSame(form: String) throws {
        let catalog = try BuiltInTable.catalog()
        let made = try imported(form, catalog)
        #expect(Set(made.requirements.map(\.id)) == Set(catalog.requirements.map(\.id)))
        for requirement in made.requirements {
            let other = try #require(catalog.requirement(requirement.id))
            #expect(requirement.text.text == other.text.text)
            #expect(requirement.part.text == other.part.text)
            #expect(requirement.chapter.text == other.chapter.text)
            #expect(requirement.category.text == other.category.text)
        }
    }

    @Test(arguments: ["merged", "blanks"]) func blocksAreTheSame(form: String) throws {
        let catalog = try BuiltInTable.catalog()
        let made = try imported(form, catalog)
        #expect(made.mappings == catalog.mappings)
        #expect(made.scenarios.map(\.id) == catalog.scenarios.map(\.id))
        #expect(made.scenarios.map(\.text.text) == catalog.scenarios.map(\.text.text))
    }

    @Test func theSameTableGivesTheSameBytes() throws {
        let file = TypedTable.file(BuiltInTable.sheet(of: try BuiltInTable.catalog()), name: "annex2.xlsx")
        let profile = ProfileGuess(file).profile
        #expect(CatalogImport.make([file], profile).bytes == CatalogImport.make([file], profile).bytes)
    }
}
