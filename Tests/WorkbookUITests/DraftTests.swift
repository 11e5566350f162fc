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
}
