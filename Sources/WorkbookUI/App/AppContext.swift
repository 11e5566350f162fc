import TerminalUI
import WorkbookModel

/// What stays the same while the program runs.
public struct AppContext: Sendable {
    public var language: Language
    public var measure: TextMeasure
    /// Who records.
    public var person: String
    /// The workbook's file name, for the title line.
    public var fileName: String
    public var keys: KeyMap
    public var theme: Theme
    /// How many entries the workbook had when the person last had it open; `nil` where they never had.
    public var seenEntries: Int?
    /// The filters that the configuration names.
    public var namedFilters: [NamedFilter] = []
    /// Whether a result key also goes to the next item.
    public var movesOn: Bool
    /// The names of the built-in forms of reports.
    public var forms: [String]
    /// The words for what a report can leave out.
    public var omissions: [String]

    public init(
        language: Language, measure: TextMeasure, person: String, fileName: String,
        keys: KeyMap = .standard, theme: Theme = .standard, movesOn: Bool = false,
        forms: [String] = [], omissions: [String] = []
    ) {
        self.language = language
        self.measure = measure
        self.person = person
        self.fileName = fileName
        self.keys = keys
        self.theme = theme
        self.movesOn = movesOn
        self.forms = forms
        self.omissions = omissions
    }
}
