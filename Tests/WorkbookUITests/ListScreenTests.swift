import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What holds for every list screen of the registry.
@Suite struct ListScreenTests {
    @Test func noTwoScreensShareANameOrAKey() {
        #expect(Set(AllListScreens.all.map(\.name)).count == AllListScreens.all.count)
        #expect(Set(AllListScreens.all.map(\.key)).count == AllListScreens.all.count)
    }

    @Test(arguments: AllListScreens.all.map(\.name), Language.allCases)
    func itsKeyShowsItAndTheKeyOfBackLeavesIt(_ name: String, _ language: Language) throws {
        let screen = try #require(AllListScreens.named(name))
        var session = try SampleSession(language)
        try session.type(screen.key)
        #expect(session.rows[1].contains(" \(screen.title(language)) "))
        try session.type("<Esc>")
        #expect(session.state.screen == .table)
    }

    @Test(arguments: AllListScreens.all.map(\.name))
    func enterOpensWhatTheRowStandsFor(_ name: String) throws {
        let screen = try #require(AllListScreens.named(name))
        var session = try SampleSession(rows: 60)
        try session.type("ojx" + screen.key)
        for row in 0..<session.state.lists[.list(name)].rows.count {
            var session = session
            try session.type(String(repeating: "j", count: row))
            let selected = try #require(session.state.lists[.list(name)].selected)
            try session.type("<Enter>")
            switch selected.opens {
            case .item(let item):
                #expect(session.state.screen == .item && session.state.currentItem == item)
            case .items(let filter):
                #expect(session.state.screen == .table && session.state.table.filter == filter)
            case .movedFile, .changedFile: #expect(session.state.panel is Question)
            case .list(let other, _): #expect(session.state.screen == .list(other))
            case .fold, .nothing: #expect(session.state.screen == .list(name))
            }
        }
    }

    @Test func theCursorStaysOnItsRowWhenOthersCome() throws {
        var session = try SampleSession()
        try session.type("ojx6j")
        #expect(session.rows.contains { $0.contains(">") && $0.contains("① -9 ") })
        try session.type("p")
        #expect(session.state.workbook.entries.count == 3)
        #expect(session.rows.contains { $0.contains(">") && $0.contains("① -9 ") && $0.contains("○") })
    }

    @Test(arguments: AllListScreens.all.map(\.name))
    func theCursorIsOnRowsThatStandForSomething(_ name: String) throws {
        let screen = try #require(AllListScreens.named(name))
        var session = try SampleSession(rows: 60)
        try session.type("ojx" + screen.key)
        for _ in session.state.lists[.list(name)].rows {
            #expect(session.state.lists[.list(name)].selected?.subject != nil)
            try session.type("j")
        }
    }

    @Test(arguments: ["2", "3"]) func theKeysOfBlocksGoFromHeadingToHeading(_ key: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type(key + "gj}")
        let list = session.state.lists[session.state.screen]
        #expect(list.selected?.isHeading == true && list.scroll.selected > 1)
        try session.type("j{")
        #expect(session.state.lists[session.state.screen].scroll.selected == list.scroll.selected)
    }

    @Test func theHeadingOfItemsWithoutAScenarioIsFoundLikeTheOthers() throws {
        var session = try SampleSession()
        try session.type("3f原資料のこの<Enter>")
        #expect(session.rows.contains { $0.contains("リスクシナリオが原資料のこのページにない項目") })
        #expect(session.state.panel == nil)
    }
}
