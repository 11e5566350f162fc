import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The help: this screen's keys first, and nothing lost in two columns.
@Suite struct HelpTests {
    @Test(arguments: ["", "2", "4", "6", "<Enter>"], Language.allCases)
    func itBeginsWithTheKeysOfTheScreenItWasOpenedOn(_ keys: String, _ language: Language) throws {
        var session = try SampleSession(language)
        try session.type(keys)
        let screen = session.state.screen
        try session.type("?")
        let title = screen.title(language)
        #expect(session.rows[2].contains(language(ja: "この画面（\(title)）", en: "This screen (\(title))")))
        let first = try #require(KeyHints(screen.hints, session.state.context.keys, language).parts.first)
        #expect(session.rows[3].hasPrefix("│   \(first.key) "))
        try session.type("<Esc>")
        #expect(session.state.screen == screen)
    }

    @Test(arguments: [99, 100, 120, 200], Language.allCases)
    func everyKeyAndEveryNameIsThereAtEveryWidth(_ columns: Int, _ language: Language) throws {
        var session = try SampleSession(language, columns: columns, rows: 200)
        try session.type("?")
        // Column by column, without the breaks.
        let parts = session.rows.map { $0.split(separator: "│", omittingEmptySubsequences: true) }
        let text = (0..<2).map { column in
            parts.map { $0.dropFirst(column).first ?? "" }.joined().filter { $0 != " " }
        }.joined()
        for binding in session.state.context.keys.bindings {
            for name in binding.command.definition.namesBesideKeys { #expect(text.contains(":" + name)) }
            for key in binding.keys { #expect(text.contains(KeyMap.label(key))) }
        }
        let isParted = session.rows[2].dropFirst().dropLast().contains("│")
        #expect(isParted == (columns >= 100))
    }

    @Test func twoColumnsTakeAboutHalfTheLines() throws {
        func lines(_ columns: Int) throws -> Int {
            var session = try SampleSession(columns: columns, rows: 24)
            try session.type("?")
            return HelpScreen.lastTop(of: .table, session.state.environment) + 20
        }
        #expect(try lines(200) * 2 < lines(99) + 20)
    }

    @Test func bothColumnsScrollToTheEnd() throws {
        var session = try SampleSession(columns: 120)
        try session.type("?G")
        #expect(session.rows.contains { $0.contains("記録はそのつど") })
        #expect(!session.rows.contains { $0.contains("この画面") })
    }

    @Test(arguments: [80, 120]) func aSearchGoesThroughTheHelp(_ columns: Int) throws {
        var session = try SampleSession(columns: columns)
        try session.type("?/封印する<Enter>")
        #expect(session.rows.contains { $0.contains("ここまでの記録を封印する") })
        #expect(session.foot.contains("1/1"))
        try session.type("/証跡<Enter>")
        let first = session.rows
        try session.type("nN")
        #expect(session.rows.dropLast() == first.dropLast())
        try session.type("/まったくない<Enter>")
        #expect(session.foot.contains("見つかりません"))
        try session.type("<Esc>")
        #expect(session.state.screen == .table)
    }

    @Test func theSpaceBarPages() throws {
        var session = try SampleSession()
        try session.type("?")
        let first = session.rows
        try session.type("<Space>")
        let second = session.rows
        try session.type("<PageUp><PageDown>")
        #expect(first != second && session.rows == second)
        #expect(session.state.table.selection.isEmpty)
    }

    @Test(arguments: [40, 80, 120], Language.allCases) func whatIsTypedStandsApartFromItsText(
        _ columns: Int, _ language: Language
    ) throws {
        var session = try SampleSession(language, columns: columns, rows: 300)
        try session.type("?")
        for usage in CommandLineNames.own.map({ $0.usage(language) })
        where session.state.environment.measure.columns(of: usage) < 34 {
            #expect(session.rows.contains { $0.contains(usage + "  ") || $0.contains(usage + " │") }, "\(usage)")
        }
    }
}
