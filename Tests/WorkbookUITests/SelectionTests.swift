import Testing
import WorkbookModel

@testable import WorkbookUI

/// Items that are selected to be changed together.
@Suite struct SelectionTests {
    private func selected(_ session: SampleSession) -> [String] {
        session.state.table.selection.sorted().map { session.state.workbook.catalog.items[$0].number }
    }

    @Test func spaceSelectsAndTakesOutAndGoesOn() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>")
        #expect(selected(session) == ["①-9", "①-10"])
        try session.type("k<Space>")
        #expect(selected(session) == ["①-9"])
    }

    @Test(arguments: Language.allCases) func theFootLineSaysHowManyAreSelected(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("<Space><Space>")
        #expect(session.foot.hasPrefix(language(ja: " 選んだ 2 件に:  o p a x - ", en: " on 2 items:  o p a x - ")))
    }

    @Test func aBlockThatIsAllSelectedIsTakenOut() throws {
        var session = try SampleSession()
        try session.type("*")
        let block = selected(session)
        #expect(block.count > 1 && block.first == "①-9")
        try session.type("*")
        #expect(selected(session).isEmpty)
    }

    @Test func aBlockOfWhichSomeIsSelectedIsSelectedWhole() throws {
        var session = try SampleSession()
        try session.type("*")
        let block = selected(session)
        try session.type("*<Space>*")
        #expect(selected(session) == block)
    }

    @Test func whatAFilterHidesIsSelectedNoMore() throws {
        var session = try SampleSession()
        try session.type("<Space>G<Space>")
        let all = selected(session)
        #expect(all.count == 2)
        try session.type("fitem:①-9<Enter>")
        #expect(selected(session) == ["①-9"])
        try session.type("o")
        #expect(session.state.workbook.entries.count == 1)
    }

    @Test func aFilterThatIsGivenUpLeavesTheSelection() throws {
        var session = try SampleSession()
        try session.type("<Space>G<Space>fitem:①-9<Esc>")
        #expect(selected(session).count == 2)
    }

    @Test(arguments: ["o", "w山田<Enter>", "d2026-12-15<Enter>", "e所見<C-s>", "v聞き取り<Enter>"])
    func aSelectionEndsWhenItIsRecorded(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("<Space><Space>" + keys)
        #expect(session.state.workbook.entries.count == 2)
        #expect(selected(session).isEmpty)
        try session.type("x")
        #expect(session.state.workbook.entries.count == 3)
    }

    @Test func escapeEndsASelectionBeforeTheFilter() throws {
        var session = try SampleSession()
        try session.type("fobligation:required<Enter><Space><Esc>")
        #expect(selected(session).isEmpty)
        #expect(session.rows[0].contains("絞込"))
        try session.type("<Esc>")
        #expect(!session.rows[0].contains("絞込"))
    }

    @Test func aResultThatOneOfThemHasIsRecordedForTheOthers() throws {
        var session = try SampleSession()
        try session.type("og<Space><Space>o")
        #expect(session.state.workbook.entries.count == 2)
        #expect(try session.assessment("3.13-1-10").result == .compliant)
    }

    @Test func anEditorForSeveralHoldsNothingWhereTheirTextsDiffer() throws {
        var session = try SampleSession()
        try session.type("e一つ目<C-s>je二つ目<C-s>g<Space><Space>e")
        #expect(session.state.editedText == "")
        try session.type("<Esc>e共通<C-s>yg<Space><Space>e")
        #expect(session.state.editedText == "共通")
    }

    @Test func aFieldForSeveralHoldsWhatTheyAllHave() throws {
        var session = try SampleSession()
        try session.type("w山田<Enter>jw鈴木<Enter>g<Space><Space>w")
        #expect((session.state.panel as? Prompt)?.field.text == "")
        try session.type("佐藤<Enter>g<Space><Space>w")
        #expect((session.state.panel as? Prompt)?.field.text == "佐藤")
    }

    @Test func whoWouldReplaceTextsThatDifferIsAskedFirst() throws {
        var session = try SampleSession()
        try session.type("e一つ目<C-s>je二つ目<C-s>g<Space><Space>e共通<C-s>")
        #expect(session.foot.contains("内容の違う 2 件を置き換えます"))
        #expect(try session.assessment("3.13-1-9").note == "一つ目")
        try session.type("y")
        #expect(try session.assessment("3.13-1-10").note == "共通")
    }
}

extension AppState {
    /// The text in the editor, where one is open.
    fileprivate var editedText: String? { (panel as? TextEditing)?.editor.text }
}
