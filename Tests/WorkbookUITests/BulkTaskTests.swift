import Demonstration
import TerminalUI
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// What is done many times a day at 420 items, and how many keys it takes at most at 80×24.
@Suite struct BulkTaskTests {
    private static let large = Result {
        let making = Demonstration.Making(
            id: WorkbookBuilder.id, today: CalendarDate(iso: "2026-11-22") ?? .epoch, offset: "+09:00")
        return WorkbookBuilder.read(
            try Demonstration.large.workbookBytes(making, builtIn: CatalogLibrary.builtIn().text))
    }

    private func session(_ person: String = "佐藤 花子", at item: String) throws -> SampleSession {
        var session = try SampleSession(person: person, workbook: BulkTaskTests.large.get())
        try session.type(":" + item + "<Enter>")
        return session
    }

    private func keys(_ notation: String) throws -> Int { try Key.sequence(notation).count }

    @Test func theOwnerOfAWholeSectionTakesEightKeys() throws {
        var session = try session(at: "3.7-1-1")
        let keys = "***w山田<Enter>y"
        #expect(try self.keys(keys) <= 8)
        let before = session.state.workbook.entries.count
        try session.type(keys)
        let catalog = session.state.workbook.catalog
        let section = catalog.items.indices.filter { catalog.section(ofItemAt: $0)?.number == "3.7" }
        #expect(section.count == 41)
        #expect(section.allSatisfy { session.state.workbook.state(ofItemAt: $0).assessment.owner == "山田" })
        let step = session.state.workbook.entries[before...]
        #expect(Set(step.map(\.batch)).count == 1 && step.count <= 41)
        #expect(
            session.state.workbook.catalog.items.indices.filter { !section.contains($0) }.allSatisfy {
                session.state.workbook.state(ofItemAt: $0).assessment.owner != "山田"
            })
    }

    @Test func theNoteOfTheItemBeforeIsCopiedAndChangedWithTwoKeys() throws {
        var session = try session(at: "3.7-1-1")
        try session.type("e手順書で確かめた<C-s>jC（写し）<C-s>")
        let item = try #require(session.state.workbook.catalog.itemIndex("3.7-1-2"))
        let note = session.state.workbook.state(ofItemAt: item).assessment.note
        #expect(note.hasSuffix("手順書で確かめた（写し）"))
    }

    @Test func allItemsThatCiteWhatTheItemAtHandCitesAreShownWithTwoKeys() throws {
        var session = try session(at: "3.7-3-6")
        let item = try #require(session.state.currentItem)
        let workbook = session.state.workbook
        try session.type("7<Enter>")
        let reference = try #require(workbook.state(ofItemAt: item).assessment.evidence.first?.reference)
        let citing = workbook.catalog.items.indices.filter { index in
            workbook.state(ofItemAt: index).assessment.evidence.contains { $0.reference == reference }
        }
        #expect(citing.count > 5 && session.state.screen == .table && session.state.table.items == citing)
    }

    @Test func allItemsThatCiteAFileAreShownWithTenKeys() throws {
        var session = try session(at: "3.1-1-1")
        let keys = "7/構成図<Enter><Enter>"
        #expect(try self.keys(keys) <= 10)
        try session.type(keys)
        let workbook = session.state.workbook
        let citing = workbook.catalog.items.indices.filter { index in
            workbook.state(ofItemAt: index).assessment.evidence.contains { $0.reference.contains("構成図") }
        }
        #expect(citing.count > 5 && session.state.screen == .table && session.state.table.items == citing)
    }

    /// Every row of every item is shown before it is accepted.
    @Test func thirtyItemsAreReadAndAcceptedInARowWithSeventyKeys() throws {
        var session = try SampleSession(person: "監査 次郎", workbook: BulkTaskTests.large.get())
        var count = 0
        func press(_ keys: String) throws {
            count += try self.keys(keys)
            try session.type(keys)
        }
        try press("Rr")
        for _ in 0..<30 {
            while session.rows.contains(where: { $0.contains("Space 続きを読む ─") }) { try press("<Space>") }
            try press("a")
        }
        let accepted = session.state.workbook.entries.filter { $0.kind == .review && $0.by == "監査 次郎" }
        #expect(accepted.count == 30 && accepted.allSatisfy { $0.verdict == .accepted })
        #expect(count <= 70, "\(count) keys")
    }
}
