import WorkbookModel
import WorkbookUI

/// Everything about one item as `tenken show --format json` gives it.
public struct ItemDetailJSON: Encodable, Sendable {
    struct Review: Encodable, Sendable {
        let row: EntryRow
        /// Whether what it is about still stands.
        let holds: Bool

        private enum CodingKeys: String, CodingKey { case holds }

        func encode(to encoder: any Encoder) throws {
            try row.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(holds, forKey: .holds)
        }
    }

    private let head: WorkbookHead
    private let item: ItemJSON
    private let texts: [(key: String, text: Catalog.Text?)]
    /// The assessments that differ; none where it is not in conflict.
    private let sides: [EntryRow]
    /// Those in force.
    private let reviews: [Review]
    /// Newest first.
    private let history: [EntryRow]
    private let latestSeal: SealRow?

    private enum CodingKeys: String, CodingKey {
        case sides, reviews, history
        case latestSeal = "latest-seal"
    }

    /// - Parameter look: looks an evidence file up.
    public init(_ workbook: Workbook, itemAt index: Int, file: String, look: (Evidence) -> EvidenceRow.Look) {
        let catalog = workbook.catalog
        let rows = EntryRows(workbook)
        head = WorkbookHead(workbook, file: file)
        item = ItemJSON(workbook, itemAt: index, file: file, look: look)
        texts = [
            ("section-title", catalog.section(ofItemAt: index)?.title),
            ("group-title", catalog.group(ofItemAt: index)?.title),
            ("scenario-text", catalog.scenario(ofItemAt: index)?.text),
        ]
        sides = workbook.state(ofItemAt: index).sides.map(rows.row)
        reviews = workbook.reviews(ofItemAt: index).map { Review(row: rows.row($0.entry), holds: $0.holds) }
        history = HistoryReport.byTime(workbook.entries(ofItem: catalog.items[index].id)).reversed().map(rows.row)
        latestSeal = workbook.latestSeal.map { SealRow($0, in: workbook) }
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        try item.encode(to: encoder)
        var words = encoder.container(keyedBy: ItemRecord.Key.self)
        for (key, text) in texts {
            try words.encode(text?.text ?? "", forKey: ItemRecord.Key(stringValue: key))
            if let english = text?.gloss {
                try words.encode(english, forKey: ItemRecord.Key(stringValue: key + "-en"))
            }
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sides, forKey: .sides)
        try container.encode(reviews, forKey: .reviews)
        try container.encode(history, forKey: .history)
        try container.encodeIfPresent(latestSeal, forKey: .latestSeal)
    }
}

extension Catalog.Text {
    /// Its English; `nil` where the catalogue has none.
    var gloss: String? { english.isEmpty ? nil : english }
}
