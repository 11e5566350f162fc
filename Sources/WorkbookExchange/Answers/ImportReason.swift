import OfficeFiles
import WorkbookModel

/// Why a row comes to what it comes to, or what is worth knowing about it. Addresses are those of cells: `対応表!D7`.
public enum ImportReason: Hashable, Sendable {
    // Which item it is about.
    /// It has answers, and nothing says for which item.
    case namesNoItem
    case unknownID(String, at: String)
    case unknownNumber(String, at: String)
    case unknownText(at: String)
    /// The name fits several items; empty where it is the text.
    case ambiguous(String, [String], at: String)
    /// The section, which holds no item with that number.
    case notInSection(String, section: String, at: String)
    /// The item whose text the row has stands in another section.
    case otherSection(String, item: String, at: String)
    /// Two cells that name two items.
    case disagree(String, at: String, other: String, otherAt: String)
    /// The text is not that of the item which id or number name.
    case otherText(item: String, at: String)
    /// A number where 3.1 can have been typed as 3.10.
    case numberCell(String, at: String)
    /// A date where a spreadsheet can have made one of a number such as 1-9.
    case dateCell(String, at: String)
    /// No item has the number; its text told the item.
    case foundByText(number: String)
    case textDiffers(at: String)
    // What it says.
    case nothingFilledIn
    /// The row is hidden, and hidden rows are not read.
    case hiddenRow
    case errorCell(String, at: String)
    /// A formula without a value.
    case uncomputedCell(at: String)
    case unknownResult(String, at: String)
    case noDate(String, at: String)
    /// A day that depends on when it was written.
    case relativeDate(String, at: String)
    case noEvidence(String, at: String)
    /// Evidence that looks like a file, and is none that may be read.
    case evidenceAsWords(String, TableEvidence.Doubt)
    case lineTooLong(AssessmentField, at: String)
    case textTooLong(AssessmentField, at: String)
    case nameTooLong(at: String)
    /// Rows about the same item that say something else.
    case differsFrom([String])
    /// An earlier row that says the same about the same item.
    case sameAs(String)
    // What the workbook says.
    case refused(Refusal)
    /// Changed here and in the workbook, to different values.
    case changedOnBothSides([AssessmentField])
    /// The same, recorded as a side of a conflict.
    case recordedAsSide([AssessmentField])
    /// The row was recorded before, and what it says was changed since.
    case recordedBefore
    /// Says what was carried over from another workbook, which nobody has confirmed.
    case stillCarried
    /// Fields that were filled in when the row was exported, and are empty now. What is recorded stays.
    case emptied([AssessmentField])
    /// Says that nobody judged the item, which somebody did.
    case unassessedKept
    /// The id of an entry that the workbook does not have, or that is about another item.
    case unknownEntry(String, at: String)

    /// A cell without a value: an error, or a formula that nobody computed.
    static func noValue(in cell: PlacedCell) -> ImportReason? {
        switch cell.kind {
        case .error: .errorCell(cell.text, at: cell.address)
        case .uncomputed: .uncomputedCell(at: cell.address)
        case .empty, .text, .number, .date, .flag: nil
        }
    }

    /// A word for it, for programs.
    public var code: String {
        switch self {
        case .namesNoItem: "names-no-item"
        case .unknownID: "unknown-id"
        case .unknownNumber: "unknown-number"
        case .unknownText: "unknown-text"
        case .ambiguous: "ambiguous"
        case .notInSection: "not-in-section"
        case .otherSection: "other-section"
        case .disagree: "disagree"
        case .otherText: "other-text"
        case .numberCell: "number-cell"
        case .dateCell: "date-cell"
        case .foundByText: "found-by-text"
        case .textDiffers: "text-differs"
        case .nothingFilledIn: "nothing-filled-in"
        case .hiddenRow: "hidden-row"
        case .errorCell: "error-cell"
        case .uncomputedCell: "uncomputed-cell"
        case .unknownResult: "unknown-result"
        case .noDate: "no-date"
        case .relativeDate: "relative-date"
        case .noEvidence: "no-evidence"
        case .evidenceAsWords: "evidence-as-words"
        case .lineTooLong, .textTooLong, .nameTooLong: "too-long"
        case .differsFrom: "differs-from-row"
        case .sameAs: "same-as-row"
        case .refused: "refused"
        case .changedOnBothSides: "changed-on-both-sides"
        case .recordedAsSide: "recorded-as-side"
        case .recordedBefore: "recorded-before"
        case .stillCarried: "still-carried"
        case .emptied: "emptied"
        case .unassessedKept: "unassessed-kept"
        case .unknownEntry: "unknown-entry"
        }
    }
}
