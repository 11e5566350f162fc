import TerminalUI
import WorkbookModel

/// The item that the item screen shows, and how far it is scrolled.
struct ItemScreenState: Hashable, Sendable {
    /// Its position in the catalogue.
    var item: Int
    /// First line shown; drawing limits it to the text.
    var top = 0

    mutating func move(_ movement: Movement, _ environment: AppEnvironment) {
        let last = ItemScreen.lastTop(of: item, environment)
        top = TextScrolling.top(top, after: movement, page: environment.size.rows - 4, last: last) ?? top
    }

    mutating func scroll(by rows: Int) { top = max(0, top + rows) }
}
