import WorkbookModel

/// What a table's column says.
public enum ColumnMeaning: Hashable, Sendable {
    // The place in the table.
    /// What stands above a section, where a column says it and not a row across the table.
    case heading
    /// 大項目: a section's title, with or without its number before it.
    case section
    /// The section's number in a column of its own.
    case sectionNumber
    /// 小項目: a group's title, with or without its number before it.
    case group
    case groupNumber
    /// The item's printed number: ①-9.
    case number
    /// The item's id in the catalogue.
    case id
    /// The item's text.
    case text
    /// 区分 of the item.
    case obligation
    case scenario
    // What the item corresponds to.
    case part, chapter, category
    /// The requirement's text.
    case requirement
    /// The requirement's own number.
    case requirementNumber
    // An answer.
    case assessment(AssessmentField)
    /// Who judged the item.
    case assessedBy
    /// The id of the entry that the row showed when it was exported.
    case entry

    public static let all: [ColumnMeaning] =
        [
            .heading, .section, .sectionNumber, .group, .groupNumber, .number, .id, .text, .obligation, .scenario,
            .part, .chapter, .category, .requirement, .requirementNumber,
        ] + AssessmentField.allCases.map(ColumnMeaning.assessment) + [.assessedBy, .entry]

    /// The word for it in a profile: `RequirementNumber`; for a field of an assessment its stored name.
    public var word: String {
        switch self {
        case .heading: "Heading"
        case .section: "Section"
        case .sectionNumber: "SectionNumber"
        case .group: "Group"
        case .groupNumber: "GroupNumber"
        case .number: "Number"
        case .id: "Id"
        case .text: "Text"
        case .obligation: "Obligation"
        case .scenario: "Scenario"
        case .part: "Part"
        case .chapter: "Chapter"
        case .category: "Category"
        case .requirement: "Requirement"
        case .requirementNumber: "RequirementNumber"
        case .assessment(let field): field.storedName
        case .assessedBy: "AssessedBy"
        case .entry: "Entry"
        }
    }

    /// Reads its word, in any case of letters.
    public init?(word: some StringProtocol) {
        guard let meaning = ColumnMeaning.all.first(where: { $0.word.lowercased() == word.lowercased() }) else {
            return nil
        }
        self = meaning
    }
}
