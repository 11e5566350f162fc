import WorkbookFiles
import WorkbookModel

/// Where the evidence is as `tenken evidence --format json` gives it.
public struct EvidenceJSON: Encodable, Sendable {
    struct Piece: Encodable, Sendable {
        let item: String
        let number: String
        let row: EvidenceRow
        /// Of a file that was copied: the copy's path, relative to the folder of the copies.
        let copy: String?
        /// Of the copy, 64 hex digits.
        let copiedSHA256: String?
        /// What became of it when the files were copied, as the list that goes with the copies has it.
        let outcome: String?

        private enum CodingKeys: String, CodingKey {
            case item, number, copy, outcome
            case copiedSHA256 = "sha256-copied"
        }

        func encode(to encoder: any Encoder) throws {
            try row.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(item, forKey: .item)
            try container.encode(number, forKey: .number)
            try container.encodeIfPresent(copy, forKey: .copy)
            try container.encodeIfPresent(copiedSHA256, forKey: .copiedSHA256)
            try container.encodeIfPresent(outcome, forKey: .outcome)
        }
    }

    struct Totals: Encodable, Sendable {
        let pieces: Int
        let files: Int
        let notAsAttached: Int
        let unchecked: Int

        private enum CodingKeys: String, CodingKey {
            case pieces, files, unchecked
            case notAsAttached = "not-as-attached"
        }
    }

    private let head: WorkbookHead
    /// That of the copies.
    private let folder: String?
    private let evidence: [Piece]
    private let totals: Totals

    private enum CodingKeys: String, CodingKey { case folder, evidence, totals }

    public init(_ located: [LocatedEvidence], of workbook: Workbook, file: String) {
        self.init(located, workbook, file, folder: nil) { _ in nil }
    }

    /// - Parameter folder: that of the copies.
    public init(
        _ collected: [CollectedEvidence], of workbook: Workbook, file: String, folder: FilePath
    ) {
        let report = EvidenceReport(workbook.catalog, .english)
        self.init(collected.map(\.located), workbook, file, folder: folder.description) { index in
            let piece = collected[index]
            return (piece.copy?.description, piece.copy == nil ? nil : piece.digest, report.outcome(of: piece))
        }
    }

    private init(
        _ located: [LocatedEvidence], _ workbook: Workbook, _ file: String, folder: String?,
        _ copied: (Int) -> (copy: String?, digest: String?, outcome: String)?
    ) {
        let (catalog, report) = (workbook.catalog, EvidenceReport(workbook.catalog, .english))
        head = WorkbookHead(workbook, file: file)
        self.folder = folder
        evidence = located.indices.map { index in
            let (piece, copy) = (located[index], copied(index))
            return Piece(
                item: piece.item, number: catalog.itemIndex(piece.item).map { catalog.items[$0].number } ?? "",
                row: EvidenceRow(piece), copy: copy?.copy, copiedSHA256: copy?.digest, outcome: copy?.outcome)
        }
        let files = located.filter { $0.evidence.kind == .file }
        let unchecked = files.count { $0.status == .unchecked }
        totals = Totals(
            pieces: located.count, files: files.count,
            notAsAttached: files.count { !report.isAtHand($0) } - unchecked, unchecked: unchecked)
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(folder, forKey: .folder)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(totals, forKey: .totals)
    }
}
