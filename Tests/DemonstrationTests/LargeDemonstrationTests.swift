import Demonstration
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// The large demonstration stands for the whole table: as many items, people and weeks, and no text that could be taken for
/// a guideline's.
struct LargeDemonstrationTests {
    private static let bytes = make()
    private let bytes = LargeDemonstrationTests.bytes
    private let workbook = WorkbookBuilder.read(LargeDemonstrationTests.bytes)

    private static func make() -> [UInt8] {
        guard let today = CalendarDate(iso: "2026-10-01") else { return [] }
        let making = Demonstration.Making(id: WorkbookBuilder.id, today: today, offset: "+09:00")
        return (try? Demonstration.large.workbookBytes(making, builtIn: CatalogLibrary.builtIn().text)) ?? []
    }

    @Test func isOfTheTablesSize() {
        let catalog = workbook.catalog
        #expect(catalog.items.count == 420)
        #expect(catalog.groups.count == 90)
        #expect(catalog.sections.count == 14)
        #expect(catalog.requirements.count == 160)
        let section = catalog.items.indices.filter { catalog.group(ofItemAt: $0)?.section == "3.7" }
        #expect(section.count == 41)
    }

    @Test func everyRequirementHasAnItem() {
        let catalog = workbook.catalog
        let named = Set(catalog.items.indices.flatMap { catalog.requirements(ofItemAt: $0).map(\.id) })
        #expect(named.count == catalog.requirements.count)
    }

    @Test func everyTextSaysThatItIsASample() {
        let catalog = workbook.catalog
        for text in catalog.items.map(\.text.text) + catalog.requirements.map(\.text.text)
            + catalog.sections.map(\.title.text)
        {
            #expect(text.contains("見本"))
        }
    }

    @Test func itsCatalogueHasNoProblem() throws {
        let text = try #require(Demonstration.large.catalog)
        #expect(CatalogReader.read(text).problems.isEmpty)
        #expect(CatalogWarning.warnings(about: text).isEmpty)
    }

    @Test func fivePeopleWorkedForWeeks() {
        let entries = workbook.entries
        #expect(Set(entries.map(\.by)).count == 5)
        #expect(entries.count > 450)
        #expect(Set(entries.map { $0.at.prefix(10) }).count >= 18)
        #expect(entries.allSatisfy { $0.at.prefix(10) < "2026-10-01" })
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.at <= $1.at })
    }

    @Test func allOfItHolds() {
        #expect(workbook.integrityCount == 0)
        #expect(workbook.counts.conflicts == 0)
    }

    @Test func isMadeTheSameEachTime() { #expect(LargeDemonstrationTests.make() == bytes) }
}
