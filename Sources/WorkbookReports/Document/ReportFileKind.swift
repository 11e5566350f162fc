/// The kinds of file that a report can be.
public enum ReportFileKind: String, CaseIterable, Hashable, Sendable {
    case html, xlsx, pdf

    /// The kind of a file by the ending of its name; `nil` for other endings.
    public init?(fileName: String) {
        switch FileEnding.of(fileName) {
        case "html", "htm": self = .html
        case "xlsx": self = .xlsx
        case "pdf": self = .pdf
        default: return nil
        }
    }
}
