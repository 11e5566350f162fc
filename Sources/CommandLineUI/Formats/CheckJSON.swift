import WorkbookModel

/// What there is to see to as `tenken check --format json` gives it.
public struct CheckJSON: Encodable, Sendable {
    private let file: String
    /// Why the workbook can not be read; else empty.
    private let problem: String
    /// `nil` where it can not be read, like what follows.
    private let head: WorkbookHead?
    private let findings: [FindingRow]?
    /// The number of findings by severity.
    private let totals: [String: Int]?

    private enum CodingKeys: String, CodingKey { case file, problem, findings, totals }

    public init(_ checked: CheckedWorkbook, _ language: Language) {
        file = checked.file.description
        switch checked.content {
        case .unreadable(let reason):
            problem = reason
            (head, findings, totals) = (nil, nil, nil)
        case .findings(let found, let workbook):
            problem = ""
            head = WorkbookHead(workbook, file: file)
            findings = found.map { FindingRow($0, workbook, language) }
            totals = Dictionary(
                uniqueKeysWithValues: Finding.Severity.allCases.map { severity in
                    (severity.rawValue, found.count { $0.severity == severity })
                })
        }
    }

    public func encode(to encoder: any Encoder) throws {
        try head?.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(problem, forKey: .problem)
        try container.encodeIfPresent(findings, forKey: .findings)
        try container.encodeIfPresent(totals, forKey: .totals)
    }
}
