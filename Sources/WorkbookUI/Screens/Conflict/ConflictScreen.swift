import TerminalUI
import WorkbookModel

/// The sides of an item in conflict, field by field: side by side, or stacked if the window is narrow.
enum ConflictScreen {
    static func draw(_ conflict: ConflictState, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        grid.frame(frame, style: environment.theme.border)
        let sides = ConflictSides(environment.workbook, item: conflict.item)
        let differing = sides.fields.filter { !sides.isAgreed($0) }.count
        let chosen = differing - sides.open(conflict).count
        let title = environment.language(
            ja: " 食い違い  \(environment.listLabel(ofItem: conflict.item))  選んだ欄 \(chosen)/\(differing) ",
            en: " conflict  \(environment.listLabel(ofItem: conflict.item))  fields chosen \(chosen)/\(differing) ")
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: environment.theme.warning)
        let rect = frame.inset(rows: 1, columns: 1)
        let lines = lines(environment, sides, conflict, columns: rect.columns)
        for (index, line) in lines.head.enumerated() where index < rect.rows {
            draw(line, row: rect.row + index, rect, &grid)
        }
        let body = body(of: rect, under: lines.head.count)
        let top = min(conflict.top, max(0, lines.body.count - body.rows))
        for (index, line) in lines.body.dropFirst(top).prefix(max(0, body.rows)).enumerated() {
            draw(line, row: body.row + index, rect, &grid)
        }
        if lines.body.count > top + body.rows {
            PaneHint.drawMoreBelow(in: frame, row: frame.endRow - 1, environment, &grid)
        }
    }

    static let hints = ConflictKey.hints

    /// The last line that the screen can begin with.
    static func lastTop(_ conflict: ConflictState, _ environment: AppEnvironment) -> Int {
        let measured = measured(conflict, environment)
        return max(0, measured.lines.body.count - measured.rows)
    }

    /// The first line to show so that the field is in view.
    static func top(showing field: AssessmentField, _ conflict: ConflictState, _ environment: AppEnvironment) -> Int {
        let measured = measured(conflict, environment)
        let top = conflict.top
        let body = measured.lines.body
        guard let first = body.firstIndex(where: { $0.field == field }),
            let last = body.lastIndex(where: { $0.field == field })
        else { return top }
        if first < top || last - first >= measured.rows { return first }
        return max(top, last - measured.rows + 1)
    }

    private static func measured(_ conflict: ConflictState, _ environment: AppEnvironment) -> (lines: Lines, rows: Int)
    {
        let rect = environment.body.inset(rows: 1, columns: 1)
        let sides = ConflictSides(environment.workbook, item: conflict.item)
        let lines = lines(environment, sides, conflict, columns: rect.columns)
        return (lines, body(of: rect, under: lines.head.count).rows)
    }

    private static func body(of rect: Rect, under head: Int) -> Rect {
        let used = min(head, rect.rows)
        return Rect(row: rect.row + used, column: rect.column, columns: rect.columns, rows: rect.rows - used)
    }

    /// The lines that do not scroll, and those that do.
    struct Lines {
        var head: [ConflictTable.Line]
        var body: [ConflictTable.Line]
    }

    private static func lines(
        _ environment: AppEnvironment, _ sides: ConflictSides, _ conflict: ConflictState, columns: Int
    ) -> Lines {
        let item = environment.workbook.catalog.items[conflict.item]
        let text = "\(environment.measure.separated(item.number)) \(item.text.shown(environment.language).onOneLine)"
        let title = ConflictTable.Line(
            field: nil,
            pieces: [(1, environment.measure.truncated(text, columns: columns - 2), environment.theme.heading)])
        let table = ConflictTable(environment, sides, conflict, columns: columns)
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
