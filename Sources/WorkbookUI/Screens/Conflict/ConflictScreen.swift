import TerminalUI
import WorkbookModel

/// The sides of an item in conflict, field by field: beside each other where there is room, else below each other.
enum ConflictScreen {
    static func draw(_ state: AppState, into grid: inout Grid) {
        guard let conflict = state.conflict else { return }
        let frame = frame(state)
        grid.frame(frame, style: state.theme.border)
        let sides = ConflictSides(state.workbook, item: conflict.item)
        let differing = sides.fields.filter { !sides.isAgreed($0) }.count
        let chosen = differing - sides.open(conflict).count
        let title = state.language(
            ja: " 食い違い  \(state.label(ofItem: conflict.item))  選んだ欄 \(chosen)/\(differing) ",
            en: " conflict  \(state.label(ofItem: conflict.item))  fields chosen \(chosen)/\(differing) ")
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: state.theme.warning)
        let rect = frame.inset(rows: 1, columns: 1)
        let lines = lines(state, sides, conflict, columns: rect.columns)
        for (index, line) in lines.head.enumerated() where index < rect.rows {
            draw(line, row: rect.row + index, rect, &grid)
        }
        let body = body(of: rect, under: lines.head.count)
        let top = min(conflict.top, max(0, lines.body.count - body.rows))
        for (index, line) in lines.body.dropFirst(top).prefix(max(0, body.rows)).enumerated() {
            draw(line, row: body.row + index, rect, &grid)
        }
        if lines.body.count > top + body.rows {
            let more = state.language(ja: " 続きあり ", en: " more below ")
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: state.theme.gap)
        }
    }

    static let hints = ConflictKey.hints

    /// The last line that the screen can begin with.
    static func lastTop(_ state: AppState) -> Int {
        guard let measured = measured(state) else { return 0 }
        return max(0, measured.lines.body.count - measured.rows)
    }

    /// The first line to show so that the field is in view.
    static func top(showing field: AssessmentField, _ state: AppState) -> Int {
        guard let measured = measured(state) else { return 0 }
        let top = state.conflict?.top ?? 0
        let body = measured.lines.body
        guard let first = body.firstIndex(where: { $0.field == field }),
            let last = body.lastIndex(where: { $0.field == field })
        else { return top }
        if first < top || last - first >= measured.rows { return first }
        return max(top, last - measured.rows + 1)
    }

    private static func measured(_ state: AppState) -> (lines: Lines, rows: Int)? {
        guard let conflict = state.conflict else { return nil }
        let rect = frame(state).inset(rows: 1, columns: 1)
        let sides = ConflictSides(state.workbook, item: conflict.item)
        let lines = lines(state, sides, conflict, columns: rect.columns)
        return (lines, body(of: rect, under: lines.head.count).rows)
    }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }

    private static func body(of rect: Rect, under head: Int) -> Rect {
        let used = min(head, rect.rows)
        return Rect(row: rect.row + used, column: rect.column, columns: rect.columns, rows: rect.rows - used)
    }

    /// The lines that stay, and those that scroll.
    struct Lines {
        var head: [ConflictTable.Line]
        var body: [ConflictTable.Line]
    }

    private static func lines(
        _ state: AppState, _ sides: ConflictSides, _ conflict: ConflictState, columns: Int
    ) -> Lines {
        let item = state.workbook.catalog.items[conflict.item]
        let text = "\(item.number) \(item.text.shown(state.language).onOneLine)"
        let title = ConflictTable.Line(
            field: nil,
            pieces: [(1, state.context.measure.truncated(text, columns: columns - 2), state.theme.heading)])
        let table = ConflictTable(state, sides, conflict, columns: columns)
        return Lines(head: [title] + table.head, body: table.body)
    }

    private static func draw(_ line: ConflictTable.Line, row: Int, _ rect: Rect, _ grid: inout Grid) {
        for piece in line.pieces {
            grid.put(
                piece.text, row: row, column: rect.column + piece.column,
                columns: max(0, rect.columns - piece.column), style: piece.style)
        }
    }
}
