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

        /// Its place in `all`; `nil` for a result that only a newer version knows.
        var position: Int? {
            switch self {
            case .title: 0
            case .border: 1
            case .heading: 2
            case .cursor: 3
            case .gap: 4
            case .label: 5
            case .gloss: 6
            case .key: 7
            case .warning: 8
            case .result(let result): AssessmentResult.allCases.firstIndex(of: result).map { 9 + $0 }
            }
        }

        var name: String {
            if case .result(let result) = self { result.word } else { "\(self)" }
        }
    }

    /// A style for each role.
    private struct Palette: Hashable, Sendable {
        /// Each role's at its position: a frame asks for a hundred.
        private var styles = [Style](repeating: .plain, count: Role.all.count)

        init(_ styles: [(role: Role, style: Style)]) {
            for (role, style) in styles { self[role] = style }
        }

        subscript(role: Role) -> Style {
            get { role.position.map { styles[$0] } ?? .plain }
            set { if let position = role.position { styles[position] = newValue } }
        }
    }

    /// For 256 colours on a background that is not known.
    private var onUnknown: Palette
    /// For 256 colours on a dark one.
    private var onDark: Palette
    /// For 256 colours on a light one.
    private var onLight: Palette
    /// For fewer colours, which look as the person has set them.
    private var ofFewColors: Palette
    /// The palette in use.
    private var palette: Palette

    /// Readable whatever is behind the text.
    ///
    /// With 256 colours on a background that is not known, by the few whose contrast (WCAG 2.1, 1.4.3) is 4.5 or more on black
    /// and on white; where it is known to be dark or light, with the colours that people expect, 4.5 or more there. With 8 or
    /// 16, red and magenta, which the palettes of xterm and of the Linux console make 3 or more on both, as marks need
    /// (1.4.11); green, yellow and cyan vanish on white, blue on black.
    public static let standard = Theme()

    private init() {
        onUnknown = Theme.colored(label: 63, warning: 163, grey: 243, green: 29, amber: 131, violet: 98, red: 163)
        onDark = Theme.colored(label: 75, warning: 207, grey: 246, green: 77, amber: 214, violet: 141, red: 203)
        onLight = Theme.colored(label: 25, warning: 163, grey: 241, green: 28, amber: 130, violet: 92, red: 160)
        ofFewColors = Palette(
            Theme.common + [
                (.label, .plain.bold()), (.warning, .plain.foreground(.red).bold()), (.border, .plain.dim()),
                (.gap, .plain.dim()), (.gloss, .plain.dim()), (.result(.partial), .plain.foreground(.magenta)),
                (.result(.noncompliant), .plain.foreground(.red).bold()),
            ])
        palette = onUnknown
    }

    /// The roles in colours by their numbers.
    private static func colored(
        label: UInt8, warning: UInt8, grey: UInt8, green: UInt8, amber: UInt8, violet: UInt8, red: UInt8
    ) -> Palette {
        func style(_ color: UInt8) -> Style { .plain.foreground(Color(rawValue: color)) }
        return Palette(
            common + [
                (.label, style(label)), (.warning, style(warning).bold()), (.border, style(grey)), (.gap, style(grey)),
                (.gloss, style(grey)), (.result(.compliant), style(green)), (.result(.partial), style(amber)),
                (.result(.alternative), style(violet)), (.result(.noncompliant), style(red).bold()),
            ])
    }

    private static let common: [(role: Role, style: Style)] = [
        (.title, .plain.bold().reverse()), (.heading, .plain.bold()), (.cursor, .plain.reverse()),
        (.key, .plain.bold()),
    ]

    /// What is set holds whatever the terminal's colours are.
    subscript(role: Role) -> Style {
        get { palette[role] }
        set {
            for palette in [\Theme.palette, \.onUnknown, \.onDark, \.onLight, \.ofFewColors] {
                self[keyPath: palette][role] = newValue
            }
        }
    }

    /// The theme as a terminal with so many colours shows it.
    ///
    /// - Parameter background: what is behind its text.
    public func fitting(colors: Int, on background: TerminalBackground = .unknown) -> Theme {
        var theme = self
        theme.palette =
            switch background {
            case _ where colors < 256: ofFewColors
            case .dark: onDark
            case .light: onLight
            case .unknown: onUnknown
            }
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
