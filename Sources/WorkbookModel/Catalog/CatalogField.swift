import Recfile

/// The fields of a catalogue's records.
enum CatalogField: Int, CaseIterable {
    case id, number, title, titleEnglish, publisher, publisherEnglish, edition, published, source, coverage
    case attribution, language, glossNote, heading
    case section, group, part, partEnglish, chapter, chapterEnglish, category, categoryEnglish, text
    case textEnglish, variant, obligation, obligationBasis, item, requirement, scenario, relationship, gap

    var name: String {
        switch self {
        case .id: "Id"
        case .number: "Number"
        case .title: "Title"
        case .titleEnglish: "Title_en"
        case .publisher: "Publisher"
        case .publisherEnglish: "Publisher_en"
        case .edition: "Edition"
        case .published: "Published"
        case .source: "Source"
        case .coverage: "Coverage"
        case .attribution: "Attribution"
        case .language: "Language"
        case .glossNote: "GlossNote"
        case .heading: "Heading"
        case .section: "Section"
        case .group: "Group"
        case .part: "Part"
        case .partEnglish: "Part_en"
        case .chapter: "Chapter"
        case .chapterEnglish: "Chapter_en"
        case .category: "Category"
        case .categoryEnglish: "Category_en"
        case .text: "Text"
        case .textEnglish: "Text_en"
        case .variant: "Variant"
        case .obligation: "Obligation"
        case .obligationBasis: "ObligationBasis"
        case .item: "Item"
        case .requirement: "Requirement"
        case .scenario: "Scenario"
        case .relationship: "Relationship"
        case .gap: "Gap"
        }
    }

    /// For a field that holds a text: the field with its English gloss.
    var english: CatalogField? {
        switch self {
        case .title: .titleEnglish
        case .part: .partEnglish
        case .chapter: .chapterEnglish
        case .category: .categoryEnglish
        case .text: .textEnglish
        default: nil
        }
    }
}
