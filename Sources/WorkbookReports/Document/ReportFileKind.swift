/// The kinds of file that a report can be.
public enum ReportFileKind: String, CaseIterable, Hashable, Sendable {
    case html, xlsx, pdf

    /// The kind of a file by the ending of its name; `nil` for other endings.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "html", "htm": self = .html
        case "xlsx": self = .xlsx
        case "pdf": self = .pdf
        default: return nil
        }
    }
}
