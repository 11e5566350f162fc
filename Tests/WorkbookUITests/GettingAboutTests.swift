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

    /// Opening an item and closing it leads nowhere; what one jumped from before does.
    @Test func theJumpBeforeCountsWhereTheLastOneEndedWhereItBegan() throws {
        let session = try session("j:3.7<Enter><Enter><Esc>'")
        #expect(label(session) == "3.1 ①-2")
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

    // MARK: Lists that open where one is, and finding on the screen at hand

    @Test func toAllItemsOfTheRequirementIsTwoKeysThenOneEach() throws {
        var session = try session(":7-3-2<Enter>")
        let item = try #require(session.state.currentItem)
        let requirement = try #require(session.state.workbook.catalog.requirementPositions(ofItemAt: item).first)
        try session.type("2<Enter>")
        let expected = session.state.workbook.catalog.itemsByRequirement()[requirement]
        #expect(session.state.screen == .table && session.state.table.items == expected && expected.count > 3)
        #expect(session.state.currentItem == item)
        try session.type("gx")
        #expect(session.state.workbook.result(ofItemAt: expected[0]) == .noncompliant)
        try session.type("<Esc><Esc>")
        #expect(session.state.table.filter.isEmpty && session.state.currentItem == item)
    }

    @Test func scenariosOpenAtTheScenarioOfTheItem() throws {
        let session = try session(":7-3-2<Enter>3")
        let row = try #require(session.state.lists[session.state.screen].selected)
        let item = try #require(session.state.table.selectedItem)
        let scenario = try #require(session.state.workbook.catalog.scenario(ofItemAt: item))
        #expect(row.isHeading && row.subject.map { session.state.workbook.catalog.scenarios[$0].id } == scenario.id)
    }

    @Test(arguments: [("2", "r91"), ("3", "シナリオ 90"), ("6", "高橋")])
    func searchMovesTheListAndLeavesTheTable(_ key: String, _ words: String) throws {
        var session = try session("jj" + key + "/" + words + "<Enter>")
        #expect(session.state.screen.isList && session.rows.contains { $0.hasPrefix("│>") && $0.contains(words) })
        #expect(session.state.table.selectedPosition == 2)
        let row = session.state.lists[session.state.screen].scroll.selected
        try session.type("/ありえない語<Esc>")
        #expect(session.state.lists[session.state.screen].scroll.selected == row)
    }

    @Test func filterNarrowsTheListUntilEsc() throws {
        var session = try session("2fowner:me<Enter>")
        let list = session.state.lists[session.state.screen]
        let mine = Set(
            session.state.workbook.catalog.items.indices.filter {
                session.state.environment.assessment(of: $0).owner == "山田 太郎"
            })
        #expect(Set(list.itemRows.map(\.item)).isSubset(of: mine) && !list.rows.isEmpty)
        // The headings above what is let through, and no others.
        #expect(list.rows.first?.isHeading == true && list.rows.last?.isHeading == false)
        #expect(zip(list.rows, list.rows.dropFirst()).allSatisfy { !$0.isHeading || !$1.isHeading })
        #expect(session.rows[1].contains("絞込 担当:自分") && session.state.table.filter.isEmpty)
        try session.type("<Esc>")
        #expect(session.state.lists[session.state.screen].rows.filter(\.isHeading).count == 160)
        #expect(session.state.screen == .list("requirements"))
    }

    @Test func historyIsNarrowedByWhatItsRowsSay() throws {
        let session = try session("6f高橋 △<Enter>")
        let list = session.state.lists[session.state.screen]
        #expect(list.rows.count > 5)
        #expect(session.rows[2...8].allSatisfy { $0.contains("高橋") && $0.contains("△") })
    }

    @Test func filterTypedOnAnItemNarrowsWhereItCameFrom() throws {
        var session = try session("jj<Enter>fis:overdue<Enter>")
        #expect(session.state.screen == .table && session.foot.contains("件。Esc で全件"))
        try session.type("<Esc>4fis:overdue<Enter>")
        #expect(session.state.screen == .table)
        try session.type("<Esc>")
        #expect(session.state.screen == .list("overview"))
    }

    @Test func idsAreFound() throws {
        let session = try session("/r91<Enter>")
        let item = try #require(session.state.currentItem)
        #expect(session.state.workbook.catalog.requirements(ofItemAt: item).contains { $0.id == "r91" })
        #expect(label(try self.session("/3.7 ③-2<Enter>")) == "3.7 ③-2")
    }

    @Test func aGivenUpFilterLeavesTheCursorWhereItWas() throws {
        let session = try session(":7-3-2<Enter>fis:overdue<Esc>")
        #expect(label(session) == "3.7 ③-2" && session.state.table.filter.isEmpty)
    }

    // MARK: Filters

    @Test func overdueOfTwoOwners() throws {
        try task("fov<Tab>ow<Tab>山,渡<Enter>", atMost: 14, session()) { session in
            let items = session.state.table.items
            let owners = Set(items.map { session.state.environment.assessment(of: $0).owner })
            return session.state.table.filter == (try? Filter(parsing: "is:overdue owner:山,渡"))
                && owners.isSubset(of: ["山田 太郎", "渡辺 健"])
        }
    }

    @Test func whatChangedSinceMyReview() throws {
        var session = try session()
        let reviewed = try #require(
            session.state.workbook.catalog.items.indices.first {
                session.state.workbook.reviews(ofItemAt: $0).contains { $0.entry.by == "山田 太郎" }
                    && session.state.workbook.result(ofItemAt: $0) != .noncompliant
            })
        let id = session.state.workbook.catalog.items[reviewed].id
        let other = session.state.workbook.plan(
            .assess({ $0.result = .noncompliant }, judges: true), of: [reviewed], by: "鈴木 一郎", at: SampleSession.moment)
        guard case .record(let recording) = other else {
            Issue.record("\(id)")
            return
        }
        var workbook = session.state.workbook
        workbook.absorb(workbook.parseContinuation(workbook.stored(recording.entries).bytes))
        session.send(.changedOutside(workbook, readOnly: nil))
        try task("Fc", atMost: 3, session) { $0.state.table.items == [reviewed] }
    }

    @Test func whatOthersRecordedSinceLastTime() throws {
        let session = try session("Fl", seenEntries: GettingAboutTests.workbook.entries.count - 3)
        #expect((1...3).contains(session.state.table.items.count))
    }

    @Test(arguments: [
        ("fov<Tab>", "is:overdue "), ("f目標日超<Tab>", "状態:目標日超過 "), ("f-評<Tab>", "-評価"), ("f評価:適<Tab>", "評価:適合 "),
        ("fby:高<Tab>", #"by:"高橋 美咲" "#), (#"fby:"高<Tab>"#, #"by:"高橋 美咲" "#),
        ("frecorded-by:me,渡<Tab>", #"recorded-by:me,"渡辺 健" "#),
        ("fsection:通<Tab>", "section:3.1 "), ("fitem:3.7-3-<Tab>", "item:3.7-3-"), ("fdue<lt>=月<Tab>", "due<=月末 "),
        ("fis:open 自分の担<Tab>", "is:open owner:me is:open,returned "), ("fevidence:mis<Tab>", "evidence:missing "),
        ("fsince:my<Tab>", "since:my-review "), ("fzz<Tab>", "zz"),
    ])
    func tabCompletesKeysValuesAndNames(_ keys: String, _ expected: String) throws {
        let session = try session(keys)
        let prompt = try #require(session.state.panel as? Prompt)
        #expect(prompt.field.text == expected)
    }

    @Test func whatWasTypedBeforeComesBackAlsoFromALaterSession() throws {
        var session = try session("fis:overdue<Enter>f<C-u>at>先週<Enter><Esc>/暗号<Enter>:3.7<Enter>")
        try session.type("f<Up>")
        #expect((session.state.panel as? Prompt)?.field.text == "at>先週")
        try session.type("<Up>")
        #expect((session.state.panel as? Prompt)?.field.text == "is:overdue" && session.rows[0].contains("絞込"))
        try session.type("<Esc>/<Up>")
        #expect((session.state.panel as? Prompt)?.field.text == "暗号")
        try session.type("<Esc>:<Up>")
        #expect((session.state.panel as? Prompt)?.field.text == "3.7")
        let point = session.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        var later = AppState(
            workbook: GettingAboutTests.workbook, context: session.state.context, size: Size(columns: 80, rows: 24),
            now: SampleSession.moment)
        later.resume(point, drafts: [])
        #expect(later.environment.typed == session.state.environment.typed)
    }

    @Test func aFilterThatIsKeptIsSaidAndOneKeyDropsIt() throws {
        let session = try session("fis:overdue<Enter>")
        var later = AppState(
            workbook: GettingAboutTests.workbook, context: session.state.context, size: Size(columns: 80, rows: 24),
            now: SampleSession.moment)
        later.resume(session.state.resumePoint(firstEntry: 0, time: SampleSession.time), drafts: [])
        #expect(later.resumeCard?.notes.contains { $0.contains("状態:目標日超過") && $0.contains("Esc で全件") } == true)
        _ = later.update(.input(.key(Key(.escape))), at: SampleSession.moment)
        #expect(later.table.filter.isEmpty)
    }

    @Test(arguments: Language.allCases) func theNamedFiltersAreOfferedWithTheirCounts(_ language: Language) throws {
        let own = NamedFilter(name: "朝会", filter: try Filter(parsing: "is:overdue owner:me"))
        var session = try SampleSession(
            language, person: "山田 太郎", workbook: GettingAboutTests.workbook, configuring: { $0.namedFilters = [own] })
        try session.type("F")
        for (key, named) in NamedFilter.builtIn(language, person: "山田 太郎") {
            let items = session.state.workbook.items(matching: named.filter, for: session.state.environment.asker)
            #expect(
                session.rows.contains {
                    $0.contains(" \(key)  ") && $0.contains(" \(items.count)  ") || $0.contains(">\(key)  ")
                        || named.filter.isEmpty
                }, "\(key)")
        }
        try session.type("1")
        #expect(session.state.table.filter == own.filter)
        try session.type("Fjjj<Enter>")
        #expect(session.state.table.filter == NamedFilter.builtIn(language, person: "山田 太郎")[2].filter.filter)
        try session.type("Fa")
        #expect(session.state.table.filter.isEmpty)
    }
}
