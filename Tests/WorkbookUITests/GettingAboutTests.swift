import Demonstration
import TerminalUI
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// Getting about in a table of 420 items, at 80×24: the keys that the tasks of a day take, and where they lead.
@Suite struct GettingAboutTests {
    private static let workbook: Workbook = {
        let making = Demonstration.Making(
            id: WorkbookBuilder.id, today: SampleSession.moment.today, offset: "+09:00")
        let bytes = try? Demonstration.large.workbookBytes(making, builtIn: CatalogLibrary.builtIn().text)
        return WorkbookBuilder.read(bytes ?? [])
    }()

    private func session(
        _ keys: String = "", _ language: Language = .japanese, person: String = "山田 太郎", seenEntries: Int? = nil
    ) throws -> SampleSession {
        var session = try SampleSession(
            language, person: person, workbook: GettingAboutTests.workbook,
            configuring: { $0.seenEntries = seenEntries })
        try session.type(keys)
        return session
    }

    private func label(_ session: SampleSession) -> String? {
        session.state.currentItem.map { session.state.workbook.catalog.label(ofItemAt: $0) }
    }

    /// The keys reach what `isThere` says, and are no more than `most`.
    private func task(
        _ keys: String, atMost most: Int, _ session: SampleSession, _ isThere: (SampleSession) -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var session = session
        let count = try Key.sequence(keys).count
        try session.type(keys)
        #expect(
            count <= most && isThere(session), "\(session.rows.joined(separator: "\n"))", sourceLocation: sourceLocation
        )
    }

    // MARK: To places

    @Test func toAnItemAndASection() throws {
        try task(":7-3-2<Enter>", atMost: 7, session()) { label($0) == "3.7 ③-2" }
        try task(":3.7<Enter>", atMost: 5, session()) {
            label($0) == "3.7 ①-1" && $0.rows[2].contains("3.7 ") && $0.rows[3].hasPrefix("│>")
        }
    }

    @Test(arguments: ["3.7 ③-2", "3.7 ③ -2", "3.7-3-2", "3.7-3-2 ③-2", "item 3.7③-2", "３．７－３－２"])
    func everyPrintedFormLeadsThere(typed: String) throws {
        #expect(label(try session(":\(typed)<Enter>")) == "3.7 ③-2")
    }

    @Test func theNumberOfTheSectionAtHandIsMeantAndTheOthersAreNamed() throws {
        var session = try session(":3.7<Enter>:②-2<Enter>")
        #expect(label(session) == "3.7 ②-2")
        #expect(session.foot.contains("3.7 ②-2（ほかに 3.1 ②-2"))
        try session.type(":①-99<Enter>")
        #expect(session.rows.joined().contains("「①-99」はありません"))
    }

    @Test func tabCompletesPlacesLevelByLevel() throws {
        var session = try session(":3.7-<Tab>")
        #expect(session.rows.joined().contains("3.7-2  3.7-3"))
        try session.type("3-2<Tab><Enter>")
        #expect(label(session) == "3.7 ③-2")
    }

    @Test func sectionKeysGoThroughTheSections() throws {
        var session = try session(":7-3-2<Enter>]")
        #expect(label(session) == "3.8 ①-1" && session.rows[2].contains("3.8 "))
        try session.type("j[")
        #expect(label(session) == "3.8 ①-1")
        try session.type("[")
        #expect(label(session) == "3.7 ①-1")
    }

    @Test func aJumpIsGoneBackFrom() throws {
        var session = try session("jj:3.7<Enter>:3.9<Enter>G")
        try session.type("'")
        #expect(label(session) == "3.9 ①-1")
        try session.type("<C-o>")
        #expect(label(session) == "3.7 ①-1")
        try session.type("<C-o>")
        #expect(label(session) == "3.1 ①-3")
        try session.type("'")
        #expect(label(session) == "3.7 ①-1")
        try session.type("''")
        #expect(label(session) == "3.7 ①-1")
        try session.type("<C-o><C-o><C-o>")
        #expect(session.foot.contains("戻る先がありません"))
    }

    @Test func aFilterThatHidesThePlaceGivesWayAndComesBack() throws {
        var session = try session("fis:overdue<Enter>")
        let shown = session.state.table.items
        try session.type(":3.1-1-1<Enter>")
        #expect(label(session) == "3.1 ①-1" && session.foot.contains("絞り込みをやめて移りました（' で戻る）"))
        try session.type("'")
        #expect(session.state.table.items == shown)
    }

    // MARK: Unassessed

    @Test func nextUnassessedOfTheSectionIsOneKeyEach() throws {
        let workbook = GettingAboutTests.workbook
        let open = workbook.catalog.items.indices.filter {
            workbook.catalog.section(ofItemAt: $0)?.id == "3.7" && !workbook.isAssessed(itemAt: $0)
        }
        var session = try session(":3.7<Enter>G:7-4-1<Enter>")
        var seen: Set<Int> = []
        for _ in open {
            try session.type("<Tab>")
            session.state.currentItem.map { _ = seen.insert($0) }
        }
        #expect(seen == Set(open) && open.count > 3)
    }

    // MARK: Screens and back

    @Test func escReturnsFromTheTableToTheListWithItsCursor() throws {
        var session = try session("jjj4jjj")
        let row = session.state.lists[session.state.screen].selected
        try session.type("<Enter>")
        #expect(session.state.screen == .table && !session.state.table.filter.isEmpty)
        #expect(session.foot.contains("Esc で戻る"))
        try session.type("<Esc>")
        #expect(session.state.screen == .list("overview"))
        #expect(session.state.lists[session.state.screen].selected == row)
        try session.type("<Esc>")
        #expect(session.state.table.filter.isEmpty && label(session) == "3.1 ①-4")
    }

    @Test func bracesOnTheItemScreenGoThroughTheListItWasOpenedFrom() throws {
        var session = try session("3jj")
        let list = session.state.lists[session.state.screen]
        let items = list.itemRows.map(\.item)
        try session.type("<Enter>")
        #expect(session.state.currentItem == items[1])
        try session.type("}}")
        #expect(session.state.currentItem == items[3])
        #expect(session.rows[1].contains(" 4/\(items.count) "))
        try session.type("<Esc>")
        #expect(session.state.screen == .list("scenarios") && session.state.currentItem == items[3])
        try session.type("<Esc>")
        #expect(label(session) == "3.1 ①-1")
    }
}
