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

    /// In words.
    public func name(_ language: Language) -> String {
        switch self {
        case .heading: language(ja: "大区分", en: "heading")
        case .section: language(ja: "大項目", en: "section")
        case .sectionNumber: language(ja: "大項目の番号", en: "section number")
        case .group: language(ja: "小項目", en: "group")
        case .groupNumber: language(ja: "小項目の番号", en: "group number")
        case .number: language(ja: "項目の番号", en: "item number")
        case .id: language(ja: "項目の Id", en: "item id")
        case .text: language(ja: "項目の文", en: "item text")
        case .obligation: language(ja: "区分", en: "obligation")
        case .scenario: language(ja: "リスクシナリオ", en: "risk scenario")
        case .part: language(ja: "編", en: "part")
        case .chapter: language(ja: "項番", en: "chapter")
        case .category: language(ja: "要求事項の区分", en: "category")
        case .requirement: language(ja: "要求事項", en: "requirement")
        case .requirementNumber: language(ja: "要求事項の番号", en: "requirement number")
        case .assessment(let field): field.name(language)
        case .assessedBy: language(ja: "評価者", en: "assessed by")
        case .entry: language(ja: "記録の Id", en: "entry id")
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
