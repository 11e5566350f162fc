import Testing
import WorkbookModel
import WorkbookUI

/// What is being typed is kept apart until it is in the file.
@Suite struct DraftTests {
    @Test func aChangedTextIsKept() throws {
        var session = try SampleSession()
        try session.type("e書きかけ")
        session.send(.tick)
        #expect(session.drafts == ["3.13-1-9 Note": "書きかけ"])
    }

    @Test func anUnchangedTextIsNot() throws {
        var session = try SampleSession()
        try session.type("e所見<C-s>e")
        session.send(.tick)
        #expect(session.drafts.isEmpty)
    }

    @Test func theDraftOfATextThatWasRecordedIsRemoved() throws {
        var session = try SampleSession()
        try session.type("e書きかけ")
        session.send(.tick)
        try session.type("<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "書きかけ")
        #expect(session.drafts.isEmpty)
    }

    @Test func theDraftOfATextThatIsDiscardedIsRemoved() throws {
        var session = try SampleSession()
        try session.type("e書きかけ")
        session.send(.tick)
        try session.type("<Esc>n")
        #expect(session.drafts.isEmpty)
    }

    @Test func aTextUnderAQuestionIsKept() throws {
        var session = try SampleSession()
        try session.type("e書きかけ<Esc>")
        session.send(.tick)
        #expect(session.drafts == ["3.13-1-9 Note": "書きかけ"])
        try session.type("<Esc>の続き<C-s>")
        #expect(session.drafts.isEmpty)
    }

    @Test func aTextOfSeveralItemsHasNoDraft() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>e書きかけ")
        session.send(.tick)
        #expect(session.drafts.isEmpty)
    }

    @Test func aDraftThatIsFoundAndDiscardedIsRemoved() throws {
        var session = try SampleSession()
        try session.type("e自分の文")
        session.send(.tick)
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("e相手の文<C-s>")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("<C-s>te")
        #expect(session.foot.contains("前回の書きかけがあります"))
        try session.type("n")
        #expect(session.drafts.isEmpty)
    }

    @Test func whatTheEditorLeftIsRecordedAsItIs() throws {
        var session = try SampleSession()
        try session.type("E")
        session.send(.editedExternally("一行目\n\n三行目\n"))
        #expect(try session.assessment("3.13-1-9").note == "一行目\n\n三行目\n")
        #expect(session.drafts.isEmpty)
    }

    /// The program can be killed while the person's editor is open.
    @Test func whatTheEditorSavesMeanwhileIsTheDraft() throws {
        var session = try SampleSession()
        try session.type("E")
        session.send(.savedExternally("途中"))
        #expect(session.drafts == ["3.13-1-9 Note": "途中"])
        var next = try SampleSession(drafts: session.drafts)
        try next.type("e")
        #expect(next.foot.contains("前回の書きかけがあります"))
    }

    @Test(arguments: [("y", "書きかけ"), ("n", "")])
    func draftIsAskedAboutBeforeTheEditorStarts(answer: String, text: String) throws {
        var session = try SampleSession(drafts: ["3.13-1-9 Note": "書きかけ"])
        try session.type("E")
        #expect(session.foot.contains("前回の書きかけがあります") && session.requests.isEmpty)
        try session.type(answer)
        #expect(session.requests == [.edit(text)])
    }
}
