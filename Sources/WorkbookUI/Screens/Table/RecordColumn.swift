import TerminalUI
import WorkbookModel

/// What is recorded of the items in view, beside their rows: owner, due date, evidence, review, the note's first line.
///
/// Its heads stand in the frame above, each over its values.
struct RecordColumn {
    /// A part with its head; the note has what the others leave.
    private struct Part {
        let head: Words
        let columns: Int
    }

    private static let note = Words("所見", "note")
    /// The least width that shows a review in words; below that its sign behind the mark has to do.
    private static let widthForReview = 52
    /// Behind the due date of an item that is open, when it has passed.
    static let overdueSign = "!"

    private let environment: AppEnvironment
    private let rect: Rect
    private let showsNotes: Bool

    /// - Parameters:
    ///   - column: whether the note has the room of the other parts.
    ///   - rect: the column's rows, inside its lines.
    init(_ environment: AppEnvironment, showing column: TableColumn, in rect: Rect) {
        self.environment = environment
        showsNotes = column == .notes
        self.rect = rect.inset(columns: 1)
    }

    private var parts: [Part] {
        if showsNotes { return [Part(head: Words("記録", "by"), columns: min(16, max(9, rect.columns / 4)))] }
        let short = [
            Part(head: Words("担当", "owner"), columns: min(16, max(10, rect.columns / 4))),
            // With the sign behind it.
            Part(head: Words("目標日", "due"), columns: 11), Part(head: Words("証", "ev"), columns: 2),
        ]
        if rect.columns < RecordColumn.widthForReview { return short }
        return short + [Part(head: Words("確認", "review"), columns: 8)]
    }

    /// The heads, to stand in the row above.
    func drawHeads(row: Int, into grid: inout Grid) {
        var column = rect.column
        for (head, columns) in parts.map({ ($0.head, $0.columns) }) + [(RecordColumn.note, rect.endColumn - column)] {
            let room = min(columns, rect.endColumn - column)
            guard room > 0 else { break }
            let text = grid.measure.truncated(head(environment.language), columns: room)
            let used = grid.put(text, row: row, column: column, style: environment.theme.heading)
            // The frame's line goes on after a blank on either side.
            grid.put(" ", row: row, column: column - 1)
            if column + used < rect.endColumn { grid.put(" ", row: row, column: column + used) }
            column += columns + 1
        }
    }

    /// What is recorded of one item, in the row that it has in view.
    func draw(_ item: Int, _ review: ReviewState, row: Int, into grid: inout Grid) {
        let (workbook, language, theme) = (environment.workbook, environment.language, environment.theme)
        if workbook.isConflict(itemAt: item) {
            let text = ConflictWording.message(sides: workbook.state(ofItemAt: item).sides.count, language)
            let shown = grid.measure.truncated(text, columns: rect.columns)
            grid.put(shown, row: row, column: rect.column, style: theme.warning)
            return
        }
        guard let entry = workbook.currentEntry(ofItemAt: item) else { return }
        draw(showsNotes ? [(entry.by, .plain)] : values(of: item, review), row: row, into: &grid) {
            // The beginning alone, however long the note is; a line's end reads as a blank where there is room for more.
            let note = workbook.recorded(.note, item).prefix($0 + 1)
            return String(showsNotes ? Substring(note.map { $0 == "\n" ? " " : $0 }) : note.prefix { $0 != "\n" })
        }
    }

    private func values(of item: Int, _ review: ReviewState) -> [(String, Style)] {
        let (workbook, language, theme) = (environment.workbook, environment.language, environment.theme)
        let due = workbook.recorded(.due, item)
        let isOverdue =
            workbook.isOpen(itemAt: item) && CalendarDate(iso: due).map { $0 < environment.now.today } ?? false
        let evidence = workbook.evidenceCount(ofItemAt: item)
        return [
            (workbook.recorded(.owner, item), .plain),
            (isOverdue ? due + RecordColumn.overdueSign : due, isOverdue ? theme.warning : .plain),
            (evidence == 0 ? "" : String(evidence), .plain),
            (review == .none ? "" : review.name(language), review == .accepted ? .plain : theme.warning),
        ]
    }

    /// Draws the values, then the note in what is left.
    ///
    /// - Parameter note: the beginning of the note, for so many columns.
    private func draw(
        _ values: [(String, Style)], row: Int, into grid: inout Grid, note: (_ columns: Int) -> String
    ) {
        var column = rect.column
        for (part, value) in zip(parts, values) {
            guard column < rect.endColumn else { return }
            let room = min(part.columns, rect.endColumn - column)
            let text = grid.measure.truncated(value.0, columns: room)
            grid.put(text, row: row, column: column, columns: room, style: value.1)
            column += part.columns + 1
        }
        let room = rect.endColumn - column
        guard room > 0 else { return }
        grid.put(grid.measure.listed(note(room), columns: room), row: row, column: column, columns: room)
    }
}
