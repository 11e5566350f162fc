import CLibrary
import CNcurses
import TerminalUI

/// The person's terminal, drawn on through ncurses from the start to `end()`.
///
/// A process has one, used from one thread. It takes the whole screen and every key: ^C, ^Z, ^S and ^Q come as bytes, too
/// (see `TerminalInput`). At its end the terminal is as it was before.
final class NcursesTerminal {
    /// What is on the screen; `nil` when that is not known.
    private var shown: Grid?
    private var pairs: ColorPairs

    /// How wide the terminal draws each scalar. Grids that are drawn must be made with it.
    private(set) var measure: TextMeasure

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
        // https://no-color.org: set and not empty, whatever its value.
        let result = tenken_screen_start(usesColor && Self.variable("NO_COLOR") == nil, usesMouse)
        guard result == TENKEN_START_OK else { throw TerminalError(result, type: Self.variable("TERM") ?? "") }
        pairs = ColorPairs(colors: Int(tenken_screen_colors()), capacity: Int(tenken_screen_pairs()))
    }

    deinit { end() }

    /// How many colours there are; 0 where none are to be used.
    var colors: Int { Int(tenken_screen_colors()) }

    /// The size in cells, as of the start or of the last `updateSize` or `resume`.
    var size: Size {
        var (rows, columns): (Int32, Int32) = (0, 0)
        tenken_screen_size(&rows, &columns)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Takes the terminal's present size, after `TerminalInput.Event.resized`; the next `draw` draws everything.
    @discardableResult
    func updateSize() -> Size {
        if tenken_screen_update_size() { shown = nil }
        return size
    }

    /// Takes another width of ambiguous characters over; the next `draw` draws everything.
    func setAmbiguousWidth(_ columns: Int) {
        measure = TextMeasure(ambiguousWidth: columns)
        tenken_set_width_function(Self.width, Int32(columns))
        shown = nil
        tenken_screen_erase()
        redraw()
    }

    /// Shows the grid by sending what differs from the frame before. What is outside the screen is cut.
    func draw(_ grid: Grid) {
        if shown?.size != grid.size {
            tenken_screen_erase()
            shown = nil
        }
        for row in 0..<min(grid.size.rows, size.rows) {
            let changed = shown.map { grid.changedColumns(inRow: row, since: $0) } ?? 0..<grid.size.columns
            if let changed { draw(row: row, columns: changed, of: grid) }
        }
        // The cursor comes last, so that an input method's preedit appears where the person types. A hidden one is not
        // moved, which would only cost bytes.
        let cursor = grid.cursor ?? shown?.cursor ?? Position(row: 0, column: 0)
        tenken_screen_set_cursor(Int32(cursor.row), Int32(cursor.column), grid.cursor != nil)
        tenken_screen_refresh()
        shown = grid
        shown?.cursor = cursor
    }

    /// Draws everything anew (^L), for when something else has written on the screen.
    func redraw() { tenken_screen_redraw() }

    /// Gives the terminal back for another program, such as an editor, until `resume`.
    ///
    /// Until then ^C in the other program does nothing to this one, and ^Z stops both.
    func suspend() { tenken_screen_suspend() }

    /// Takes the terminal again and shows the last frame. The size may have changed: `draw` the next frame.
    func resume() {
        let before = size
        tenken_screen_resume()
        if size != before { shown = nil }
    }

    /// Gives the terminal back, stops the program's job as ^Z does, and takes the terminal again when the job continues.
    func stop() {
        let before = size
        tenken_screen_stop()
        if size != before { shown = nil }
    }

    /// Gives the terminal back for good: line settings, main screen, cursor, modes. Further calls do nothing.
    func end() { tenken_screen_end() }

    /// Passes columns of a row to ncurses, one style at a time.
    private func draw(row: Int, columns: Range<Int>, of grid: Grid) {
        grid.forEachRun(inRow: row, in: columns) { column, scalars, style in
            let look = pairs.look(of: style)
            tenken_screen_put(
                Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, Int32(look.pair))
        }
    }

    /// The function that ncurses measures with, in place of the C library's `wcwidth`.
    private static let width: @convention(c) (UInt32, Int32) -> Int32 = { value, ambiguous in
        guard let scalar = Unicode.Scalar(value) else { return -1 }
        return Int32(TextMeasure(ambiguousWidth: Int(ambiguous)).width(of: scalar))
    }

    /// An environment variable; `nil` when it is not set or empty.
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
