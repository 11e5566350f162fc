/// A text of one line being edited; it scrolls sideways where it is wider than its room.
public struct LineField: Hashable, Sendable {
    private var editor: TextEditor
    private let keepsLineFeeds: Bool

    /// Makes a field that holds `text`, the cursor at its end.
    ///
    /// - Parameter keepsLineFeeds: whether line feeds in it, and in what is pasted, stay and show as ␊. Else they become
    ///   spaces.
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

    /// Inserts `inserted` at the cursor as one undo step; false, and nothing changed, when it is too long.
    ///
    /// Line feeds at its ends, which copying a cell of a spreadsheet adds, are dropped; others become spaces, unless the
    /// field keeps all of them.
    @discardableResult
    public mutating func insert(_ inserted: String) -> Bool {
        editor.insert(keepsLineFeeds ? inserted : Self.oneLine(inserted))
    }

    /// Does what `key` does in a field. Keys that move between lines, Enter among them, are the caller's.
    public mutating func handle(_ key: Key) -> TextEditor.Outcome {
        guard let command = EditCommand(key) else { return .ignored }
        switch command {
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
        // The window moves by half its width, so that it stands still for most keys, and by the cursor alone, so that
        // a drawn state is always the same picture.
        let step = max(1, rect.columns / 2)
        let hidden = cursorColumn < rect.columns ? 0 : (cursorColumn - rect.columns) / step * step + step
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
