import CLibrary
import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct ThemeTests {
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
        for colors in [0, 8, 256] { #expect(theme.fitting(colors: colors)[.label] == .plain.foreground(.cyan)) }
    }

    /// A terminal without colours tells the same: results by their marks, the cursor by its sign.
    @Test func marksDifferWithoutColours() {
        let marks = AssessmentResult.allCases.map(\.mark)
        #expect(Set(marks).count == marks.count)
        #expect(!marks.map(String.init).contains(Theme.conflictMark))
    }

    @Test func theCursorsRowHasASignOfItsOwn() throws {
        for keys in ["", "2", "3", "4", "5", "6"] {
            var session = try SampleSession()
            try session.type("oj" + keys)
            let rows = (0..<24).filter { session.grid[$0, 1].text == ">" }
            #expect(rows.count == 1, "\(keys)")
            let reversed = rows.allSatisfy { session.grid[$0, 1].style == session.state.context.theme[.cursor] }
            #expect(reversed)
        }
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
