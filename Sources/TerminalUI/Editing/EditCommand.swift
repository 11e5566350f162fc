/// What a key does in an editor.
enum EditCommand: Hashable, Sendable {
    case insert(Unicode.Scalar)
    case newLine
    /// Moves the cursor.
    case move(Motion)
    /// Removes the text between the cursor and the motion's target.
    case delete(Motion)
    /// Removes it and keeps it for `yank`.
    case kill(Motion)
    /// Inserts what was killed last.
    case yank
    case undo
    case redo

    /// A movement of the cursor.
    enum Motion: Hashable, Sendable {
        case left, right, wordLeft, wordRight
        /// To the ends of the paragraph, whatever its wrapping, and of the text.
        case lineStart, lineEnd, textStart, textEnd
        /// By wrapped lines, keeping the column.
        case up, down, pageUp, pageDown
    }
}

extension EditCommand {
    /// The command of `key`, by readline, Emacs and the labels on a keyboard; nil where it has none.
    init?(_ key: Key) {
        switch (key.code, key.modifiers) {
        case (.scalar(let scalar), []): self = .insert(scalar)
        case (.scalar(let scalar), [.control]):
            guard let command = Self.control(scalar) else { return nil }
            self = command
        case (.scalar(let scalar), [.alt]):
            guard let command = Self.alt(scalar) else { return nil }
            self = command
        case (.enter, []): self = .newLine
        case (.backspace, []), (.backspace, [.shift]): self = .delete(.left)
        case (.backspace, [.alt]), (.backspace, [.control]): self = .kill(.wordLeft)
        case (.delete, []): self = .delete(.right)
        case (.delete, [.alt]), (.delete, [.control]): self = .kill(.wordRight)
        case (let code, let modifiers):
            let isFar = modifiers == .control || modifiers == .alt
            guard isFar || modifiers.isEmpty, let motion = Self.motion(code, isFar: isFar) else { return nil }
            self = .move(motion)
        }
    }

    private static func motion(_ code: Key.Code, isFar: Bool) -> Motion? {
        switch code {
        case .left: isFar ? .wordLeft : .left
        case .right: isFar ? .wordRight : .right
        case .home: isFar ? .textStart : .lineStart
        case .end: isFar ? .textEnd : .lineEnd
        case .up where !isFar: .up
        case .down where !isFar: .down
        case .pageUp where !isFar: .pageUp
        case .pageDown where !isFar: .pageDown
        default: nil
        }
    }

    private static func control(_ scalar: Unicode.Scalar) -> EditCommand? {
        switch scalar {
        case "a": .move(.lineStart)
        case "e": .move(.lineEnd)
        case "b": .move(.left)
        case "f": .move(.right)
        case "p": .move(.up)
        case "n": .move(.down)
        case "d": .delete(.right)
        case "u": .kill(.lineStart)
        case "k": .kill(.lineEnd)
        case "w": .kill(.wordLeft)
        case "y": .yank
        case "_", "/": .undo
        default: nil
        }
    }

    private static func alt(_ scalar: Unicode.Scalar) -> EditCommand? {
        switch scalar {
        case "b": .move(.wordLeft)
        case "f": .move(.wordRight)
        case "d": .kill(.wordRight)
        case "<": .move(.textStart)
        case ">": .move(.textEnd)
        case "u": .undo
        case "r": .redo
        default: nil
        }
    }
}
