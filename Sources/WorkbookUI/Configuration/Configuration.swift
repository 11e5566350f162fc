import TerminalUI
import WorkbookModel

/// How the person wants tenken to be: what their configuration file says, the defaults where it says nothing.
public struct Configuration: Sendable {
    /// `nil`: the locale's.
    public var language: Language?
    /// Who records, where neither `--by` nor `$TENKEN_BY` says so.
    public var name: String?
    public var ambiguousWidth = AmbiguousWidth.ask
    public var usesMouse = true
    /// Whether colours are used where the terminal has them and `NO_COLOR` does not forbid them.
    public var usesColor = true
    /// Whether a result key also goes to the next item.
    public var movesOn = false
    public var keys = KeyMap.standard
    public var theme = Theme.standard

    public static let standard = Configuration()
}

/// How many columns a terminal draws East Asian Ambiguous characters in, such as ○ ① ―.
public enum AmbiguousWidth: String, CaseIterable, Hashable, Sendable {
    /// Ask the terminal.
    case ask = "auto"
    case one = "1"
    case two = "2"

    /// In columns; `nil` where the terminal is to be asked.
    public var columns: Int? {
        switch self {
        case .ask: nil
        case .one: 1
        case .two: 2
        }
    }
}

/// What is wrong with a line of the configuration file. The default holds in its place.
public struct ConfigurationProblem: Error, Hashable, Sendable {
    /// In the file, from 1; 0 where it is about the whole file.
    public let line: Int
    private let ja: String
    private let en: String

    public init(line: Int, ja: String, en: String) {
        self.line = line
        self.ja = ja
        self.en = en
    }

    /// What is wrong and what is allowed, without the place.
    public func message(_ language: Language) -> String { language(ja: ja, en: en) }
}
