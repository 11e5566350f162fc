import TerminalUI
import WorkbookModel

/// Wrapped requirement lines and states of reviews kept from one frame to the next, since most frames show the same ones.
///
/// A cache changes how long a frame takes, never what it shows: it is emptied when anything that it is made from changes.
public struct FrameCache: Sendable {
    /// What the lines of all blocks are made from.
    private struct Source: Equatable {
        let catalog: EntryID
        let columns: Int
        let language: Language
        let theme: Theme
        let measure: TextMeasure
    }

    private struct Block {
        let item: Int
        let rows: Int
        let lines: [RequirementColumn.Line]
    }

    private var source: Source?
    /// The blocks shown last, newest at the end.
    private var blocks: [Block] = []

    private var reviewed: WorkbookStamp?
    /// By item.
    private var reviews: [Int: ReviewState] = [:]

    /// More than a tall screen shows.
    private static let mostBlocks = 64

    public init() {}

    /// The state of an item's review.
    mutating func review(ofItemAt item: Int, _ environment: AppEnvironment) -> ReviewState {
        if reviewed !== environment.workbookStamp {
            reviewed = environment.workbookStamp
            reviews = [:]
        }
        if let known = reviews[item] { return known }
        let state = environment.workbook.review(ofItemAt: item)
        reviews[item] = state
        return state
    }

    /// The lines beside the `rows` rows of the block of `item`.
    mutating func requirementLines(
        besideItem item: Int, rows: Int, _ environment: AppEnvironment, columns: Int
    ) -> [RequirementColumn.Line] {
        let now = Source(
            catalog: environment.workbook.catalog.digest, columns: columns, language: environment.language,
            theme: environment.theme,
            measure: environment.measure)
        if source != now {
            source = now
            blocks = []
        }
        if let known = blocks.first(where: { $0.item == item && $0.rows == rows }) { return known.lines }
        let lines = RequirementColumn.lines(besideItem: item, rows: rows, environment, columns: columns)
        if blocks.count == Self.mostBlocks { blocks.removeFirst() }
        blocks.append(Block(item: item, rows: rows, lines: lines))
        return lines
    }
}
