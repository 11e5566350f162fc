import WorkbookModel

/// A report to be made.
public struct ReportRequest: Hashable, Sendable {
    /// What was typed behind `:report`: the path of the file to make, and options, as a shell would take them.
    public let words: String
    /// Which items it shows where the options do not say so: those that the table shows.
    public let filter: Filter
}
