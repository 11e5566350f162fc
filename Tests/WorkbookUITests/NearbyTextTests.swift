import Testing
import WorkbookModel

@testable import WorkbookUI

/// Notes that begin with those of other items.
@Suite struct NearbyTextTests {
    private func text(_ session: SampleSession) -> String? { (session.state.panel as? TextEditing)?.editor.text }

    @Test func theNoteOfTheItemBeforeComesBehindWhatThereIs() throws {
        var session = try SampleSession()
        try session.type("e手順書を見た<C-s>jC")
        #expect(text(session) == "手順書を見た")
        try session.type("。<C-s>")
        #expect(try session.assessment("3.13-1-10").note == "手順書を見た。")
        try session.type("C")
        #expect(text(session) == "手順書を見た。\n手順書を見た")
        try session.type("<C-_>")
        #expect(text(session) == "手順書を見た。")
    }

    @Test func aCopiedNoteIsNotThrownAwayWithoutAQuestion() throws {
        var session = try SampleSession()
        try session.type("e手順書を見た<C-s>jC<Esc>")
        #expect(session.foot.contains("書きかけです"))
    }

    @Test func whereThereIsNothingToCopyItIsSaid() throws {
        var session = try SampleSession()
        try session.type("C")
        #expect(session.foot.contains("前の項目がありません"))
        try session.type("jC")
        #expect(session.foot.contains("①-9 に所見がありません") && session.state.panel == nil)
    }

    @Test func onASelectionTheNoteOpensWithThatOfTheItemAtTheCursor() throws {
        var session = try SampleSession()
        try session.type("e手順書を見た<C-s>jVjVkkC")
        #expect(text(session) == "手順書を見た")
        try session.type("<C-s>")
        #expect(try session.assessment("3.13-1-11").note == "手順書を見た")
    }

    @Test(arguments: Language.allCases) func anEmptyNoteSaysWhatItCanBeginWith(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("e一<C-s>jje")
        #expect(session.rows.contains { $0.contains(language(ja: "↑↓ 近くの項目の所見から始める（1 件）", en: "an item nearby (1)")) })
        try session.type("<Esc>G" + "e")
        #expect(!session.rows.contains { $0.contains(language(ja: "近くの項目", en: "nearby")) })
    }

    @Test func upAndDownShowTheTextsOfTheBlockAndComeBackToNone() throws {
        var session = try SampleSession()
        try session.type("e一<C-s>je二<C-s>je")
        try session.type("<Up>")
        let first = text(session)
        #expect(first == "一" || first == "二")
        #expect(session.rows.joined().contains("1/2"))
        try session.type("<Up>")
        #expect(text(session) != first)
        try session.type("<Up>")
        #expect(text(session) == "")
        try session.type("<Down><Down><C-s>")
        #expect(try session.assessment("3.13-1-11").note == first)
    }

    @Test func inATextThatWasTypedUpAndDownMove() throws {
        var session = try SampleSession()
        try session.type("e一<C-s>jeあ<Enter>い<Up>う")
        #expect(text(session) == "あう\nい")
    }
}
