import TerminalUI
import WorkbookModel

/// The rows of a list screen, and where its cursor is.
struct ListState: Sendable {
    private(set) var rows: [ListRow] = []
    var scroll = ListScroll(count: 0, height: 1)
    /// First line shown of the pane below.
    var paneTop = 0

    var selected: ListRow? { rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil }

    /// Shows `rows`. The cursor stays on what it stood on, or in its place.
    mutating func show(_ rows: [ListRow]) {
        let previous = selected?.target
        let isFirst = self.rows.isEmpty
        self.rows = rows
        scroll.setCount(rows.count)
        if isFirst {
            select(0, direction: 1)
        } else if let previous, previous != .nothing, selected?.target != previous,
            let row = rows.firstIndex(where: { $0.target == previous })
        {
            scroll.select(row)
        } else {
            select(scroll.selected, direction: 1)
        }
    }

    /// Begins the pane at no line below `last`.
    mutating func clampPane(to last: Int) { paneTop = min(paneTop, last) }

    /// Moves the cursor by `count` rows that stand for something.
    mutating func move(by count: Int) { select(scroll.selected + count, direction: count) }

    mutating func page(_ direction: Int, half: Bool) {
        if half { scroll.halfPage(by: direction) } else { scroll.page(by: direction) }
        select(scroll.selected, direction: direction)
    }

    /// Selects the row, or the next one in `direction` that stands for something, or the nearest in the other.
    mutating func select(_ row: Int, direction: Int) {
        let row = min(max(0, row), max(0, rows.count - 1))
        func standsForSomething(_ row: Int) -> Bool { rows[row].target != .nothing }
        let onward = (row..<rows.count).first(where: standsForSomething)
        let back = (0..<row).last(where: standsForSomething)
        let target = (direction < 0 && onward != row ? back ?? onward : onward ?? back) ?? row
        if target != scroll.selected { paneTop = 0 }
        scroll.select(target)
    }
}
