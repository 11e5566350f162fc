import TerminalUI
import WorkbookModel

/// How things look. Marks and words carry the meaning; colour only repeats it.
public struct Theme: Hashable, Sendable {
    /// What can look different, by the name that the configuration gives it.
    enum Role: Int, CaseIterable, Sendable {
        case title, border, heading, cursor, gap, label, gloss, key, warning
        case compliant, partial, alternative, noncompliant, notApplicable, unassessed

        init?(name: String) {
            guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = role
        }

        var name: String { self == .notApplicable ? AssessmentResult.notApplicable.rawValue : "\(self)" }
    }

    /// By role.
    private var styles: [Style]
    /// The same for terminals with fewer than 256 colours, where what a colour looks like is not known.
    private var stylesOfFewColors: [Style]

    /// A role that is not named is plain.
    private init(styles: [(Role, Style)], stylesOfFewColors: [(Role, Style)]) {
        let plain = Role.allCases.map { _ in Style.plain }
        self.styles = plain
        self.stylesOfFewColors = plain
        for (role, style) in styles { self.styles[role.rawValue] = style }
        for (role, style) in stylesOfFewColors { self.stylesOfFewColors[role.rawValue] = style }
    }

    /// Readable on black and on white.
    ///
    /// With 256 colours, by the few whose contrast (WCAG 2.1, 1.4.3) is 4.5 or more on both. With 8 or 16, red and magenta,
    /// which the palettes of xterm and of the Linux console make 3 or more on both, as marks need (1.4.11); green, yellow
    /// and cyan vanish on white, blue on black.
    public static let standard = Theme(
        styles: common + [
            (.label, .plain.foreground(Color(rawValue: 63))),
            (.warning, .plain.foreground(Color(rawValue: 163)).bold()),
            (.compliant, .plain.foreground(Color(rawValue: 29))),
            (.partial, .plain.foreground(Color(rawValue: 131))),
            (.alternative, .plain.foreground(Color(rawValue: 98))),
            (.noncompliant, .plain.foreground(Color(rawValue: 163)).bold()),
        ],
        stylesOfFewColors: common + [
            (.label, .plain.bold()), (.warning, .plain.foreground(.red).bold()),
            (.partial, .plain.foreground(.magenta)), (.noncompliant, .plain.foreground(.red).bold()),
        ])

    private static let common: [(Role, Style)] = [
        (.title, .plain.bold()), (.border, .plain.dim()), (.heading, .plain.bold()), (.cursor, .plain.reverse()),
        (.gap, .plain.dim()), (.gloss, .plain.dim()), (.key, .plain.bold()),
    ]

    /// What is set holds whatever the terminal's colours are.
    subscript(role: Role) -> Style {
        get { styles[role.rawValue] }
        set {
            styles[role.rawValue] = newValue
            stylesOfFewColors[role.rawValue] = newValue
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

    func mark(_ result: AssessmentResult) -> Style {
        switch result {
        case .compliant: self[.compliant]
        case .partial: self[.partial]
        case .alternative: self[.alternative]
        case .noncompliant: self[.noncompliant]
        case .notApplicable: self[.notApplicable]
        case .unassessed: self[.unassessed]
        }
    }
}
