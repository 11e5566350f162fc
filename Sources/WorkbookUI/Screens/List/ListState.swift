import TerminalUI
import WorkbookModel

/// The rows of a list screen, and where its cursor is.
struct ListState: RowCursor, Sendable {
    let screen: any ListScreen
    /// Those that are shown: all but what is folded away.
    private(set) var rows: [ListRow] = []
    private(set) var allRows: [ListRow] = []
    /// The headings under which nothing is shown, by their subjects.
    var folded = Set<Int>()
    /// The same while no filter is in force, which opens them.
    var foldedWithoutFilter = Set<Int>()
    /// The headings that were there before, of a screen on which they begin folded.
    var knownHeadings = Set<Int>()
    /// Whether it was shown and the cursor left alone since: it stays at the top while what comes first is still being found.
    var isUntouched = false
    /// Of the rows; on a page, of its lines.
    private(set) var scroll = ListScroll(count: 0, height: 1)
    /// How much there is of what, whatever the filter hides.
    private(set) var summary: [ListRow.Span] = []
    /// What the rows are narrowed to.
    var filter: Filter = .all
    /// The row at the cursor on a page.
    private var pageCursor = PageCursor()
    /// First line shown of the pane below.
    var paneTop = 0

    init(_ screen: any ListScreen) { self.screen = screen }

    /// The position of the row at the cursor among `rows`, which may be empty.
    var selectedIndex: Int { screen.isPage ? pageCursor.selected : scroll.selected }

    var selected: ListRow? { rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil }

    /// Makes the rows anew. The cursor stays on what it stood on, or where it was.
    mutating func rebuild(_ environment: AppEnvironment) {
        scroll.resize(height: screen.layout(environment.size).rows.rows)
        let previous = selected
        let isFirst = rows.isEmpty || isUntouched
        allRows = narrowed(screen.rows(environment), environment)
        summary = screen.summary(environment)
        foldNewHeadings()
        rows = unfoldedRows
        if screen.isPage {
            scroll.setCount((rows.compactMap(\.place?.line).max() ?? -1) + 1)
            pageCursor.reselect(previous, in: rows)
            return showPageCursor()
        }
        scroll.setCount(rows.count)
        if isFirst {
            select(0, direction: 1)
        } else if let previous, previous.subject != nil, selected.map({ $0.standsForTheSame(as: previous) }) != true,
            let row = nearestRow(standingForTheSameAs: previous)
        {
            scroll.select(row)
        } else {
            select(scroll.selected, direction: 1)
        }
    }

    /// Of several rows of an item the one next to the cursor.
    private func nearestRow(standingForTheSameAs row: ListRow) -> Int? {
        rows.indices.filter { rows[$0].standsForTheSame(as: row) }
            .min { abs($0 - scroll.selected) < abs($1 - scroll.selected) }
    }

    /// Shows the rows after folding or opening. The cursor stays on that row, or goes to its heading.
    mutating func refold(keeping row: ListRow?) {
        let heading = row.flatMap { kept in
            allRows.prefix { !$0.standsForTheSame(as: kept) }.last { $0.isHeading }
        }
        rows = unfoldedRows
        scroll.setCount(rows.count)
        let place =
            row.flatMap { kept in rows.firstIndex { $0 == kept } }
            ?? heading.flatMap { kept in rows.firstIndex { $0 == kept } }
        select(row: place ?? scroll.selected)
    }

    mutating func resize(isShown: Bool, _ environment: AppEnvironment) {
        if screen.isPage, !rows.isEmpty { rebuild(environment) }
        scroll.resize(height: screen.layout(environment.size).rows.rows)
        if isShown { paneTop = min(paneTop, lastPaneTop(environment)) }
    }

    /// What Enter does.
    func open(_ environment: AppEnvironment) -> [Request] {
        let requests = selected?.opens.requests(environment) ?? []
        return requests.isEmpty
            ? [.complain(environment.language(ja: "開く項目がありません", en: "there is no item to open here"))] : requests
    }

