/// The steps for undo and redo.
struct EditHistory: Hashable, Sendable {
    /// The kind of a step. Consecutive changes of one kind are one step, except `.single`.
    enum Kind: Hashable, Sendable {
        case typing, deleting, single
    }

    /// Changes that are undone together.
    fileprivate struct Step: Hashable, Sendable {
        var kind: Kind
        var changes: [EditBuffer.Change]
        var cursorBefore: Int
        var cursorAfter: Int
    }

    private var done: [Step] = []
    private var undone: [Step] = []
    /// Whether the last step may still grow.
    private var isOpen = false

    /// Records a change that has been made.
    mutating func record(_ change: EditBuffer.Change, kind: Kind, cursorBefore: Int, cursorAfter: Int) {
        undone.removeAll()
        if isOpen, kind != .single, let last = done.indices.last, done[last].kind == kind {
            done[last].append(change)
            done[last].cursorAfter = cursorAfter
        } else {
            done.append(Step(kind: kind, changes: [change], cursorBefore: cursorBefore, cursorAfter: cursorAfter))
        }
        isOpen = true
    }

    /// Ends the current run: the next change is a step of its own.
    mutating func endRun() {
        isOpen = false
    }

    /// Undoes the last step in `buffer`; returns the cursor before it, or nil when there is none.
    mutating func undo(in buffer: inout EditBuffer) -> Int? {
        guard let step = done.popLast() else { return nil }
        for change in step.changes.reversed() { buffer.revert(change) }
        undone.append(step)
        isOpen = false
        return step.cursorBefore
    }

    /// Redoes the last step that was undone; returns the cursor after it, or nil when there is none.
    mutating func redo(in buffer: inout EditBuffer) -> Int? {
        guard let step = undone.popLast() else { return nil }
        for change in step.changes { buffer.apply(change) }
        done.append(step)
        isOpen = false
        return step.cursorAfter
    }
}

extension EditHistory.Step {
    /// Adds a change, merged into the last one where it changes only what that one inserted: a long run of typing is
    /// kept as one text.
    fileprivate mutating func append(_ change: EditBuffer.Change) {
        if let last = changes.indices.last {
            let start = change.offset - changes[last].offset
            let end = start + change.removed.count
            if start >= 0, end <= changes[last].inserted.count {
                changes[last].inserted.replaceSubrange(start..<end, with: change.inserted)
                return
            }
        }
        changes.append(change)
    }
}
