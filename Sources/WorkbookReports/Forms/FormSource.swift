import WorkbookModel

/// What a column of a form shows of an item.
public enum FormSource: Hashable, Sendable {
    /// The item's number as printed, and its id.
    case number, id
    case heading, section, group
    case obligation, text, scenario
    /// The beginning of the text on one line: in English of its gloss, where it has one.
    case beginning
    /// The requirements in full: part, chapter and category above each text.
    case requirements
    case requirementIds
    /// One part of each requirement.
    case part, chapter, category, requirement
    /// A field of the assessment; the result with its mark.
    case field(AssessmentField)
    /// The form's own word for the result.
    case answer
    case review
    /// Who judged.
    case assessors
    /// Who made the latest record, and the day of it.
    case recordedBy, date

    /// All, in the order in which Docs/Forms.md lists them.
    public static let all: [FormSource] =
        [
            .number, .id, .heading, .section, .group, .obligation, .text, .beginning, .scenario, .requirements,
            .requirementIds,
            .part,
            .chapter, .category, .requirement,
        ] + AssessmentField.allCases.map(FormSource.field)
        + [.answer, .review, .assessors, .recordedBy, .date]

    /// What a form calls it.
    public var word: String {
        switch self {
        case .number: "number"
        case .id: "id"
        case .heading: "heading"
        case .section: "section"
        case .group: "group"
        case .obligation: "obligation"
        case .text: "text"
        case .beginning: "beginning"
        case .scenario: "scenario"
        case .requirements: "requirements"
        case .requirementIds: "requirement-ids"
        case .part: "part"
        case .chapter: "chapter"
        case .category: "category"
        case .requirement: "requirement"
        case .field(let field): field.key
        case .answer: "answer"
        case .review: "review"
        case .assessors: "by"
        case .recordedBy: "recorded-by"
        case .date: "date"
        }
    }

    /// Whether all items of a block share it, so that one cell covers them.
    var isOfBlock: Bool {
        switch self {
        case .scenario, .requirements, .requirementIds, .part, .chapter, .category, .requirement: true
        case .number, .id, .heading, .section, .group, .obligation, .text, .beginning, .field, .answer, .review,
            .assessors,
            .recordedBy,
            .date:
            false
        }
    }

    public init?(word: String) {
        guard let source = FormSource.all.first(where: { $0.word == word }) else { return nil }
        self = source
    }
}
