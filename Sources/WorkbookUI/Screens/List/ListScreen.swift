import TerminalUI
import WorkbookModel

/// What the list screens share: rows above, what the row at the cursor stands for in a pane below.
enum ListScreen {
    static func draw(_ screen: Screen, _ state: AppState, into grid: inout Grid) {
        let layout = Layout(size: state.size)
        let list = state.lists[screen] ?? ListState()
        grid.frame(layout.frame, style: state.theme.border)
        grid.put(
            " \(title(of: screen, state)) ", row: layout.frame.row, column: 2, columns: layout.frame.columns - 4,
            style: state.theme.heading)
        if list.rows.isEmpty {
            let text =
                state.language(ja: "何もありません", en: "Nothing here")
                + state.context.keys.naming(.back) { state.language(ja: "。\($0) で戻る", en: "; \($0) goes back.") }
            TextPane(text).draw(into: &grid, rect: layout.rows.inset(columns: 1))
        }
        for index in list.scroll.visibleRows {
            draw(
                spans(of: list.rows[index], state), isSelected: index == list.scroll.selected, state.theme,
                in: Rect(
                    row: layout.rows.row + index - list.scroll.top, column: layout.rows.column,
                    columns: layout.rows.columns, rows: 1), &grid)
        }
        guard !layout.pane.isEmpty, let row = list.selected else { return }
        let glyphs = grid.glyphs
        grid.horizontalRule(
            row: layout.rows.endRow, column: 0, columns: layout.frame.columns, left: glyphs.teeLeft,
            right: glyphs.teeRight, style: state.theme.border)
        let lines = detail(of: row, state).draw(
            into: &grid, rect: layout.pane.inset(columns: 1), top: list.paneTop)
        if list.paneTop < lines - layout.pane.rows { PaneHint.drawMore(above: layout.pane, state, &grid) }
    }

    /// The rows that a screen has now.
    static func rows(of screen: Screen, _ state: AppState) -> [ListRow] {
        switch screen {
        case .requirements: RequirementsScreen.rows(state)
        case .scenarios: ScenariosScreen.rows(state)
        case .overview: OverviewScreen.rows(state)
        case .findings: FindingsScreen.rows(state)
        case .history: HistoryScreen.rows(state)
        case .table, .item, .conflict, .help: []
        }
    }

    /// The last line that the pane can begin with.
    static func lastPaneTop(_ screen: Screen, _ state: AppState) -> Int {
        guard let row = state.lists[screen]?.selected else { return 0 }
        let rect = Layout(size: state.size).pane.inset(columns: 1)
        return max(
            0, detail(of: row, state).lineCount(columns: rect.columns, measure: state.context.measure) - rect.rows)
    }

    static func rowCount(_ size: Size) -> Int { Layout(size: size).rows.rows }

    /// The rows' place on the screen, for clicks.
    static func rowsRect(_ size: Size) -> Rect { Layout(size: size).rows }

    private static func title(of screen: Screen, _ state: AppState) -> String {
        screen.name(state.language)
    }

    private static func spans(of row: ListRow, _ state: AppState) -> [ListRow.Span] {
        switch row.target {
        case .item(let item): ItemRow.spans(item, state, indent: 4)
        case .entry(let entry) where state.workbook.entries.indices.contains(entry):
            HistoryScreen.spans(state.workbook.entries[entry], state)
        default: row.spans
        }
    }

    private static func draw(
        _ spans: [ListRow.Span], isSelected: Bool, _ theme: Theme, in rect: Rect, _ grid: inout Grid
    ) {
        var column = rect.column + 1
        for span in spans {
            let room = rect.endColumn - 1 - column
            guard room > 0 else { break }
            let text = visible(span.text, keepingLineFeeds: false)
            let shown = grid.measure.truncated(text, columns: room)
            column += grid.put(shown, row: rect.row, column: column, style: span.style)
            // One … says that the row goes on.
            if shown != text { break }
        }
        if isSelected {
            grid.restyle(rect) { $0 = theme.cursor }
            grid.put(">", row: rect.row, column: rect.column, style: theme.cursor)
        }
    }

    private static func detail(of row: ListRow, _ state: AppState) -> TextPane {
        switch row.target {
        case .nothing: TextPane([])
        case .item(let item): ItemText.pane(item, state)
        case .requirement(let index): RequirementsScreen.detail(index, state)
        case .scenario(let index): ScenariosScreen.detail(index, state)
        case .filter(let filter): OverviewScreen.detail(filter, state)
        case .finding(let index): FindingsScreen.detail(index, state)
        case .entry(let index): HistoryScreen.detail(index, state)
        }
    }

    private struct Layout {
        /// A text takes no more; what is left over serves the rows.
        private static let mostPaneRows = 18

        let frame: Rect
        let rows: Rect
        /// Empty where there is no room for it.
        let pane: Rect

        init(size: Size) {
            frame = Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2))
            let inside = frame.inset(rows: 1, columns: 1)
            guard size.rows >= TableLayout.paneHeight else {
                rows = inside
                pane = Rect(row: inside.endRow, column: inside.column, columns: 0, rows: 0)
                return
            }
            let parts = inside.split(bottom: min(size.rows / 2 - 2, Layout.mostPaneRows))
            pane = parts.bottom
            rows = Rect(row: inside.row, column: inside.column, columns: inside.columns, rows: parts.rest.rows - 1)
        }
    }
}
