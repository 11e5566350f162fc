import CLibrary
import CNcurses
import TerminalUI
import WorkbookModel

/// Asks for one line on a terminal that shows no screen, edited with the keys of the program's own fields.
///
/// A terminal's own line editing erases one cell of a character that has two, and without IUTF8 one byte of a character
/// that has three.
struct LineQuestion {
    private let prompt: String
    private let measure: TextMeasure
    private let keepsLineFeeds: Bool
    private var field: LineField
    private var recall: LineRecall
    private var decoder = KeyDecoder()
    private var row: LineQuestionRow
    /// The terminal's line settings before.
    private var settings = termios()
    /// Whether what is read was typed before the terminal was taken: a ^D in it has become a NUL (Linux, n_tty).
    private var isTypedAhead = true

    /// How long an Escape may wait for the rest of a key's sequence, in milliseconds.
    private static let escapeDelay: Int32 = 25

    private enum Outcome {
        case line(String)
        case end
        case signal(Int32)
    }

    /// - Parameters:
    ///   - keepsLineFeeds: whether a paste may have several lines. It never answers more than this question.
    ///   - recall: the texts that the arrow keys bring back, the latest last.
    init(prompt: String, measure: TextMeasure, keepsLineFeeds: Bool = false, recall: [String] = []) {
        self.prompt = prompt
        self.measure = measure
        self.keepsLineFeeds = keepsLineFeeds
        self.recall = LineRecall(recall)
        field = LineField(keepsLineFeeds: keepsLineFeeds, maximumBytes: NewEntry.maximumValueBytes)
        row = LineQuestionRow(measure: measure)
    }

    /// Whether standard input and output are a terminal that follows ECMA-48.
    static var isPossible: Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let type = getenv("TERM") else { return false }
        return !["", "dumb"].contains(String(cString: type))
    }

    /// What was typed, without its end; `nil` where the person ends the input (^D on an empty line). A signal ends the
    /// process as usual, after the terminal was restored.
    mutating func ask() -> String? {
        guard tcgetattr(STDIN_FILENO, &settings) == 0, tenken_signals_start() == 0 else { return nil }
        takeTerminal()
        row.start(prompt)
        row.draw(field)
        let outcome = outcome()
        if case .line = outcome { row.finish(field) }
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
            let count = poll(&ready, 2, isTypedAhead ? 0 : decoder.isPending ? Self.escapeDelay : -1)
            if count < 0 && errno != EINTR { return .end }
            if count < 0 { continue }
            if ready[1].revents != 0 {
                if let number = takeSignals() { return .signal(number) }
                continue
            }
            if count == 0, isTypedAhead {
                isTypedAhead = false
                continue
            }
            // One byte at a time: what was typed for the next question, or for the screen, is left there.
            var byte: UInt8 = 0
            // Nothing to read means that the terminal is gone.
            if count > 0, read(STDIN_FILENO, &byte, 1) <= 0 { return .signal(SIGHUP) }
            if isTypedAhead, byte == 0, !decoder.isPending {
                if field.text.isEmpty { return .end }
                continue
            }
            let events = count > 0 ? decoder.feed(bytes: [byte]) : decoder.flush()
            for event in events {
                if let outcome = take(event) { return outcome }
            }
            if !events.isEmpty { row.draw(field) }
        }
    }

    private mutating func take(_ event: InputEvent) -> Outcome? {
        switch event {
        case .key(let key):
            if key.code == .enter { return .line(field.text) }
            if key == Key("d", .control), field.text.isEmpty { return .end }
            if key == Key("c", .control) { return .signal(SIGINT) }
            if key == Key("\\", .control) { return .signal(SIGQUIT) }
            edit(key)
        case .paste(let text): if !field.insert(text) { ring() }
        case .invalid: ring()
        case .mouse, .cursorReport, .backgroundReport: break
        }
        return nil
    }

    private mutating func edit(_ key: Key) {
        switch (key.code, key.modifiers) {
        case (.scalar("z"), .control): stop()
        case (.scalar("l"), .control): row.forget()
        case (.up, []), (.scalar("p"), .control): bring(recall.previous(insteadOf: field.text))
        case (.down, []), (.scalar("n"), .control): bring(recall.next())
        default: if field.handle(key) == .refused { ring() }
        }
    }

    private mutating func bring(_ text: String?) {
        guard let text else { return ring() }
        field = LineField(text: text, keepsLineFeeds: keepsLineFeeds, maximumBytes: NewEntry.maximumValueBytes)
    }

    private func ring() { TerminalOutput.send("\u{07}") }

    /// The signal to end by, where one has come; stops the job where one has asked for that.
    private mutating func takeSignals() -> Int32? {
        let numbers = tenken_signals_take()
        func has(_ number: Int32) -> Bool { numbers & 1 << UInt64(number) != 0 }
        if let number = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].first(where: has) { return number }
        if has(SIGTSTP) { stop() }
        if has(SIGCONT) { takeTerminal() }
        row.forget()
        row.draw(field)
        return nil
    }

    private mutating func stop() {
        giveBack()
        TerminalOutput.send("\r\n")
        tenken_signals_stop()
        // The whole group, as the terminal's driver does; it goes on when the shell continues it.
        kill(0, SIGTSTP)
        _ = tenken_signals_start()
        takeTerminal()
        row.forget()
        row.draw(field)
    }

    /// Makes every key come at once, unseen, as bytes, and pastes bracketed. What was typed before stays (TCSANOW).
    private mutating func takeTerminal() {
        var raw = settings
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        TerminalOutput.send("\u{1B}[?2004h")
    }

    private mutating func giveBack() {
        TerminalOutput.send("\u{1B}[?2004l")
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }
}
