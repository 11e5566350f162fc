import TerminalUI
import WorkbookModel

/// The multi-line editor, in the place of the pane under the table.
enum EditorPanel {
    static func draw(_ editing: TextEditing, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = frame(environment)
        drawItem(editing.items[0], above: frame, environment, &grid)
        grid.fill(frame)
        grid.frame(frame, style: environment.theme.border)
        let name = editing.field.name(environment.language)
        let title = " \(name)  \(environment.measure.separated(environment.label(ofItems: editing.items))) "
        grid.put(
            title, row: frame.row, column: frame.column + 2, columns: frame.columns - 4,
            style: environment.theme.heading)
        let text = textRect(environment)
        let layout = editing.editor.layout(columns: text.columns, measure: grid.measure)
        layout.draw(into: &grid, rect: text, top: layout.top(from: editing.top, height: text.rows))
        if editing.editor.text.isEmpty, !editing.nearby.isEmpty {
            let hint = NearbyText.hint(editing.nearby.count, editing.field, environment.language)
            grid.put(
                grid.measure.truncated(hint, columns: text.columns), row: text.row, column: text.column,
                style: environment.theme.gap)
        }
    }

    /// What is written about stays in view above the editor.
    private static func drawItem(_ item: Int, above frame: Rect, _ environment: AppEnvironment, _ grid: inout Grid) {
        let rect = Rect(row: 1, column: frame.column, columns: frame.columns, rows: frame.row - 1)
        guard rect.rows >= 3 else { return }
        grid.fill(rect)
        grid.frame(rect, style: environment.theme.border)
        ItemText.answered(item, environment).draw(into: &grid, rect: rect.inset(rows: 1, columns: 2))
    }

    static let hints: [KeyHint] = [
        EditorKey.record.hint, EditorKey.close.hint, .fixed("Enter", Words("改行", "new line")),
        EditorKey.editExternally.hint, .fixed("^A ^E", Words("行頭・行末", "line ends")),
        .fixed("^K ^U ^W ^Y", Words("切り取り・貼り付け", "kill and yank")), .fixed("^_", Words("取り消し", "undo")),
    ]

    /// Where the text stands, in cells.
    static func textRect(_ environment: AppEnvironment) -> Rect { frame(environment).inset(rows: 1, columns: 2) }

    /// The lower part of the screen where there is room for both, else all of it between title and foot.
    static func frame(_ environment: AppEnvironment) -> Rect {
        let layout = TableLayout(size: environment.size)
        let whole = Rect(row: 1, column: 0, columns: environment.size.columns, rows: environment.size.rows - 2)
        if let side = layout.sideFrame { return side.split(top: side.rows / 2).rest }
        if environment.size.rows < TableLayout.paneHeight { return whole }
        return whole.split(top: layout.tableRows.endRow - whole.row).rest
    }
}
