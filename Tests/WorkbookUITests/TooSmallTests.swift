import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// While the window has no room for a screen, keys act unseen.
@Suite struct TooSmallTests {
    /// What was done before the window became too small: each mode and screen.
    private static let before = [
        "", "<Space>", "1", "2", "3", "4", "5", "6", "<Enter>", "?", "e書きかけ", "m計画", "w山田", "d+2w", "v聞き取り", "/VPN",
        "f暗号", ":partial", "e書きかけ<Esc>", "rr",
    ]
    /// Every key that means something somewhere.
    private static let keys =
        KeyMap.standard.bindings.flatMap(\.keys).map(\.notation) + [
            "<C-s>", "<C-x>", "<C-c>", "<Tab>", "<BS>", "y", "n", "t", "=", "あ",
        ]

    private static let small = Size(columns: 20, rows: 5)

    @Test(arguments: before) func noKeyRecordsOrLeavesAnythingForLater(_ before: String) throws {
        for key in TooSmallTests.keys {
            var session = try SampleSession(rows: 24)
            try session.type("jx" + before)
            let (workbook, selection) = (session.state.workbook, session.state.table.selection)
            session.send(.resized(TooSmallTests.small))
            try session.type(key)
            session.send(.resized(Size(columns: 80, rows: 24)))
            #expect(session.state.workbook.entries.count == workbook.entries.count, "\(before) \(key)")
            #expect(session.state.table.selection == selection, "\(before) \(key)")
            let opened = session.requests.contains { if case .edit = $0 { true } else { false } }
            #expect(!opened, "\(before) \(key)")
        }
    }

    @Test(arguments: 0..<16 as Range<UInt64>) func noRowOfKeysRecordsAnything(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var session = try SampleSession()
        try session.type("jx" + (TooSmallTests.before.randomElement(using: &random) ?? ""))
        let count = session.state.workbook.entries.count
        session.send(.resized(TooSmallTests.small))
        for _ in 0..<200 { try session.type(TooSmallTests.keys.randomElement(using: &random) ?? "j") }
        #expect(session.state.workbook.entries.count == count)
    }

    @Test(arguments: ["e", "m", "w", "v", "/", "f", ":"]) func whatIsBeingTypedGoesOnAndIsThere(_ key: String) throws {
        var session = try SampleSession()
        try session.type(key + "はじめ")
        session.send(.resized(TooSmallTests.small))
        try session.type("つづき<C-s><Esc><C-c><C-x><Tab>")
        session.paste("貼り")
        session.send(.resized(Size(columns: 80, rows: 24)))
        let text =
            (session.state.panel as? TextEditing)?.editor.text ?? (session.state.panel as? Prompt)?.field.text
        #expect(text == "はじめつづき貼り")
    }

    @Test func whatOnlyMovesAndLeavesActs() throws {
        var session = try SampleSession(columns: 20, rows: 5)
        try session.type("jj<C-l>")
        #expect(session.requests == [.redraw])
        session.send(.resized(Size(columns: 80, rows: 24)))
        #expect(session.rows.contains { $0.contains(">·  ① -11") })
        session.send(.resized(TooSmallTests.small))
        try session.type("q")
        #expect(session.requests == [.redraw, .quit])
    }

    @Test func aKeyThatDidNothingIsToldOfOnceThereIsRoom() throws {
        var session = try SampleSession(.english, columns: 20, rows: 5)
        try session.type("o")
        session.send(.resized(Size(columns: 80, rows: 24)))
        #expect(session.foot.contains("o did nothing while the window was too small"))
    }
}
