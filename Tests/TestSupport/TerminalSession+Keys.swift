import CEmulator

extension TerminalSession {
    /// The keys that type no character. What they send depends on the modes that the program has set.
    public enum Key: Hashable, Sendable {
        case enter, tab, backspace, escape
        case up, down, left, right
        case insert, delete, home, end, pageUp, pageDown
        /// F1 is `function(1)`.
        case function(Int)

        var number: Int32 {
            let key: pty_key =
                switch self {
                case .enter: PTY_KEY_ENTER
                case .tab: PTY_KEY_TAB
                case .backspace: PTY_KEY_BACKSPACE
                case .escape: PTY_KEY_ESCAPE
                case .up: PTY_KEY_UP
                case .down: PTY_KEY_DOWN
                case .left: PTY_KEY_LEFT
                case .right: PTY_KEY_RIGHT
                case .insert: PTY_KEY_INSERT
                case .delete: PTY_KEY_DELETE
                case .home: PTY_KEY_HOME
                case .end: PTY_KEY_END
                case .pageUp: PTY_KEY_PAGE_UP
                case .pageDown: PTY_KEY_PAGE_DOWN
                case .function: PTY_KEY_FUNCTION
                }
            guard case .function(let index) = self else { return Int32(key.rawValue) }
            return Int32(key.rawValue) + Int32(index)
        }
    }

    /// Presses a key as the emulator's keyboard would.
    public func press(_ key: Key, shift: Bool = false, control: Bool = false, alt: Bool = false) throws {
        try sendReplies { $0.press(key, shift: shift, control: control, alt: alt) }
    }

    /// Types text, and waits until a row of the screen contains `shown`.
    @discardableResult
    public func type(_ text: String, until shown: String) throws -> Screen {
        try send(text)
        return try waitFor(text: shown)
    }

    /// Clicks with the left button; rows and columns count from 0. Nothing is sent when the program wants no mouse.
    public func click(row: Int, column: Int) throws {
        try sendReplies {
            $0.mouse(row: row, column: column, button: 1, pressed: true)
            $0.mouse(row: row, column: column, button: 1, pressed: false)
        }
    }

    /// Turns the wheel by one notch.
    public func wheel(up: Bool, row: Int, column: Int) throws {
        try sendReplies { $0.mouse(row: row, column: column, button: up ? 4 : 5, pressed: true) }
    }

    /// Pastes text, marked as a paste if the program has asked for that.
    public func paste(_ text: String) throws {
        try sendReplies { $0.startPaste() }
        try send(text)
        try sendReplies { $0.endPaste() }
    }
}
