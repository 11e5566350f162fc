import CLibrary
import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct ThemeTests {
    @Test func everyRoleHasAStyleOfItsOwn() {
        #expect(Theme.Role.all.map(\.position) == Array(Theme.Role.all.indices))
        #expect(Theme.Role.result(.unknown("planned")).position == nil)
        #expect(Theme.standard[.result(.unknown("planned"))] == .plain)
    }

    /// What is drawn on the person's own background must be readable on a light one and on a dark one.
    @Test(arguments: Theme.Role.all)
    func everyColourOf256IsReadableOnBlackAndOnWhite(_ role: Theme.Role) throws {
        let style = Theme.standard.fitting(colors: 256)[role]
        #expect(style.background == nil)
        guard let color = style.foreground else { return }
        // The person's palette makes the first 16.
        try #require(color.rawValue >= 16)
        let contrast = Contrast(of: Contrast.cube(color.rawValue))
        #expect(contrast.onBlack >= 4.5 && contrast.onWhite >= 4.5, "\(color.rawValue): \(contrast)")
    }

    /// On a known background the marks have the colours that people expect, at the same contrast.
    @Test(arguments: Theme.Role.all)
    func everyColourIsReadableOnTheBackgroundThatIsKnown(_ role: Theme.Role) throws {
        for background in [TerminalBackground.dark, .light] {
            let style = Theme.standard.fitting(colors: 256, on: background)[role]
            #expect(style.background == nil)
            guard let color = style.foreground else { continue }
            try #require(color.rawValue >= 16)
            let contrast = Contrast(of: Contrast.cube(color.rawValue))
            let known = background == .dark ? contrast.onBlack : contrast.onWhite
            #expect(known >= 4.5, "\(background) \(color.rawValue): \(known)")
        }
    }

    @Test(arguments: [TerminalBackground.dark, .light])
    func onAKnownBackgroundMarksAreRedAmberAndGreen(_ background: TerminalBackground) throws {
        let theme = Theme.standard.fitting(colors: 256, on: background)
        func levels(_ result: AssessmentResult) throws -> [Int] {
            Contrast.cube(try #require(theme.mark(result).foreground).rawValue)
        }
        let (red, amber, green) = (try levels(.noncompliant), try levels(.partial), try levels(.compliant))
        #expect(red[0] > red[1] && red[1] == red[2])
        #expect(amber[0] > amber[1] && amber[1] > amber[2])
        #expect(green[1] > green[0] && green[0] == green[2])
    }

    /// What stands back is one grey wherever it stands, and not the terminal's own shade.
    @Test(arguments: [TerminalBackground.unknown, .dark, .light])
    func whatStandsBackIsOneGrey(_ background: TerminalBackground) throws {
        let theme = Theme.standard.fitting(colors: 256, on: background)
        #expect(theme.gap == theme.border && theme.gap == theme.gloss && !theme.gap.dim)
        let levels = Contrast.cube(try #require(theme.gap.foreground).rawValue)
        #expect(Set(levels).count == 1)
    }

    @Test(arguments: [
        ("rgb:0000/0000/0000", TerminalBackground.dark), ("rgb:28/28/28", .dark), ("rgb:0000/2b2b/3636", .dark),
        ("rgb:ffff/ffff/ffff", .light), ("rgb:fdfd/f6f6/e3e3", .light), ("rgba:ee/ee/ee/ff", .light),
        ("rgb:8080/8080/8080", .unknown),
    ])
    func aBackgroundIsDarkOrLightOrNeither(_ color: String, _ background: TerminalBackground) throws {
        let found = try #require(BackgroundReport.find(in: Array("\u{1B}]11;\(color)\u{7}".utf8)))
        #expect(TerminalBackground(found.report) == background)
    }

    @Test func theThemeOfALateAnswerIsShownAtOnce() throws {
        var session = try SampleSession()
        try session.type("o4")
        let dark = Theme.standard.fitting(colors: 256, on: .dark)
        session.send(.themed(dark))
        let styles = Set((1..<23).flatMap { row in (0..<80).map { session.grid[row, $0].style } })
        #expect(styles.contains(dark.mark(.compliant)) && !styles.contains(Theme.standard.mark(.compliant)))
    }

    @Test(arguments: Theme.Role.all)
    func ofFewColoursOnlyThoseThatKnownPalettesMakeReadableAreUsed(_ role: Theme.Role) {
        for colors in [8, 16, 88] {
            let style = Theme.standard.fitting(colors: colors)[role]
            #expect(style.background == nil)
            guard let color = style.foreground else { continue }
            let allowed: [Color] = style.bold ? [.red] : [.magenta]
            #expect(allowed.contains(color))
            for shown in Contrast.palettes(color, bold: style.bold) {
                let contrast = Contrast(of: shown)
                #expect(contrast.onBlack >= 3 && contrast.onWhite >= 3, "\(shown): \(contrast)")
            }
        }
    }

    @Test func whatThePersonSetsHoldsWhateverTheTerminalsColours() {
        var theme = Theme.standard
        theme[.label] = .plain.foreground(.cyan)
        for colors in [0, 8, 256] {
            for background in [TerminalBackground.unknown, .dark, .light] {
                #expect(theme.fitting(colors: colors, on: background)[.label] == .plain.foreground(.cyan))
            }
        }
    }

    /// A terminal without colours tells the same: results by their marks, the cursor by its sign.
    @Test func marksDifferWithoutColours() {
        let marks = AssessmentResult.allCases.map(\.mark)
        #expect(Set(marks).count == marks.count)
        #expect(!marks.map(String.init).contains(Theme.conflictMark))
    }

    @Test func theCursorsRowHasASignOfItsOwn() throws {
        for keys in ["", "2", "3", "5", "6"] {
            var session = try SampleSession()
            try session.type("oj" + keys)
            let rows = (0..<24).filter { session.grid[$0, 1].text == ">" }
            #expect(rows.count == 1, "\(keys)")
            let reversed = rows.allSatisfy { session.grid[$0, 1].style == session.state.context.theme[.cursor] }
            #expect(reversed)
        }
    }

    /// On a page it stands before the figure or the row that the cursor is on, wherever that is.
    @Test(arguments: ["", "j", "h", "hj", "G"]) func theCursorOfAPageHasASignOfItsOwn(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("oj4" + keys)
        let places = (1..<23).flatMap { row in (0..<80).map { (row, $0) } }.filter {
            session.grid[$0.0, $0.1].text == ">"
        }
        #expect(places.count == 1)
        let style = try #require(places.first.map { session.grid[$0.0, $0.1].style })
        #expect(style == session.state.context.theme[.cursor])
    }
}

/// The contrast of a colour against black and white (WCAG 2.1, “contrast ratio”).
private struct Contrast {
    let onBlack: Double
    let onWhite: Double

    /// - Parameter color: red, green and blue from 0 to 255.
    init(of color: [Int]) {
        let linear = color.map { level in
            let share = Double(level) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        onBlack = (luminance + 0.05) / 0.05
        onWhite = 1.05 / (luminance + 0.05)
    }

    /// xterm's colours from 16 on (256colres.pl).
    static func cube(_ number: UInt8) -> [Int] {
        if number >= 232 { return Array(repeating: 8 + 10 * (Int(number) - 232), count: 3) }
        let place = Int(number) - 16
        return [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }

    /// What xterm (XTerm-col.ad) and the Linux console (vt.c) make of red and magenta. Bold is bright on the console, and in
    /// xterm where its boldColors is on.
    static func palettes(_ color: Color, bold: Bool) -> [[Int]] {
        switch (color, bold) {
        case (.red, true): [[0xCD, 0, 0], [0xFF, 0, 0], [0xFF, 0x55, 0x55]]
        case (.magenta, false): [[0xCD, 0, 0xCD], [0xAA, 0, 0xAA]]
        default: []
        }
    }
}
