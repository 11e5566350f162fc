import TerminalUI
import WorkbookModel

/// How things look. Marks and words carry the meaning; colour only repeats it.
public struct Theme: Hashable, Sendable {
    /// What can look different, by the name that the configuration gives it.
    enum Role: Hashable, Sendable {
        case title, border, heading, cursor, gap, label, gloss, key, warning
        /// The mark of a result.
        case result(AssessmentResult)

        static let all: [Role] =
            [.title, .border, .heading, .cursor, .gap, .label, .gloss, .key, .warning]
            + AssessmentResult.allCases.map(Role.result)

        init?(name: String) {
            guard let role = Role.all.first(where: { $0.name == name }) else { return nil }
            self = role
        }

        var name: String {
            if case .result(let result) = self { result.word } else { "\(self)" }
        }
    }

    /// The style of each role that is not plain.
    private var styles: [Role: Style]
    /// The same for terminals with fewer than 256 colours, where what a colour looks like is not known.
    private var stylesOfFewColors: [Role: Style]

    /// Readable on black and on white.
    ///
    /// With 256 colours, by the few whose contrast (WCAG 2.1, 1.4.3) is 4.5 or more on both. With 8 or 16, red and magenta,
    /// which the palettes of xterm and of the Linux console make 3 or more on both, as marks need (1.4.11); green, yellow
    /// and cyan vanish on white, blue on black.
    public static let standard: Theme = {
        var theme = Theme(styles: common, stylesOfFewColors: common)
        theme.styles[.label] = .plain.foreground(Color(rawValue: 63))
        theme.styles[.warning] = .plain.foreground(Color(rawValue: 163)).bold()
        theme.stylesOfFewColors[.label] = .plain.bold()
        theme.stylesOfFewColors[.warning] = .plain.foreground(.red).bold()
        for result in AssessmentResult.allCases {
            (theme.styles[.result(result)], theme.stylesOfFewColors[.result(result)]) = markStyles(of: result)
        }
        return theme
    }()

    /// How the mark of a result looks with 256 colours, and with fewer.
    private static func markStyles(of result: AssessmentResult) -> (Style, Style) {
        switch result {
        case .compliant: (.plain.foreground(Color(rawValue: 29)), .plain)
        case .partial: (.plain.foreground(Color(rawValue: 131)), .plain.foreground(.magenta))
        case .alternative: (.plain.foreground(Color(rawValue: 98)), .plain)
        case .noncompliant: (.plain.foreground(Color(rawValue: 163)).bold(), .plain.foreground(.red).bold())
        case .notApplicable, .unassessed, .unknown: (.plain, .plain)
        }
    }

    private static let common: [Role: Style] = [
        .title: .plain.bold().reverse(), .border: .plain.dim(), .heading: .plain.bold(), .cursor: .plain.reverse(),
        .gap: .plain.dim(), .gloss: .plain.dim(), .key: .plain.bold(),
    ]

    /// What is set holds whatever the terminal's colours are.
    subscript(role: Role) -> Style {
        get { styles[role] ?? .plain }
        set {
            styles[role] = newValue
            stylesOfFewColors[role] = newValue
        }
    }

    /// The theme as a terminal with so many colours shows it.
    public func fitting(colors: Int) -> Theme {
        var theme = self
        if colors < 256 { theme.styles = stylesOfFewColors }
        return theme
    }

    var title: Style { self[.title] }
    var border: Style { self[.border] }
    var heading: Style { self[.heading] }
    var cursor: Style { self[.cursor] }
    var gap: Style { self[.gap] }
    var label: Style { self[.label] }
    var gloss: Style { self[.gloss] }
    var key: Style { self[.key] }
    var warning: Style { self[.warning] }
    static let conflictMark = "!"

    func mark(_ result: AssessmentResult) -> Style { self[.result(result)] }
}
