/// A one-line text being edited; it scrolls sideways where it is wider than the field.
public struct LineField: Hashable, Sendable {
    private var editor: TextEditor
    private let keepsLineFeeds: Bool

    /// Makes a field that holds `text`, the cursor at its end.
    ///
    /// - Parameter keepsLineFeeds: whether line feeds in it and in pastes stay and show as ␊. Else they become spaces.
    public init(text: String = "", keepsLineFeeds: Bool = false, maximumBytes: Int? = nil) {
        self.keepsLineFeeds = keepsLineFeeds
        editor = TextEditor(text: keepsLineFeeds ? text : Self.oneLine(text), maximumBytes: maximumBytes)
    }

    /// The text; without line feeds unless the field keeps them.
    public var text: String { editor.text }

    /// The insertion point: the number of clusters before it.
    public var cursor: Int { editor.cursor }

    /// Whether the text differs from the one the field was made with.
    public var isChanged: Bool { editor.isChanged }

    /// Inserts `inserted` at the cursor as one undo step. When it is too long, changes nothing and returns false.
    ///
    /// Unless the field keeps line feeds, those at the ends, which a spreadsheet adds to a copied cell, are dropped and
    /// others become spaces.
    @discardableResult
    public mutating func insert(_ inserted: String) -> Bool {
        editor.insert(keepsLineFeeds ? inserted : Self.oneLine(inserted))
    }

    /// The text that was killed last.
    public var killed: String {
        get { editor.killed }
        set { editor.killed = newValue }
    }

    /// Puts the cursor where `column` of the field is, drawn `columns` wide.
    public mutating func moveCursor(toColumn column: Int, columns: Int, measure: TextMeasure) {
        let clusters = measure.clusters(in: text)
        var reached = -hiddenColumns(of: clusters, columns: columns)
        var offset = 0
        while offset < clusters.count, reached + clusters[offset].columns <= max(0, column) {
            reached += clusters[offset].columns
            offset += 1
        }
        editor.moveCursor(to: offset)
    }

    /// How many columns of the text are out of view to the left. The window moves by half its width, so that most keys do not
    /// move it. It depends on the cursor alone, so that the same state is always drawn alike.
    private func hiddenColumns(of clusters: [Cluster], columns: Int) -> Int {
        let cursorColumn = clusters[..<cursor].reduce(0) { $0 + $1.columns }
        let step = max(1, columns / 2)
        return cursorColumn < columns ? 0 : (cursorColumn - columns) / step * step + step
    }

    /// Does what `key` does in a field. Enter and keys that move between lines are left to the caller.
    public mutating func handle(_ key: Key) -> TextEditor.Outcome {
        guard let command = EditCommand(key) else { return .ignored }
        switch command {
        // What was killed may come from a text of several lines.
        case .yank: return insert(editor.killed) ? .handled : .refused
        case .newLine, .move(.up), .move(.down), .move(.pageUp), .move(.pageDown): return .ignored
        default:
            // Only the moves between lines depend on a width.
            return editor.perform(command, columns: 1, rows: 1, measure: TextMeasure())
        }
    }

    /// Draws the field into the first row of `rect` and puts the grid's cursor at the insertion point.
    public func draw(into grid: inout Grid, rect: Rect, style: Style = .plain) {
        guard !rect.isEmpty else { return }
        grid.fill(Rect(row: rect.row, column: rect.column, columns: rect.columns, rows: 1), style: style)
        let clusters = grid.measure.clusters(in: text)
        let cursorColumn = clusters[..<cursor].reduce(0) { $0 + $1.columns }
        let hidden = hiddenColumns(of: clusters, columns: rect.columns)
        var column = 0
        var shown = ""
        var offset: Int?
        for cluster in clusters {
            if column >= hidden {
                offset = offset ?? column - hidden
                shown += cluster.text
            }
            column += cluster.columns
            if column - hidden > rect.columns { break }
        }
        let start = offset ?? 0
        grid.put(
            shown, row: rect.row, column: rect.column + start, columns: rect.columns - start, style: style)
        grid.cursor = Position(row: rect.row, column: rect.column + cursorColumn - hidden)
    }

    private static func oneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains("\n") else { return text }
        let start = scalars.firstIndex { $0 != "\n" } ?? scalars.endIndex
        let end = scalars.lastIndex { $0 != "\n" }.map(scalars.index(after:)) ?? scalars.endIndex
        var result = String.UnicodeScalarView()
        for scalar in scalars[start..<max(start, end)] {
            result.append(scalar == "\n" ? " " : scalar)
        }
        return String(result)
    }
}
