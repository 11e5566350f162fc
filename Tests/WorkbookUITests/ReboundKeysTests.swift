import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Whatever names a key names the one in force.
@Suite struct ReboundKeysTests {
    /// Every command that is named anywhere has another key than the standard one.
    private static let rebound: KeyMap = {
        let keys: [(Command, String)] = [
            (.action(.back), "<F3>"), (.action(.help), "<F4>"), (.action(.quit), "Q"), (.action(.search), "<F5>"),
            (.action(.filter), "<F6>"), (.action(.open), "<F7>"), (.action(.undo), "U"), (.edit(.note), "W"),
            (.edit(.owner), "V"), (.edit(.evidence), "X"), (.move(.down), "s"), (.move(.up), "t"),
            (.move(.paneDown), "S"), (.move(.paneUp), "T"), (.move(.nextBlock), ")"), (.move(.previousBlock), "("),
            (.move(.nextUnassessed), "<F8>"), (.result(.compliant), "y"), (.show(.list("findings")), "<F9>"),
            (.show(.list("overview")), "<F10>"),
        ]
        return keys.reduce(.standard) { map, binding in
            map.binding([binding.1].compactMap { try? Key(notation: $0) }, to: binding.0)
        }
    }()

    private func session(columns: Int = 160, workbook: Workbook? = nil) throws -> SampleSession {
        try SampleSession(
            .english, columns: columns, workbook: workbook, configuring: { $0.keys = ReboundKeysTests.rebound })
    }

    @Test func theFootLineOfTheTable() throws {
        let foot = try session(columns: 140).foot
        #expect(foot.hasPrefix(" y p a x - assess  F4 help  Q quit  W note  X evidence  F8 next unassessed  F5 search"))
        #expect(foot.contains("F6 filter  s/t move  F7 open  z fold  V owner"))
    }

    @Test func theFootLineOfASelection() throws {
        var session = try session(columns: 100)
        try session.type("<Space>")
        #expect(session.foot.hasPrefix(" on 1 item:  y p a x - assess  F3 none  V owner  d due  X evidence  W note"))
    }

    @Test func theFootLineOfAList() throws {
        var session = try session()
        try session.type("2")
        #expect(session.foot.hasPrefix(" F7 open  F3 back  F4 help"))
        #expect(session.foot.contains("s/t move  S/T pane"))
    }

    @Test func theFootLineOfTheHelpAndTheItem() throws {
        var session = try session()
        try session.type("<F4>")
        #expect(session.foot.hasPrefix(" s/t scroll  F3 back"))
        try session.type("<F3><F7>")
        #expect(session.foot.contains("F3 back  s/t scroll  (/) items"))
    }

    @Test func theFootLineOfTheListOfEvidence() throws {
        var session = try session()
        try session.type("Xinterview<Enter>X")
        #expect(session.foot.hasPrefix(" v add  Enter change"))
        #expect(session.foot.contains("s/t move"))
        try session.type("<F3>")
        #expect(session.foot.contains("F4 help"))
    }

    @Test func theFootLineOfAReport() throws {
        var session = try session()
        try session.type(":verify<Enter>")
        #expect(session.foot.hasPrefix(" Esc close  s/t scroll"))
    }

    @Test func messages() throws {
        var session = try session()
        try session.type("n")
        #expect(session.foot.contains("F5 searches"))
        try session.type("<F6>result:partial<Enter>")
        #expect(session.foot.contains("F3 shows all"))
        #expect(session.rows.joined().contains("No item matches the filter; F3 shows all."))
        try session.type("y")
        #expect(session.foot.contains("F3 ends the filter"))
        try session.type("<F3>j")
        #expect(session.foot.contains("F4 for help"))
        session.paste("text")
        #expect(session.foot.contains("W opens the note"))
    }

    @Test func aMessageNamesNoKeyWhereThereIsNone() throws {
        var session = try SampleSession(
            .english,
            configuring: {
                $0.keys = KeyMap.standard.binding([], to: .action(.back)).binding([], to: .action(.search))
            })
        try session.type("n")
        #expect(session.foot.hasSuffix("nothing was searched for yet") || session.foot.contains("searched for yet "))
        #expect(!session.foot.contains("searches"))
        try session.type("fresult:partial<Enter>")
        #expect(
            session.rows.joined().contains("No item matches the filter") && !session.rows.joined().contains("shows all")
        )
    }

    @Test func theOverviewAndThePanes() throws {
        var session = try session(columns: 100)
        try session.type("<F10>")
        #expect(session.rows.joined().contains("F7 shows in the table:"))
        try session.type("1")
        #expect(session.rows.joined().contains(" S more "))
    }

    @Test func theConflictScreen() throws {
        let hints = KeyHints(ConflictScreen.hints, ReboundKeysTests.rebound, .english).parts.map {
            "\($0.key) \($0.word)"
        }
        #expect(hints.contains("s/t field") && hints.contains("F3 back"))
        #expect(hints.contains("(/) conflicts") && hints.contains("S/T scroll"))
    }
}
