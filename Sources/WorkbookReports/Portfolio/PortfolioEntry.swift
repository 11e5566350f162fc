import WorkbookModel

/// One workbook of a portfolio, or why it can not be read.
public struct PortfolioEntry: Sendable {
    /// As it was named.
    public let file: String
    public let content: Content

    public enum Content: Sendable {
        case workbook(Workbook)
        /// Why it can not be read, in the language of the report.
        case unreadable(String)
    }

    public init(file: String, _ content: Content) {
        self.file = file
        self.content = content
    }

    public var workbook: Workbook? { if case .workbook(let workbook) = content { workbook } else { nil } }
}
