import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct ConfigurationTests {
    private func read(_ fields: (String, String)...) -> (
        configuration: Configuration, problems: [ConfigurationProblem]
    ) {
        ConfigurationReader.read(fields.enumerated().map { ($1.0, $1.1, $0 + 1) })
    }

    @Test func everySettingIsRead() {
        let read = read(
            ("Language", "en"), ("Name", " 鈴木  一郎 "), ("AmbiguousWidth", "2"), ("Mouse", "off"), ("Color", "never"),
            ("MoveOn", "on"), ("Filter", "朝会 = is:overdue owner:me"), ("Key", "note E <F2>"),
            ("Style", "partial bright-yellow on-blue bold"))
        #expect(read.problems.isEmpty)
        let configuration = read.configuration
        #expect(configuration.language == .english)
        #expect(configuration.name == "鈴木 一郎")
        #expect(configuration.ambiguousWidth == .two)
        #expect(!configuration.usesMouse && !configuration.usesColor && configuration.movesOn)
        #expect(configuration.namedFilters.map(\.name) == ["朝会"])
        #expect(configuration.namedFilters[0].filter == (try? Filter(parsing: "is:overdue owner:me")))
        #expect(configuration.keys.command(for: Key("E")) == .edit(.note))
        #expect(configuration.keys.command(for: Key(.function(2))) == .edit(.note))
        #expect(configuration.keys.command(for: Key("e")) == nil)
        #expect(
            configuration.theme.mark(.partial) == .plain.foreground(.brightYellow).background(.blue).bold())
    }

    @Test func whatIsNotSaidIsTheDefault() {
        let configuration = read().configuration
        #expect(configuration.language == nil && configuration.name == nil && configuration.ambiguousWidth == .ask)
        #expect(configuration.usesMouse && configuration.usesColor && !configuration.movesOn)
        #expect(configuration.theme == .standard)
    }

    @Test(arguments: [
        ("Language", "fr", "ja, en"), ("AmbiguousWidth", "3", "auto, 1, 2"), ("Mouse", "yes", "on, off"),
        ("Color", "16", "auto, never"), ("MoveOn", "", "on, off"), ("Name", "  ", "Name"), ("Colour", "auto", "Color"),
        ("Key", "jump x", "next-unassessed"), ("Key", "note", "<F2>"), ("Key", "note <Nope>", "<Enter>"),
        ("Key", "note ab", "ab"), ("Key", "quit none", "quit"), ("Key", "note q", "quit"),
        ("Filter", "朝会", "NAME = QUERY"), ("Filter", "= is:open", "NAME = QUERY"), ("Filter", "x = what:y", "what"),
        ("Style", "partial pink", "bright-red"), ("Style", "pink bold", "noncompliant"), ("Style", "partial", "bold"),
        ("Style", "partial color256", "color16–color255"), ("Style", "partial color", "color16–color255"),
    ])
    func aMistakeIsReportedWithWhatIsAllowedAndChangesNothing(_ name: String, _ value: String, _ allowed: String) {
        let read = ConfigurationReader.read([(name, value, 7)])
        #expect(read.problems.map(\.line) == [7])
        for language in Language.allCases {
            #expect(read.problems[0].message(language).contains(allowed), "\(read.problems[0].message(language))")
        }
        #expect(read.configuration.theme == .standard)
        #expect(read.configuration.keys.command(for: Key("e")) == .edit(.note))
        #expect(read.configuration.keys.command(for: Key("q")) == .action(.quit))
        #expect(read.configuration.ambiguousWidth == .ask && read.configuration.usesMouse)
    }

    @Test func theFirstOfTwoHolds() {
        let read = read(("MoveOn", "on"), ("MoveOn", "off"), ("Key", "note E"), ("Key", "note F"), ("Key", "plan E"))
        #expect(read.problems.map(\.line) == [2, 4, 5])
        #expect(read.configuration.movesOn)
        #expect(read.configuration.keys.command(for: Key("E")) == .edit(.note))
        #expect(read.configuration.keys.command(for: Key("m")) == .edit(.plan))
    }

    @Test func aKeyGivenToOneCommandIsTakenFromAnother() {
        // In whatever order the lines stand.
        for fields in [[("back q <Esc>", 1), ("quit Q", 2)], [("quit Q", 1), ("back q <Esc>", 2)]] {
            let read = ConfigurationReader.read(fields.map { ("Key", $0.0, $0.1) })
            #expect(read.problems.isEmpty)
            #expect(read.configuration.keys.command(for: Key("q")) == .action(.back))
            #expect(read.configuration.keys.command(for: Key("Q")) == .action(.quit))
        }
    }

    @Test func onlyTheLineThatTakesTheLastKeyOfQuitIsRefused() {
        let read = read(("Key", "note E"), ("Key", "plan q"), ("Key", "owner W"))
        #expect(read.problems.map(\.line) == [2])
        #expect(read.configuration.keys.command(for: Key("q")) == .action(.quit))
        #expect(read.configuration.keys.command(for: Key("E")) == .edit(.note))
        #expect(read.configuration.keys.command(for: Key("W")) == .edit(.owner))
    }

    @Test func aFullWidthKeyCountsAsTheConfiguredOne() {
        #expect(read(("Key", "note E")).configuration.keys.command(for: Key("Ｅ")) == .edit(.note))
    }

    @Test func commandNamesAreUniqueAndPlain() {
        let names = KeyMap.standard.commandsByName.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(name)") }
    }

    @Test func stylesInWordsAreReadBack() throws {
        for role in Theme.Role.all {
            let style = Theme.standard[role]
            #expect(try StyleWords.style(StyleWords.words(of: style).split(separator: " ")) == style)
        }
        let all = Style(
            foreground: .brightBlack, background: .white, bold: true, dim: true, italic: true, underline: true,
            reverse: true)
        #expect(try StyleWords.style(StyleWords.words(of: all).split(separator: " ")) == all)
        for color in (UInt8.min...UInt8.max).map(Color.init(rawValue:)) {
            let style = Style(foreground: color, background: color)
            #expect(try StyleWords.style(StyleWords.words(of: style).split(separator: " ")) == style)
        }
    }
}

