import TerminalUI
import WorkbookModel

/// The rows of a list screen, and where its cursor is.
struct ListState: RowCursor, Sendable {
    let screen: any ListScreen
    private(set) var rows: [ListRow] = []
    private(set) var scroll = ListScroll(count: 0, height: 1)
    /// What the rows are narrowed to.
    var filter: Filter = .all
    /// First line shown of the pane below.
    var paneTop = 0

    init(_ screen: any ListScreen) { self.screen = screen }

    var selected: ListRow? { rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil }

    /// Makes the rows anew. The cursor stays on what it stood on, or where it was.
    mutating func rebuild(_ environment: AppEnvironment) {
        scroll.resize(height: ListLayout(size: environment.size).rows.rows)
        let previous = selected
        let isFirst = rows.isEmpty
        rows = narrowed(screen.rows(environment), environment)
        scroll.setCount(rows.count)
        if isFirst {
            select(0, direction: 1)
        } else if let previous, previous.subject != nil, selected.map({ $0.standsForTheSame(as: previous) }) != true,
            let row = rows.firstIndex(where: { $0.standsForTheSame(as: previous) })
        {
            scroll.select(row)
        } else {
            select(scroll.selected, direction: 1)
        }
    }

    mutating func resize(isShown: Bool, _ environment: AppEnvironment) {
        scroll.resize(height: ListLayout(size: environment.size).rows.rows)
        if isShown { paneTop = min(paneTop, lastPaneTop(environment)) }
    }

    /// What Enter does.
    func open(_ environment: AppEnvironment) -> [Request] {
        switch selected?.opens {
        case .item(let item): [.openItem(item)]
        case .items(let filter): [.showInTable(filter)]
        case .movedFile(let piece, let path):
            [.open(EvidenceFilesScreen.question(about: piece, at: path, environment))]
        case .nothing, nil:
            [.complain(environment.language(ja: "開く項目がありません", en: "there is no item to open here"))]
        }
    }

    mutating func select(row: Int) { select(row, direction: 1) }

    /// Puts the cursor on the row that stands for the same.
    mutating func select(_ row: ListRow) {
        guard selected?.standsForTheSame(as: row) != true,
            let row = rows.firstIndex(where: { $0.standsForTheSame(as: row) })
        else { return }
        select(row: row)
    }

    /// Puts the cursor on the heading of that subject, and the heading first in view.
    mutating func selectHeading(_ subject: Int) {
        guard let row = rows.firstIndex(where: { $0.isHeading && $0.subject == subject }) else { return }
        select(row: row)
        scroll.scrollKeepingSelection(by: row - scroll.top)
    }

    /// Moves the cursor by `count` rows that stand for something.
    mutating func move(by count: Int) { select(scroll.selected + count, direction: count) }

    /// A click.
    mutating func select(at position: Position, _ environment: AppEnvironment) {
        let rect = ListLayout(size: environment.size).rows
        guard rect.contains(position) else { return }
        select(scroll.top + position.row - rect.row, direction: 1)
    }

    mutating func selectFirst() { select(0, direction: 1) }
    mutating func selectLast() { select(rows.count - 1, direction: -1) }

    mutating func page(_ direction: Int, half: Bool) {
        if half { scroll.halfPage(by: direction) } else { scroll.page(by: direction) }
        select(scroll.selected, direction: direction)
    }

    /// To the next heading: a requirement, a scenario.
    mutating func moveByBlock(_ direction: Int) {
        var row = scroll.selected + direction
        while rows.indices.contains(row) {
            if rows[row].isHeading { return select(row, direction: direction) }
            row += direction
        }
    }

    /// Selects the row, or the next one in `direction` that stands for something, or the nearest in the other.
    private mutating func select(_ row: Int, direction: Int) {
        if rows.isEmpty { return }
        let row = min(max(0, row), rows.count - 1)
        func standsForSomething(_ row: Int) -> Bool { rows[row].subject != nil }
        let onward = (row..<rows.count).first(where: standsForSomething)
        let back = (0..<row).last(where: standsForSomething)
        let target = (direction < 0 && onward != row ? back ?? onward : onward ?? back) ?? row
        if target != scroll.selected { paneTop = 0 }
        scroll.select(target)
        // What stands before the first and behind the last of them comes into view with it.
        if !rows[..<target].contains(where: { $0.subject != nil }) { scroll.scrollKeepingSelection(by: -rows.count) }
        if !rows.dropFirst(target + 1).contains(where: { $0.subject != nil }) {
            scroll.scrollKeepingSelection(by: rows.count)
        }
    }

    /// The wheel: the rows move, or the pane does where the pointer is over it.
    mutating func scroll(by count: Int, at position: Position, _ environment: AppEnvironment) {
        if ListLayout(size: environment.size).pane.contains(position) {
            paneTop = min(max(0, paneTop + count), lastPaneTop(environment))
        } else {
            move(by: count / 3)
        }
    }

    func lastPaneTop(_ environment: AppEnvironment) -> Int {
        guard let selected else { return 0 }
        let rect = ListLayout(size: environment.size).pane.inset(columns: 1)
        let detail = screen.detail(of: selected, environment)
        return max(0, detail.lineCount(columns: rect.columns, measure: environment.measure) - rect.rows)
    }
}
