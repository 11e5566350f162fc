import WorkbookModel

/// Whether a file is what was recorded as `tenken verify --format json` gives it.
public struct VerifyJSON: Encodable, Sendable {
    struct Expected: Encodable, Sendable {
        /// The id that was asked for.
        let entry: String
        /// `whole`, `broken` or `absent`.
        let state: String
        let seal: SealRow?
    }

    private let head: WorkbookHead
    private let holds: Bool
    private let soundEntries: Int
    private let ownEntriesMissing: Int
    private let findings: [FindingRow]
    private let latestSeal: SealRow?
    private let expected: Expected?

    private enum CodingKeys: String, CodingKey {
        case holds, findings, expected
        case soundEntries = "sound-entries"
        case ownEntriesMissing = "own-entries-missing"
        case latestSeal = "latest-seal"
    }

    /// - Parameter missing: how many entries that the person recorded in the file are not in it.
    public init(
        _ verification: Verification, missing: Int, of workbook: Workbook, file: String, _ language: Language
    ) {
        ownEntriesMissing = missing
        head = WorkbookHead(workbook, file: file)
        holds = verification.holds
        soundEntries = verification.soundEntries
        findings = verification.findings.map { FindingRow($0, workbook, language) }
        latestSeal = verification.latestSeal.map { SealRow($0, in: workbook) }
        expected = verification.expected.map { expected in
            switch expected {
            case .whole(let check):
                Expected(entry: check.seal.id.description, state: "whole", seal: SealRow(check, in: workbook))
            case .broken(let check):
                Expected(entry: check.seal.id.description, state: "broken", seal: SealRow(check, in: workbook))
            case .absent(let id): Expected(entry: id.description, state: "absent", seal: nil)
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(holds, forKey: .holds)
        try container.encode(soundEntries, forKey: .soundEntries)
        try container.encode(ownEntriesMissing, forKey: .ownEntriesMissing)
        try container.encode(findings, forKey: .findings)
        try container.encodeIfPresent(latestSeal, forKey: .latestSeal)
        try container.encodeIfPresent(expected, forKey: .expected)
    }
}
