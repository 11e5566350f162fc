import TerminalUI
import WorkbookModel

/// The person's settings: what the configuration file says, defaults for the rest.
public struct Configuration: Sendable {
    /// `nil` for the locale's.
    public var language: Language?
    /// Who records, where neither `--by` nor `$TENKEN_BY` says so.
    public var name: String?
    public var ambiguousWidth = AmbiguousWidth.ask
    public var usesMouse = true
    /// Whether colours are used where the terminal has them and `NO_COLOR` does not forbid them.
    public var usesColor = true
    /// What is behind the terminal's text, where colours depend on it.
    public var background = BackgroundSetting.ask
    /// Whether a result key also goes to the next item.
    public var movesOn = false
    public var namedFilters: [NamedFilter] = []
    public var keys: KeyMap {
        get { changedKeys ?? .standard }
        set { changedKeys = newValue }
    }
    public var theme: Theme {
        get { changedTheme ?? .standard }
        set { changedTheme = newValue }
    }

    // Most commands ask for no key and no style, and the standard ones take longer to make than they run.
    private var changedKeys: KeyMap?
    private var changedTheme: Theme?

    public static let standard = Configuration()
}
