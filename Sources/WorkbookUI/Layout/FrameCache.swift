import TerminalUI
import WorkbookModel

/// What one frame leaves to the next: the lines of requirements, which are broken anew only where the table shows others.
///
/// A cache changes how long a frame takes, never what it shows: it is emptied when anything changes that its lines follow
/// from.
public struct FrameCache: Sendable {
    /// What the lines of all blocks follow from.
    private struct Circumstances: Equatable {
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

    private var circumstances: Circumstances?
    /// Those shown last, newest at the end.
    private var blocks: [Block] = []

    /// More than a tall screen shows.
    private static let mostBlocks = 64

    public init() {}

    /// The lines beside the `rows` rows of the block of `item`.
    mutating func requirementLines(
        besideItem item: Int, rows: Int, _ state: AppState, columns: Int
    ) -> [RequirementColumn.Line] {
        let now = Circumstances(
            catalog: state.workbook.catalog.digest, columns: columns, language: state.language, theme: state.theme,
            measure: state.context.measure)
        if circumstances != now {
            circumstances = now
            blocks = []
        }
        if let known = blocks.first(where: { $0.item == item && $0.rows == rows }) { return known.lines }
        let lines = RequirementColumn.lines(besideItem: item, rows: rows, state, columns: columns)
        if blocks.count == Self.mostBlocks { blocks.removeFirst() }
        blocks.append(Block(item: item, rows: rows, lines: lines))
        return lines
    }
}
