import CLibrary
import CommandLineUI
import TerminalUI
import WorkbookModel
import WorkbookUI

/// Standard input, output and error.
enum StandardStreams {
    /// Opens those of the three that the parent closed, input for writing and output for reading, so that using them still
    /// fails. Otherwise the next file opened would take the number, and a message would be written into a workbook.
    static func ensureOpen() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            // open(2) takes the lowest free number, which is this one: those below are open by now.
            _ = open("/dev/null", mode)
        }
    }

    static var isInputTerminal: Bool { isatty(STDIN_FILENO) != 0 }
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

    /// Whether a person reads standard error and answers.
    static var canAsk: Bool { isInputTerminal && isatty(STDERR_FILENO) != 0 }

    /// Asks on standard error, and reads the answer from standard input. Only a yes is one.
    static func asks(_ question: String, _ language: Language) throws(CommandProblem) -> Bool {
        // There is nobody to tell if this fails.
        _ = writeAll(Array(visible(question, keepingLineFeeds: false).utf8), to: STDERR_FILENO)
        guard let answer = try StandardInput.line(language) else { return false }
        return WalkAnswer.isYes(answer)
    }

    /// The width of the terminal on standard output in columns; `nil` where it is none or does not say.
    static func columns() -> Int? {
        guard isOutputTerminal else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes `text` to standard output: to a terminal without anything that it would obey, else as it is.
    static func print(_ text: String) throws(OutputProblem) {
        try write(Array((isOutputTerminal ? TerminalText.shown(text) : text).utf8))
    }

    /// Writes a file's bytes to standard output: as they are, but never so to a terminal.
    static func print(bytes: [UInt8]) throws(OutputProblem) {
        if isOutputTerminal { try print(String(decoding: bytes, as: UTF8.self)) } else { try write(bytes) }
    }

    /// Writes `lines`, each ended by a line feed: reports for people, without anything that a terminal would obey wherever
    /// they go, as a file is shown on a terminal later.
    static func print(lines: [String]) throws(OutputProblem) {
        try print(lines.map { TerminalText.line($0) + "\n" }.joined())
    }

    /// Writes `lines` to standard error as they are: a report that is not what the command was asked to print.
    static func tell(lines: [String]) {
        // There is nobody to tell if this fails.
        _ = writeAll(Array(lines.map { TerminalText.line($0) + "\n" }.joined().utf8), to: STDERR_FILENO)
    }

    /// Writes one line to standard error, led by the program's name.
    static func complain(_ message: String) {
        let line = "tenken: \(visible(message, keepingLineFeeds: false))\n"
        // There is nobody to tell if this fails.
        _ = writeAll(Array(line.utf8), to: STDERR_FILENO)
    }

    /// Writes bytes to standard output as they are. It is no error when the reader has gone away: it has read enough.
    private static func write(_ bytes: [UInt8]) throws(OutputProblem) {
        let number = writeAll(bytes, to: STDOUT_FILENO)
        if number == 0 || number == EPIPE { return }
        throw OutputProblem(number: number)
    }

    /// - Returns: 0, or the number of the error that stopped it.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        // We handle EPIPE. Only here, so that programs that we start still end on a broken pipe.
        let former = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, former) }
        return bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if written == 0 {
                    return ENOSPC
                } else if errno == EAGAIN {
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&waiting, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        CLibrary.write(descriptor, bytes.baseAddress, bytes.count)
    }
}