    mutating func select(row: Int) {
        if screen.isPage { return movePageCursor { $0.select(row, in: $1) } }
        select(row, direction: 1)
    }

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
    mutating func move(by count: Int) {
        if screen.isPage { return movePageCursor { $0.move(by: count, in: $1) } }
        select(scroll.selected + count, direction: count)
    }

    /// To the row beside the cursor's on a page; in a list with headings to the left folds, to the right opens.
    ///
    /// - Returns: false where neither can be.
    mutating func moveAcross(_ direction: Int) -> Bool {
        guard screen.isPage else { return fold(direction < 0) }
        movePageCursor { $0.moveAcross(direction, in: $1) }
        return true
    }

    /// A click.
    mutating func select(at position: Position, _ environment: AppEnvironment) {
        let view = ListView(self, environment)
        let rect = view.layout.rows
        guard rect.contains(position) else { return }
        if screen.isPage {
            let (line, column) = (scroll.top + position.row - rect.row, position.column - rect.column)
            return movePageCursor { $0.select(line: line, column: column, in: $1) }
        }
        select(view.top + position.row - rect.row, direction: 1)
    }

    mutating func selectFirst() {
        if screen.isPage { return movePageCursor { $0.selectFirst(in: $1) } }
        select(0, direction: 1)
    }

    mutating func selectLast() {
        if screen.isPage { return movePageCursor { $0.selectLast(in: $1) } }
        select(rows.count - 1, direction: -1)
    }

    mutating func page(_ direction: Int, half: Bool) {
        if screen.isPage {
            let lines = half ? scroll.height / 2 : scroll.height - 1
            return movePageCursor { $0.move(byLines: direction * max(1, lines), in: $1) }
        }
        page(direction, byRows: half ? scroll.height / 2 : scroll.height - 1)
    }

    private mutating func page(_ direction: Int, byRows rows: Int) {
        scroll.page(byRows: direction * max(1, rows))
        select(scroll.selected, direction: direction)
    }

    /// Moves; pages are of the rows in view.
    mutating func moveInView(_ movement: Movement, _ environment: AppEnvironment) {
        func rows() -> Int { ListView(self, environment).visibleRows.count }
        switch movement {
        case .pageDown where !screen.isPage: page(1, byRows: rows() - 1)
        case .pageUp where !screen.isPage: page(-1, byRows: rows() - 1)
        case .halfPageDown where !screen.isPage: page(1, byRows: rows() / 2)
        case .halfPageUp where !screen.isPage: page(-1, byRows: rows() / 2)
        default: move(movement, environment)
        }
    }

    /// To the next heading: a requirement, a scenario.
    mutating func moveByBlock(_ direction: Int) {
        if screen.isPage { return movePageCursor { $0.moveByBlock(direction, in: $1) } }
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
        if row != scroll.selected { isUntouched = false }
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

    private mutating func movePageCursor(_ move: (inout PageCursor, [ListRow]) -> Void) {
        let before = pageCursor.selected
        move(&pageCursor, rows)
        if pageCursor.selected != before { paneTop = 0 }
        showPageCursor()
    }

    /// Brings the cursor's line into view, and with the first and the last row of a page its ends.
    private mutating func showPageCursor() {
        scroll.select(selected?.place?.line ?? 0)
        if pageCursor.isFirst(in: rows) { scroll.scrollKeepingSelection(by: -scroll.count) }
        if pageCursor.isLast(in: rows) { scroll.scrollKeepingSelection(by: scroll.count) }
    }

    /// The wheel: the rows move, or the pane does where the pointer is over it.
    mutating func scroll(by count: Int, at position: Position, _ environment: AppEnvironment) {
        if ListView(self, environment).layout.pane.contains(position) {
            paneTop = min(max(0, paneTop + count), lastPaneTop(environment))
        } else {
            move(by: count / 3)
        }
    }

    func lastPaneTop(_ environment: AppEnvironment) -> Int {
        guard let selected else { return 0 }
        let rect = screen.layout(environment.size).pane.inset(columns: 1)
        let detail = screen.detail(of: selected, environment)
        return max(0, detail.lineCount(columns: rect.columns, measure: environment.measure) - rect.rows)
    }
}
