import WorkbookModel

/// What there is to see to as `tenken check --format json` gives it.
public struct CheckJSON: Encodable, Sendable {
    private let head: WorkbookHead
    private let findings: [FindingRow]
    /// The number of findings by severity.
    private let totals: [String: Int]

    private enum CodingKeys: String, CodingKey { case findings, totals }

    public init(_ findings: [Finding], of workbook: Workbook, file: String, _ language: Language) {
        head = WorkbookHead(workbook, file: file)
        self.findings = findings.map { FindingRow($0, workbook.catalog, language) }
        totals = Dictionary(
            uniqueKeysWithValues: Finding.Severity.allCases.map { severity in
                (severity.rawValue, findings.count { $0.severity == severity })
            })
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(findings, forKey: .findings)
        try container.encode(totals, forKey: .totals)
    }
}
