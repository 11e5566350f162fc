import CLibrary
import CNcurses
import TerminalUI

/// Asks the terminal how many columns wide it draws East Asian Ambiguous characters: prints one, asks where the cursor is,
/// and erases it; and what colour is behind its text.
///
/// A terminal answers in order, so the answer about the colour has come where the one about the cursor has; that alone is
/// waited for. Without it the first is taken whenever it comes.
enum TerminalProbe {
    /// How long to wait for the answer, in milliseconds: enough for a round trip through a slow network, and bearable with
    /// a terminal that never answers.
    private static let patience = 200

    /// What came of asking.
    struct Answer {
        /// The columns; `nil` where the terminal has not answered yet, or was not asked.
        var columns: Int?
        /// The colour behind the text; `nil` likewise.
        var background: BackgroundReport?
        /// What was typed in the meantime, with the first bytes of an answer that is under way.
        var typedAhead: [UInt8] = []
        /// Whether the answer about the columns may still come.
        var awaitsWidth = false
        /// Whether the answer about the background may still come.
        var awaitsBackground = false
    }

    /// The width that a report of the cursor's column behind the sign, drawn from column 1, means.
    static func columns(reported column: Int) -> Int { column == 3 ? 2 : 1 }

    /// Asks, and waits a little for the answer about the width. Call it before the screen starts.
    static func ask(width asksWidth: Bool, background asksBackground: Bool) -> Answer {
        guard asksWidth || asksBackground else { return Answer() }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, knowsSequences else { return Answer() }
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return Answer() }
        // The answer comes like typed bytes: it must arrive without Enter, unseen, and with a ^C as a byte. TCSANOW keeps
        // what was typed before.
        var during = before
        during.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        during.c_iflag &= ~tcflag_t(ICRNL)
        guard tcsetattr(STDIN_FILENO, TCSANOW, &during) == 0 else { return Answer() }
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
        TerminalOutput.send(
            (asksBackground ? BackgroundReport.request : "") + (asksWidth ? "\r○" + CursorReport.request : ""))
        var answer = Answer(awaitsBackground: asksBackground)
        if asksWidth {
            answer.typedAhead = wait()
            TerminalOutput.send("\r\u{1B}[K")
            if let found = CursorReport.find(in: answer.typedAhead) {
                // A terminal that is not UTF-8 drew several characters.
                answer.columns = columns(reported: found.column)
                answer.typedAhead = found.rest
            } else {
                answer.awaitsWidth = true
            }
        }
        if asksBackground, let found = BackgroundReport.find(in: answer.typedAhead) {
            answer.background = found.report
            answer.typedAhead = found.rest
            answer.awaitsBackground = false
        }
        return answer
    }

    /// Whether a screen can start there, which an error says otherwise: then nothing comes before it.
    private static var knowsSequences: Bool { tenken_screen_check_type() == TENKEN_START_OK }

    /// The bytes that come until the answer is among them or the time is over.
    private static func wait() -> [UInt8] {
        var bytes: [UInt8] = []
        let deadline = ContinuousClock.now + .milliseconds(patience)
        while CursorReport.find(in: bytes) == nil {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { break }
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let count = poll(&descriptor, 1, Int32(left.rounded(.up)))
            if count < 0 && errno == EINTR { continue }
            guard count > 0, descriptor.revents & Int16(POLLIN) != 0 else { break }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let got = read(STDIN_FILENO, &buffer, buffer.count)
            if got <= 0 { break }
            bytes += buffer[..<got]
        }
        return bytes
    }
}
