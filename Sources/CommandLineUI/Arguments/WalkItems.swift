import WorkbookFiles
import WorkbookModel

/// Which items `tenken walk` asks about.
public struct WalkItems: Sendable {
    /// Filter queries: the items that all of them let through, assessed or not.
    public var filter: [String]
    /// Assessed items, too.
    public var takesAssessed: Bool
    /// The item to begin with, as typed.
    public var start: String?

    public init(filter: [String] = [], takesAssessed: Bool = false, start: String? = nil) {
        self.filter = filter
        self.takesAssessed = takesAssessed
        self.start = start
    }

    /// Their positions in the catalogue, in order. The one to begin with is among them whatever is recorded about it.
    ///
    /// - Parameters:
    ///   - file: the workbook's path, for messages.
    ///   - asker: who asks.
    ///   - evidence: looks an evidence file up.
    /// - Throws: `CommandProblem` or `FilterProblem`.
    public func positions(
        in workbook: Workbook, file: FilePath, for asker: Filter.Asker, _ language: Language,
        evidence: (Evidence) -> EvidenceStatus
    ) throws -> [Int] {
        let first = try start.map { try ItemLookup.position(of: $0, in: workbook.catalog, file: file, language) }
        let chosen: [Int]
        if let filter = try FilterQueries.filter(toRecord: filter, language) {
            chosen = workbook.items(matching: filter, for: asker, evidence: evidence)
        } else {
            chosen = workbook.catalog.items.indices.filter {
                takesAssessed || !workbook.isAssessed(itemAt: $0)
            }
        }
        guard let first else { return chosen }
        return [first] + chosen.filter { $0 > first }
    }
}
