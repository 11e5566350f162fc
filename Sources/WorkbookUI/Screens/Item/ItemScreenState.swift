import TerminalUI
import WorkbookModel

/// How far the item screen is scrolled. Its item is the one at the table's cursor.
struct ItemScreenState: Sendable {
    /// First line shown; drawing limits it to the text.
    var top = 0

    mutating func move(_ movement: Movement, item: Int, _ environment: AppEnvironment) -> [Request] {
        switch movement {
        case .nextBlock, .previousBlock:
            top = 0
            return [.moveByItems(movement == .nextBlock ? 1 : -1)]
        case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .paneDown, .paneUp,
            .nextUnassessed:
            let last = ItemScreen.lastTop(of: item, environment)
            top = TextScrolling.top(top, after: movement, page: environment.size.rows - 4, last: last) ?? top
            return []
        }
    }

    mutating func scroll(by rows: Int) { top = max(0, top + rows) }
}
