import CEmulator

/// The terminal emulator libvterm: bytes in, a `Screen` out.
final class Emulator {
    private let handle: UnsafeMutablePointer<pty_emulator>
    private(set) var rowCount: Int
    private(set) var columnCount: Int

    /// Nil without memory.
    init?(rows: Int, columns: Int) {
        guard let handle = pty_emulator_create(Int32(rows), Int32(columns)) else { return nil }
        self.handle = handle
        rowCount = rows
        columnCount = columns
    }

    deinit { pty_emulator_destroy(handle) }

    func feed(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { pty_emulator_feed(handle, $0.baseAddress, $0.count) }
    }

    func resize(rows: Int, columns: Int) {
        pty_emulator_resize(handle, Int32(rows), Int32(columns))
        rowCount = rows
        columnCount = columns
    }

    /// Takes what the terminal sends to the program: answers to queries, key presses, clicks.
    func takeReplies() -> [UInt8] {
        var replies: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while case let count = pty_emulator_take_replies(handle, &buffer, buffer.count), count > 0 {
            replies += buffer[..<count]
        }
        return replies
    }

    func press(_ key: TerminalSession.Key, shift: Bool, control: Bool, alt: Bool) {
        pty_emulator_press(handle, key.number, shift, control, alt)
    }

    /// - Parameter button: 1 is the left one; 4 and 5 are the wheel.
    func mouse(row: Int, column: Int, button: Int, pressed: Bool) {
        pty_emulator_mouse(handle, Int32(row), Int32(column), Int32(button), pressed)
    }

    func startPaste() { pty_emulator_start_paste(handle) }

    func endPaste() { pty_emulator_end_paste(handle) }

    var screen: Screen {
        let state = pty_emulator_state(handle)
        let cells = [pty_cell](unsafeUninitializedCapacity: rowCount * columnCount) { buffer, count in
            pty_emulator_cells(handle, Int32(rowCount), Int32(columnCount), buffer.baseAddress)
            count = rowCount * columnCount
        }
        return Screen(
            columnCount: columnCount,
            rowCount: rowCount,
            cursor: Screen.Cursor(row: Int(state.row), column: Int(state.column), isVisible: state.cursor_visible),
            isAlternate: state.alternate,
            wantsMouse: state.mouse,
            wantsBracketedPaste: state.bracketed_paste,
            title: String(cString: state.title),
            cells: cells
        )
    }
}
