/// What `tenken export` writes.
public enum ExportKind: String, CaseIterable, Hashable, Sendable {
    case xlsx, csv, tsv, json
    case oscalCatalog = "oscal-catalog"
    case oscalMapping = "oscal-mapping"
    case oscalResults = "oscal-results"
    case oscalPoam = "oscal-poam"

    /// The kind of a file by the ending of its name; `nil` for other endings.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "xlsx": self = .xlsx
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "json": self = .json
        default: return nil
        }
    }
}
