import WorkbookModel

/// One item as `tenken list --format json` gives it: what the other formats have, and what has no place in a table.
public struct ItemJSON: Encodable, Sendable {
    struct RequirementText: Encodable, Sendable {
        let id: String
        let part: String
        let chapter: String
        let category: String
        let text: String
    }

    private let row: ItemRecord
    /// The requirements in full.
    private let requirementTexts: [RequirementText]

    private enum CodingKeys: String, CodingKey { case requirementTexts }

    /// - Parameter status: looks an evidence file up.
    public init(_ workbook: Workbook, itemAt index: Int, status: (Evidence) -> EvidenceStatus) {
        row = ItemRecord(workbook, itemAt: index, status: status)
        requirementTexts = workbook.catalog.requirements(ofItemAt: index).map {
            RequirementText(
                id: $0.id, part: $0.part.text, chapter: $0.chapter.text, category: $0.category.text, text: $0.text.text)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        try row.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(requirementTexts, forKey: .requirementTexts)
    }
}
