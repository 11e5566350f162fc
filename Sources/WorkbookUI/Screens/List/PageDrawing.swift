import TerminalUI
import WorkbookModel

/// Draws the rows of a page where they stand.
enum PageDrawing {
    /// - Parameter rect: of the page's lines that are in view.
    static func draw(_ list: ListState, in rect: Rect, _ environment: AppEnvironment, into grid: inout Grid) {
        if let divider = PageLayout(columns: rect.columns).divider {
            // Below the first line, which is the page's title.
            let rows = rect.split(top: list.scroll.top == 0 ? 1 : 0).rest
            grid.verticalRule(
                row: rows.row, column: rect.column + divider, rows: rows.rows, style: environment.theme.border)
        }
        for (index, row) in list.rows.enumerated() {
            guard let place = row.place, list.scroll.visibleRows.contains(place.line) else { continue }
            draw(
                row.spans, isSelected: index == list.selectedIndex, environment.theme,
                in: Rect(
                    row: rect.row + place.line - list.scroll.top, column: rect.column + place.columns.lowerBound,
                    columns: place.columns.count, rows: 1), &grid)
        }
    }

    private static func draw(
        _ spans: [ListRow.Span], isSelected: Bool, _ theme: Theme, in rect: Rect, _ grid: inout Grid
    ) {
        var column = rect.column + 1
        for span in spans {
            let room = rect.endColumn - column
            guard room > 0 else { break }
            let text = visible(span.text, keepingLineFeeds: false)
            let shown = grid.measure.truncated(text, columns: room)
            column += grid.put(shown, row: rect.row, column: column, style: span.style)
            if shown != text { break }
        }
        guard isSelected else { return }
        // The colours of a bar stay. Before a figure the sign stands at its first digit.
        let text = spans.first?.text ?? ""
        let blanks = spans.count == 1 && Int(text.trimmed) != nil ? text.prefix { $0 == " " }.count : 0
        grid.restyle(
            Rect(row: rect.row, column: rect.column + blanks, columns: rect.columns - blanks, rows: 1), to: theme.cursor
        ) { !ResultBar.isPart($0) }
        grid.put(">", row: rect.row, column: rect.column + blanks, style: theme.cursor)
    }
}
