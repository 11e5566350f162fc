import TerminalUI

/// The terminal row that a question is answered on: the prompt and the answer so far. The last column stays free, as
/// terminals wrap there.
///
/// Only changes are sent, so that a screen reader speaks each typed character and not the row.
struct LineQuestionRow {
    private let measure: TextMeasure
    private var prompt = ""
    /// What the terminal shows, with the cursor; `nil` where that is not known.
    private var shown: Grid?

    /// The least number of columns for the answer beside the prompt, unless half the row is less.
    private static let answerColumns = 30

    init(measure: TextMeasure) {
        self.measure = measure
    }

    private var columns: Int { max(10, (StandardStreams.columns() ?? 80) - 1) }

    private var promptRoom: Int { columns - min(columns / 2, Self.answerColumns) }

    /// Shows the prompt. What leaves no room for an answer goes on lines of its own.
    mutating func start(_ prompt: String) {
        let room = promptRoom
        self.prompt = prompt
        guard measure.columns(of: prompt) > room else { return }
        var lines = LineBreaker(measure: measure).lines(of: prompt, columns: columns).map(\.text)
        let last = (lines.last ?? "") + " "
        self.prompt = measure.columns(of: last) > room ? "> " : last
        if self.prompt == last { lines.removeLast() }
        // Overwrites what was typed ahead, which the terminal has shown.
        TerminalOutput.send("\r" + lines.map { $0 + "\u{1B}[K\r\n" }.joined())
    }

    /// The next ``draw(_:)`` draws everything.
    mutating func forget() { shown = nil }

    /// Shows the whole answer, of which only a part was in view where it is wider than the row.
    func finish(_ field: LineField) {
        let text = prompt + visible(field.text, keepingLineFeeds: false)
        if measure.columns(of: text) >= columns { TerminalOutput.send("\r" + text + "\u{1B}[K") }
    }

    mutating func draw(_ field: LineField) {
        let columns = columns
        var grid = Grid(size: Size(columns: columns, rows: 1), measure: measure)
        let used = grid.put(measure.truncated(prompt, columns: promptRoom), row: 0, column: 0)
        field.draw(into: &grid, rect: Rect(row: 0, column: used, columns: columns - used, rows: 1))
        if shown?.size != grid.size { shown = nil }
        TerminalOutput.send(Self.sequence(from: shown, to: grid))
        shown = grid
    }

    /// The output that makes the row look like `after`, with its cursor.
    private static func sequence(from before: Grid?, to after: Grid) -> String {
        let new = Array(after.cells(inRow: 0))
        let end = (new.lastIndex { $0 != .blank } ?? -1) + 1
        let oldEnd = before.map { ($0.cells(inRow: 0).lastIndex { $0 != .blank } ?? -1) + 1 } ?? new.count
        var column = before?.cursor?.column
        var sequence = ""
        func move(to target: Int) {
            guard column != target else { return }
            sequence += "\r" + (target > 0 ? "\u{1B}[\(target)C" : "")
            column = target
        }
        let first = before.map { after.changedColumns(inRow: 0, since: $0)?.lowerBound ?? new.count } ?? 0
        if first < new.count {
            move(to: first)
            for cell in new[first..<max(first, end)] { sequence += cell.text }
            column = max(first, end)
            if oldEnd > end { sequence += "\u{1B}[K" }
        }
        if let cursor = after.cursor { move(to: cursor.column) }
        return sequence
    }
}
