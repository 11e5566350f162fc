import WorkbookModel

/// What a report is made of, beside the workbook and the clock.
public struct ReportOptions: Hashable, Sendable {
    public var form: ReportForm
    public var language: Language
    /// Which items the table shows, beside what the form says.
    public var filter: Filter
    public var without: Set<Omission>
    /// Whether the history is told, where the form does not say so.
    public var withHistory: Bool
    /// Who asks, for filters that say `me`, and how many entries they had seen, for `since:last`.
    public var person = ""
    public var seenEntries: Int?

    public init(
        form: ReportForm, language: Language, filter: Filter = .all, without: Set<Omission> = [],
        withHistory: Bool = false
    ) {
        self.form = form
        self.language = language
        self.filter = filter
        self.without = without
        self.withHistory = withHistory
    }
}
