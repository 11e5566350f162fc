/// A text being edited, with its cursor, its undo steps, and the keys of readline.
///
/// Offsets count clusters. The caller keeps the scroll offset, see ``EditorLayout/top(from:height:)``.
public struct TextEditor: Hashable, Sendable {
    /// The outcome of a key.
    public enum Outcome: Hashable, Sendable {
        /// It did what it does here, even if that is nothing, like Left at the start.
        case handled
        /// It has no meaning here and is left to the caller.
        case ignored
        /// It would have made the text longer than ``TextEditor/maximumBytes``; nothing changed.
        case refused
    }

    /// The most bytes of UTF-8 that editing may bring the text to, nil for no limit.
    public var maximumBytes: Int?

    /// The insertion point: the number of clusters before it.
    public internal(set) var cursor: Int

    var buffer: EditBuffer
    private let original: String
    private var history = EditHistory()
    /// The text that was killed last.
    public var killed = ""
    /// Whether the last command was a kill, which the next one adds to.
    private var isKilling = false
    /// The column that consecutive moves by lines aim for.
    private var goalColumn: Int?

    /// Makes an editor of `text`, the cursor at its end or its start.
    public init(text: String = "", cursorAtEnd: Bool = true, maximumBytes: Int? = nil) {
        buffer = EditBuffer(text)
        original = text
        cursor = cursorAtEnd ? buffer.clusters.count : 0
        self.maximumBytes = maximumBytes
    }

    /// The text.
    public var text: String { buffer.text }

    /// The length of the text in bytes of UTF-8.
    public var byteCount: Int { buffer.byteCount }

    /// Whether the text differs from the one the editor was made with.
    public var isChanged: Bool {
        // Not ==: it takes が and か with a combining mark as equal.
        byteCount != original.utf8.count || !text.utf8.elementsEqual(original.utf8)
    }

    /// Inserts `inserted`, a paste, at the cursor as one undo step. When it is too long, changes nothing and returns
    /// false.
    @discardableResult
    public mutating func insert(_ inserted: String) -> Bool {
        guard hasRoom(for: inserted) else { return false }
        endRuns()
        replace(cursor..<cursor, with: inserted, kind: .single)
        history.endRun()
        return true
    }

    /// Replaces the whole text as one undo step and moves the cursor to its end. When it is too long, changes nothing
    /// and returns false.
    @discardableResult
    public mutating func replaceAll(with replacement: String) -> Bool {
        guard maximumBytes.map({ replacement.utf8.count <= $0 }) ?? true else { return false }
        endRuns()
        replace(0..<buffer.clusters.count, with: replacement, kind: .single)
        history.endRun()
        return true
    }

    /// Moves the cursor to `offset` or the nearest one, as a click does.
    public mutating func moveCursor(to offset: Int) {
        endRuns()
        cursor = min(max(0, offset), buffer.clusters.count)
    }

    /// Undoes the last step; false when there is none.
    @discardableResult
    public mutating func undo() -> Bool {
        endRuns()
        guard let position = history.undo(in: &buffer) else { return false }
        cursor = position
        return true
    }

    /// Redoes the last step that was undone; false when there is none.
    @discardableResult
    public mutating func redo() -> Bool {
        endRuns()
        guard let position = history.redo(in: &buffer) else { return false }
        cursor = position
        return true
    }

    /// Does what `key` does in a text that is drawn `columns` columns wide and `rows` rows high.
    public mutating func handle(_ key: Key, columns: Int, rows: Int = 8, measure: TextMeasure) -> Outcome {
        guard let command = EditCommand(key) else { return .ignored }
        return perform(command, columns: columns, rows: rows, measure: measure)
    }

    /// The lines of the text at a width of `columns` columns, with the cursor.
    public func layout(columns: Int, measure: TextMeasure) -> EditorLayout {
        EditorLayout(text: text, cursor: cursor, columns: columns, measure: measure)
    }
}

extension TextEditor {
    mutating func perform(_ command: EditCommand, columns: Int, rows: Int, measure: TextMeasure) -> Outcome {
        if case .kill = command {} else { isKilling = false }
        switch command {
        case .insert(let scalar):
            return type(String(scalar), kind: .typing)
        case .newLine:
            history.endRun()
            return type("\n", kind: .typing)
        case .move(let motion):
            move(motion, columns: columns, rows: rows, measure: measure)
        case .delete(let motion):
            goalColumn = nil
            let target = target(of: motion)
            replace(min(cursor, target)..<max(cursor, target), with: "", kind: .deleting)
        case .kill(let motion):
            kill(motion)
        case .yank:
            return insert(killed) ? .handled : .refused
        case .undo:
            undo()
        case .redo:
            redo()
        }
        return .handled
    }

    private mutating func type(_ typed: String, kind: EditHistory.Kind) -> Outcome {
        goalColumn = nil
        guard hasRoom(for: typed) else { return .refused }
        replace(cursor..<cursor, with: typed, kind: kind)
        return .handled
    }

    private mutating func move(_ motion: EditCommand.Motion, columns: Int, rows: Int, measure: TextMeasure) {
        history.endRun()
        let lines: Int
        switch motion {
        case .up: lines = -1
        case .down: lines = 1
        case .pageUp: lines = -max(1, rows - 1)
        case .pageDown: lines = max(1, rows - 1)
        default:
            goalColumn = nil
            cursor = target(of: motion)
            return
        }
        let layout = layout(columns: columns, measure: measure)
        let column = goalColumn ?? layout.cursorColumn
        goalColumn = column
        cursor = layout.offset(row: layout.cursorRow + lines, column: column)
    }

    private mutating func kill(_ motion: EditCommand.Motion) {
        goalColumn = nil
        var target = target(of: motion)
        // At the end of a line, kill its line feed.
        if motion == .lineEnd, target == cursor { target = min(cursor + 1, buffer.clusters.count) }
        let range = min(cursor, target)..<max(cursor, target)
        guard !range.isEmpty else { return }
        let text = buffer.text(in: range)
        if isKilling {
            killed = target < cursor ? text + killed : killed + text
        } else {
            killed = text
        }
        isKilling = true
        replace(range, with: "", kind: .single)
    }

    /// The offset that a motion leads to, if it does not depend on the wrapping.
    private func target(of motion: EditCommand.Motion) -> Int {
        let clusters = buffer.clusters
        switch motion {
        case .left: return max(0, cursor - 1)
        case .right: return min(clusters.count, cursor + 1)
        case .wordLeft: return WordMotion.start(before: cursor, in: clusters)
        case .wordRight: return WordMotion.end(after: cursor, in: clusters)
        case .lineStart: return clusters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        case .lineEnd: return clusters[cursor...].firstIndex(of: "\n") ?? clusters.count
        case .textStart: return 0
        case .textEnd: return clusters.count
        case .up, .down, .pageUp, .pageDown: return cursor
        }
    }

    private func hasRoom(for inserted: String) -> Bool {
        maximumBytes.map { byteCount + inserted.utf8.count <= $0 } ?? true
    }

    private mutating func endRuns() {
        history.endRun()
        isKilling = false
        goalColumn = nil
    }

    private mutating func replace(_ range: Range<Int>, with text: String, kind: EditHistory.Kind) {
        guard !range.isEmpty || !text.isEmpty else { return }
        let (change, end) = buffer.replace(range, with: text)
        history.record(change, kind: kind, cursorBefore: cursor, cursorAfter: end)
        cursor = end
    }
}
