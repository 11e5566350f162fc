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
