import TerminalUI

/// Lines in a small frame in the middle of the screen.
enum CenteredFrame {
    static func draw(_ lines: [(text: String, style: Style)], _ style: Style, into grid: inout Grid) {
        let measure = grid.measure
        let room = grid.size.columns - 8
        let shown = lines.map {
            (measure.truncated(visible($0.text, keepingLineFeeds: false), columns: room), $0.style)
        }
        let columns = (shown.map { measure.columns(of: $0.0) }.max() ?? 0) + 4
        let rect = Rect(
            row: max(1, (grid.size.rows - lines.count - 2) / 2), column: (grid.size.columns - columns) / 2,
            columns: columns, rows: lines.count + 2)
        grid.fill(rect)
        grid.frame(rect, style: style)
        for (index, line) in shown.enumerated() {
            grid.put(
                line.0, row: rect.row + 1 + index, column: rect.column + 2, columns: columns - 4, style: line.1)
        }
    }
}
