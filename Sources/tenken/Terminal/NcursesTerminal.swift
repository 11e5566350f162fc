import CLibrary
import CNcurses
import TerminalUI

/// The person's terminal, drawn on through ncurses from the start to `end()`.
///
/// There is one in a process, used from one thread. It takes over the whole screen and every key: also ^C, ^Z, ^S and
/// ^Q come as bytes (see `TerminalInput`). When it goes, the terminal is as it was before.
final class NcursesTerminal {
    /// What is on the screen, nil when that is not known.
    private var shown: Grid?
    private var pairs: ColorPairs

    /// How wide the terminal draws each scalar; grids must be made with it.
    let measure: TextMeasure

    /// Whether ncurses counts ambiguous characters as `measure` does.
    ///
    /// Where a program's own `wcwidth` does not replace the C library's (macOS), it does not for a width of 2:
    /// borders and marks must then be ASCII.
    let measuresAmbiguous: Bool

    /// Takes the terminal on standard input and output.
    ///
    /// Nothing is drawn before the first `draw`.
    ///
    /// - Parameters:
    ///   - ambiguousWidth: The columns of East Asian Ambiguous characters, 1 or 2.
    ///   - usesColor: False draws without colours, whatever the terminal has.
    ///   - usesMouse: False leaves the mouse to the terminal.
    init(ambiguousWidth: Int = 1, usesColor: Bool = true, usesMouse: Bool = true) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard tenken_use_utf8() else { throw .noUTF8Locale }
        measure = TextMeasure(ambiguousWidth: ambiguousWidth)
        tenken_set_width_function(Self.width, Int32(ambiguousWidth))
        // https://no-color.org: present and not empty, whatever its value.
        let result = tenken_screen_start(usesColor && Self.variable("NO_COLOR") == nil, usesMouse)
        guard result == TENKEN_START_OK else { throw TerminalError(result, type: Self.variable("TERM") ?? "") }
        pairs = ColorPairs(colors: Int(tenken_screen_colors()), capacity: Int(tenken_screen_pairs()))
        measuresAmbiguous = tenken_curses_columns(0x25CB) == Int32(ambiguousWidth)
    }

    deinit { end() }

    /// How many colours it has; 0 where none are to be used.
    var colors: Int { Int(tenken_screen_colors()) }

    /// The extent in cells, as of the start or of the last `updateSize` or `resume`.
    var size: Size {
        var (rows, columns): (Int32, Int32) = (0, 0)
        tenken_screen_size(&rows, &columns)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Takes over the terminal's present size, after `TerminalInput.Event.resized`; the next `draw` draws everything.
    @discardableResult
    func updateSize() -> Size {
        if tenken_screen_update_size() { shown = nil }
        return size
    }

    /// Shows the grid: sends only what differs from the frame before. What lies outside of the screen is cut.
    func draw(_ grid: Grid) {
        if shown?.size != grid.size {
            tenken_screen_erase()
            shown = nil
        }
        for row in 0..<min(grid.size.rows, size.rows) {
            let changed = shown.map { grid.changedColumns(inRow: row, since: $0) } ?? 0..<grid.size.columns
            if let changed { draw(row: row, columns: changed, of: grid) }
        }
        // Last, so that it stands where the person types, and an input method's preedit appears there. A hidden one
        // stays where it was: moving it would only cost bytes.
        let place = grid.cursor ?? shown?.cursor ?? Position(row: 0, column: 0)
        tenken_screen_set_cursor(Int32(place.row), Int32(place.column), grid.cursor != nil)
        tenken_screen_refresh()
        shown = grid
        shown?.cursor = place
    }

    /// Draws everything anew (^L), when something else has written on the screen.
    func redraw() { tenken_screen_redraw() }

    /// Gives the terminal back for another program, such as an editor, until `resume`.
    ///
    /// In the meantime ^C in the other program does nothing to this one, and ^Z stops both.
    func suspend() { tenken_screen_suspend() }

    /// Takes the terminal again and shows the last frame. The size may be another: `draw` the next frame after it.
    func resume() {
        let before = size
        tenken_screen_resume()
        if size != before { shown = nil }
    }

    /// Gives the terminal back and stops the program's job, as ^Z does; takes it again when the job is continued.
    func stop() {
        let before = size
        tenken_screen_stop()
        if size != before { shown = nil }
    }

    /// Gives the terminal back for good: line settings, main screen, cursor, modes. More calls do nothing.
    func end() { tenken_screen_end() }

    /// Hands a part of a row to ncurses in stretches of one style.
    private func draw(row: Int, columns: Range<Int>, of grid: Grid) {
        grid.forEachRun(inRow: row, in: columns) { column, scalars, style in
            let look = pairs.look(of: style)
            tenken_screen_put(
                Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, Int32(look.pair))
        }
    }

    /// ncurses measures with this in place of the C library's `wcwidth`.
    private static let width: @convention(c) (UInt32, Int32) -> Int32 = { value, ambiguous in
        guard let scalar = Unicode.Scalar(value) else { return -1 }
        return Int32(TextMeasure(ambiguousWidth: Int(ambiguous)).width(of: scalar))
    }

    /// An environment variable, nil when it is not set or empty.
    private static func variable(_ name: String) -> String? {
        getenv(name).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
    }
}

extension TerminalError {
    fileprivate init(_ result: tenken_start_result, type: String) {
        self =
            switch result {
            case TENKEN_START_NO_TYPE: .noType
            case TENKEN_START_UNKNOWN_TYPE: .unknownType(type)
            case TENKEN_START_NO_DATABASE: .noDatabase
            case TENKEN_START_UNUSABLE: .unusable(type)
            default: .failed
            }
    }
}
