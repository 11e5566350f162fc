import WorkbookModel

/// One item as `tenken list --format json` gives it: what the other formats have, and what has no place in a table.
public struct ItemJSON: Encodable, Sendable {
    struct RequirementText: Encodable, Sendable {
        let id: String
        let part: String
        let partEnglish: String?
        let chapter: String
        let chapterEnglish: String?
        let category: String
        let categoryEnglish: String?
        let text: String
        let textEnglish: String?

        enum CodingKeys: String, CodingKey {
            case id, part, chapter, category, text
            case partEnglish = "part-en"
            case chapterEnglish = "chapter-en"
            case categoryEnglish = "category-en"
            case textEnglish = "text-en"
        }

        init(_ requirement: Catalog.Requirement) {
            id = requirement.id
            (part, partEnglish) = (requirement.part.text, requirement.part.gloss)
            (chapter, chapterEnglish) = (requirement.chapter.text, requirement.chapter.gloss)
            (category, categoryEnglish) = (requirement.category.text, requirement.category.gloss)
            (text, textEnglish) = (requirement.text.text, requirement.text.gloss)
        }
    }

    private let row: ItemRecord
    private let file: String?
    private let workbook: String
    private let textEnglish: String?
    private let atUTC: String
    /// The requirements in full.
    private let requirementTexts: [RequirementText]

    private enum CodingKeys: String, CodingKey {
        case file, requirementTexts
        case workbook = "workbook-id"
        case textEnglish = "text-en"
        case atUTC = "at-utc"
    }

    /// - Parameters:
    ///   - file: the workbook, as it was named; `nil` where that is not told.
    ///   - look: looks an evidence file up.
    public init(
        _ workbook: Workbook, itemAt index: Int, file: String? = nil, look: (Evidence) -> EvidenceRow.Look
    ) {
        row = ItemRecord(workbook, itemAt: index, look: look)
        self.file = file
        self.workbook = workbook.identity.id
        textEnglish = workbook.catalog.items[index].text.gloss
        atUTC = workbook.state(ofItemAt: index).current.map { Instant($0.at).utc } ?? ""
        requirementTexts = workbook.catalog.requirements(ofItemAt: index).map(RequirementText.init)
    }

    public func encode(to encoder: any Encoder) throws {
        try row.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(file, forKey: .file)
        try container.encode(workbook, forKey: .workbook)
        try container.encodeIfPresent(textEnglish, forKey: .textEnglish)
        try container.encode(atUTC, forKey: .atUTC)
        try container.encode(requirementTexts, forKey: .requirementTexts)
    }
}
