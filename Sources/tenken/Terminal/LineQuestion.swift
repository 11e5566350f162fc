import CNcurses
import TerminalUI

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks for one line on a terminal that shows no screen yet, edited with the keys of the program's own fields.
///
/// The line editing of terminals themselves takes off one cell for a character of two, and without IUTF8 one byte of a
/// character of three.
struct LineQuestion {
    private let prompt: String
    private let measure: TextMeasure
    private var field = LineField()
    private var decoder = KeyDecoder()
    /// The terminal's line settings as they were.
    private var settings = termios()

    /// How long an Escape may wait for the rest of a key's sequence, in milliseconds.
    private static let escapeDelay: Int32 = 25

    private enum Outcome {
        case line(String)
        case end
        case signal(Int32)
    }

    init(prompt: String, measure: TextMeasure) {
        self.prompt = prompt
        self.measure = measure
    }

    /// Whether standard input and output are a terminal that can be asked so: one that knows ECMA-48's sequences.
    static var isPossible: Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let type = getenv("TERM") else { return false }
        return !["", "dumb"].contains(String(cString: type))
    }

    /// What was typed, without its end; `nil` where the person ends the input (^D on an empty line). A signal ends the
    /// process as it would have, the terminal as it was.
    mutating func ask() -> String? {
        guard tcgetattr(STDIN_FILENO, &settings) == 0, tenken_signals_start() == 0 else { return nil }
        takeTerminal()
        draw()
        let outcome = outcome()
        giveBack()
        TerminalOutput.send("\r\n")
        tenken_signals_stop()
        switch outcome {
        case .line(let text): return text
        case .end: return nil
        case .signal(let number):
            kill(getpid(), number)
            return nil
        }
    }

    private mutating func outcome() -> Outcome {
        while true {
            var ready = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: tenken_signals_descriptor(), events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&ready, 2, decoder.isPending ? Self.escapeDelay : -1)
            if count < 0 && errno != EINTR { return .end }
            if count < 0 { continue }
            if ready[1].revents != 0 {
                if let number = takeSignals() { return .signal(number) }
                continue
            }
            // One byte at a time: what was typed ahead of the next question, or of the screen, stays there.
            var byte: UInt8 = 0
            if count > 0, read(STDIN_FILENO, &byte, 1) <= 0 { return .end }
            for event in count > 0 ? decoder.feed(bytes: [byte]) : decoder.flush() {
                if let outcome = take(event) { return outcome }
            }
            draw()
        }
    }

    private mutating func take(_ event: InputEvent) -> Outcome? {
        switch event {
        case .key(let key):
            if key.code == .enter { return .line(field.text) }
            if key == Key("d", .control), field.text.isEmpty { return .end }
            if key == Key("c", .control) { return .signal(SIGINT) }
            if key == Key("\\", .control) { return .signal(SIGQUIT) }
            if key == Key("z", .control) { stop() } else { _ = field.handle(key) }
        case .paste(let text): field.insert(text)
        case .mouse, .invalid: break
        }
        return nil
    }

    /// The signal to end by, where one has come; stops the job where that was asked for.
    private mutating func takeSignals() -> Int32? {
        let numbers = tenken_signals_take()
        func has(_ number: Int32) -> Bool { numbers & 1 << UInt64(number) != 0 }
        if let number = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].first(where: has) { return number }
        if has(SIGTSTP) { stop() }
        if has(SIGCONT) { takeTerminal() }
        draw()
        return nil
    }

    private mutating func stop() {
        giveBack()
        TerminalOutput.send("\r\n")
        tenken_signals_stop()
        // The whole group, as the terminal's driver would; goes on when the shell continues it.
        kill(0, SIGTSTP)
        _ = tenken_signals_start()
        takeTerminal()
        draw()
    }

    /// Every key comes at once, unseen, as bytes. What was typed before stays (TCSANOW).
    private mutating func takeTerminal() {
        var raw = settings
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    }

    private mutating func giveBack() { tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) }

    /// The question and the answer so far on one row, less its last column, where terminals wrap.
    private func draw() {
        let columns = max(10, (StandardStreams.columns() ?? 80) - 1)
        var grid = Grid(size: Size(columns: columns, rows: 1), measure: measure)
        let used = grid.put(measure.truncated(prompt, columns: columns / 2), row: 0, column: 0)
        field.draw(into: &grid, rect: Rect(row: 0, column: used, columns: columns - used, rows: 1))
        var line = "\r" + (grid.lines().first ?? "") + "\u{1B}[K"
        if let cursor = grid.cursor { line += "\r" + (cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : "") }
        TerminalOutput.send(line)
    }
}