/// What a configuration changes on the screen.
@Suite struct ConfiguredSessionTests {
    private func session(_ change: (inout AppContext) -> Void) throws -> SampleSession {
        try SampleSession(configuring: change)
    }

    @Test func movingOnGoesToTheNextItemAfterAResult() throws {
        var sample = try session { $0.movesOn = true }
        try sample.type("o")
        #expect(try sample.assessment("3.13-1-9").result == .compliant)
        #expect(sample.rows.contains { $0.contains(">·  ① -10") })
        try sample.type("ko")
        #expect(sample.rows.contains { $0.contains(">·  ① -10") }, "also where it has that result already")
        try sample.type("eX<C-s>")
        #expect(sample.rows.contains { $0.contains(">·  ① -10") }, "only after a result")
    }

    @Test func withoutMovingOnTheCursorStays() throws {
        var sample = try SampleSession()
        try sample.type("o")
        #expect(sample.rows.contains { $0.contains(">○  ① -9") })
    }

    @Test func helpAndKeyLineShowTheConfiguredKeys() throws {
        let keys = ConfigurationReader.read([("Key", "note E", 1), ("Key", "help h", 2)]).configuration.keys
        var sample = try session { $0.keys = keys }
        #expect(sample.foot.contains("E 所見") && sample.foot.contains("h ヘルプ"))
        try sample.type("e")
        #expect(sample.foot.contains("h でヘルプ"))
        try sample.type("h")
        #expect(sample.rows.contains { $0.contains("E ") && $0.contains("所見を書く") })
    }

    @Test func aConfiguredLookIsDrawn() throws {
        let theme = ConfigurationReader.read([("Style", "partial magenta underline", 1)]).configuration.theme
        var sample = try session { $0.theme = theme }
        try sample.type("pj")
        let row = try #require(sample.rows.firstIndex { $0.contains("△  ① -9") })
        let styles = sample.grid.cells(inRow: row).map(\.style)
        #expect(styles.contains(.plain.foreground(.magenta).underline()))
    }

    @Test func redrawByAConfiguredChordWorksInTheEditorToo() throws {
        let keys = ConfigurationReader.read([("Key", "redraw <F5> r", 1)]).configuration.keys
        var sample = try session { $0.keys = keys }
        try sample.type("e<F5>r")
        #expect(sample.requests == [.redraw])
        try sample.type("<C-s>")
        #expect(try sample.assessment("3.13-1-9").note == "r")
    }
}
