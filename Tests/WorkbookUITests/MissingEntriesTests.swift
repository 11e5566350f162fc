import Testing
import WorkbookModel
import WorkbookUI

@Suite struct MissingEntriesTests {
    /// A session with a workbook that lacks two entries, and those.
    private func session(
        _ language: Language = .japanese, columns: Int = 80, readOnly: String? = nil
    ) throws -> (SampleSession, [Entry]) {
        var full = try SampleSession()
        try full.type("ojx")
        return (
            try SampleSession(language, columns: columns, readOnly: readOnly), Array(full.state.workbook.entries)
        )
    }

    @Test func theProgramLooksForThemOnceItIsOpen() throws {
        var state = try SampleSession().state
        let effects = state.update(.opened, at: SampleSession.moment)
        #expect(effects.contains { if case .findMissing = $0 { true } else { false } })
    }

    @Test(arguments: Language.allCases, [40, 80, 160])
    func theyAreListedAndOfferedBack(_ language: Language, _ columns: Int) throws {
        var (session, missing) = try session(language, columns: columns)
        session.send(.missingFound(missing))
        let text = session.rows.joined(separator: "\n")
        #expect(text.contains("① -9") && text.contains("① -10"))
        #expect(session.foot.contains(language(ja: "y 戻す", en: "y put back")))
        for row in session.rows { #expect(session.grid.measure.columns(of: row) <= columns) }
        try session.type("y")
        #expect(session.state.workbook.entries.map(\.id) == missing.map(\.id))
        #expect(session.foot.contains(language(ja: "2 件を戻しました", en: "put back 2 entries")))
    }

    /// Each of them follows on one that is missing, too.
    @Test func itIsToldWhatEachChanged() throws {
        var full = try SampleSession()
        try full.type("ow山田<Enter>")
        var session = try SampleSession(columns: 120)
        session.send(.missingFound(Array(full.state.workbook.entries)))
        #expect(session.rows.contains { $0.contains("担当 山田") && !$0.contains("→") })
        #expect(session.rows.contains { $0.contains("→") && $0.contains("適合") })
    }

    @Test func leavingThemOutAndLaterRecordNothing() throws {
        for key in ["n", "<Esc>"] {
            var (session, missing) = try session()
            session.send(.missingFound(missing))
            try session.type(key)
            #expect(session.state.workbook.entries.isEmpty)
            try session.type("j")
            #expect(session.rows.contains { $0.contains(">·  ① -10") }, "\(key)")
        }
    }

    @Test func onlyNLeavesThemOutForGood() throws {
        let (session, missing) = try session()
        for (keys, isForGood) in [("n", true), ("x", false)] {
            var state = session.state
            _ = state.update(.missingFound(missing), at: SampleSession.moment)
            let effects = state.update(.input(.key(.init(keys == "n" ? "n" : "x"))), at: SampleSession.moment)
            #expect(effects.contains { if case .leaveOut = $0 { true } else { false } } == isForGood)
        }
    }

    @Test func theQuestionWaitsUntilNothingIsBeingTyped() throws {
        var (session, missing) = try session()
        try session.type("e所見")
        session.send(.missingFound(missing))
        #expect(session.foot.contains("^S"))
        try session.type("<C-s>")
        #expect(session.foot.contains("y 戻す"))
    }

    @Test func nothingIsOfferedWhereNothingCanBeRecorded() throws {
        var (session, missing) = try session(readOnly: "acme.rec: 読むだけです")
        session.send(.missingFound(missing))
        #expect(!session.foot.contains("y 戻す"))
    }

    @Test func aFileThatWasReplacedIsLookedThroughAgain() throws {
        let empty = try SampleSession.emptyWorkbook()
        var one = try SampleSession(workbook: empty)
        try one.type("o")
        var state = one.state
        let replaced = state.update(.changedOutside(empty, readOnly: nil), at: SampleSession.moment)
        #expect(replaced.contains { if case .findMissing = $0 { true } else { false } })
        try one.type("jo")
        state = one.state
        var other = try SampleSession(person: "山田", workbook: one.state.workbook)
        try other.type("jjx")
        let grown = state.update(.changedOutside(other.state.workbook, readOnly: nil), at: SampleSession.moment)
        #expect(!grown.contains { if case .findMissing = $0 { true } else { false } })
    }
}
