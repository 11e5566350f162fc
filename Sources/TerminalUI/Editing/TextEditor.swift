/// A text being edited, with its cursor, its undo steps, and the keys of readline.
///
/// Offsets count clusters. Scrolling is the caller's to keep, see ``EditorLayout/top(from:height:)``.
public struct TextEditor: Hashable, Sendable {
    /// What became of a key.
    public enum Outcome: Hashable, Sendable {
        /// It did what it does here, be it nothing, as Left does at the start.
        case handled
        /// It has no meaning here and is the caller's.
        case ignored
        /// It would have made the text longer than ``TextEditor/maximumBytes``; nothing changed.
        case refused
    }

    /// The most bytes of UTF-8 that the text may come to hold by editing, nil for no limit.
    public var maximumBytes: Int?

    /// The insertion point: the number of clusters before it.
    public internal(set) var cursor: Int

    var buffer: EditBuffer
    private let original: String
    private var history = EditHistory()
    /// What was removed last by a kill.
    private var killed = ""
    /// Whether the last command was a kill, so that the next adds to it.
    private var isKilling = false
    /// The column that moves by lines aim for, while they follow one another.
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
        // Not ==, to which が and か with a combining mark are the same.
        byteCount != original.utf8.count || !text.utf8.elementsEqual(original.utf8)
    }

    /// Inserts `inserted` at the cursor as one undo step, a paste; false, and nothing changed, when it is too long.
    @discardableResult
    public mutating func insert(_ inserted: String) -> Bool {
        guard hasRoom(for: inserted) else { return false }
        endRuns()
        replace(cursor..<cursor, with: inserted, kind: .single)
        history.endRun()
        return true
    }

    /// Puts `replacement` in the place of the whole text as one undo step, the cursor at its end; false, and nothing
    /// changed, when it is too long.
    @discardableResult
    public mutating func replaceAll(with replacement: String) -> Bool {
        guard maximumBytes.map({ replacement.utf8.count <= $0 }) ?? true else { return false }
        endRuns()
        replace(0..<buffer.clusters.count, with: replacement, kind: .single)
        history.endRun()
        return true
    }

    /// Moves the cursor to the offset nearest to `offset`, as a click does.
    public mutating func moveCursor(to offset: Int) {
        endRuns()
        cursor = min(max(0, offset), buffer.clusters.count)
    }

    /// Takes the last step back; false when there is none.
    @discardableResult
    public mutating func undo() -> Bool {
        endRuns()
        guard let position = history.undo(in: &buffer) else { return false }
        cursor = position
        return true
    }

    /// Makes the last step that was taken back again; false when there is none.
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

    /// The lines of the text at a width of `columns` columns, and where the cursor is on them.
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
        // At the end of a line there is only its line feed to kill.
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

    /// Where a motion leads that does not depend on how the text is wrapped.
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
