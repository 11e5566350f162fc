import WorkbookReports

/// What `tenken export` writes.
public enum ExportKind: Hashable, Sendable {
    case xlsx, csv, tsv, json
    case oscal(OSCALDocument)

    /// In the order in which help lists them.
    public static let all: [ExportKind] = [.xlsx, .csv, .tsv, .json] + OSCALDocument.allCases.map(ExportKind.oscal)

    /// What `--format` calls it.
    public var word: String {
        switch self {
        case .xlsx: "xlsx"
        case .csv: "csv"
        case .tsv: "tsv"
        case .json: "json"
        case .oscal(let document): document.rawValue
        }
    }

    public init?(word: String) {
        guard let kind = ExportKind.all.first(where: { $0.word == word }) else { return nil }
        self = kind
    }

    /// The kind of a file by the ending of its name; `nil` for other endings.
    public init?(fileName: String) {
        guard let ending = FileEnding.of(fileName) else { return nil }
        self.init(word: ending)
    }
}
