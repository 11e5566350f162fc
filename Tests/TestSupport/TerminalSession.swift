import CLibrary
import CPseudoTerminal

/// A program in a pseudo-terminal, with an emulator that shows what it draws.
///
///     let session = try TerminalSession(executable: "/bin/cat", columns: 40, rows: 10)
///     try session.send("abc")
///     let screen = try session.waitFor(text: "abc")
///
/// It belongs to one test. It reads output only inside its own calls, which wait with poll(2) and never sleep. Its
/// deinit kills the program.
public final class TerminalSession {
    /// Every byte that the program has written so far.
    public private(set) var rawOutput: [UInt8] = []
    /// The program has ended or closed its terminal, or `close()` was called.
    public private(set) var isHungUp = false
    /// The process id of the program.
    public var process: Int32 { exit.process }

    private var descriptor: Int32
    private let exit: ProcessExit
    private let emulator: Emulator
    /// Whether the emulator's own answers to the program's questions are held back, for tests that answer themselves.
    private let holdsReplies: Bool

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - executable: An absolute path.
    ///   - environment: The whole environment; nothing is inherited.
    ///   - columns: 2 at least.
    /// - Throws: `Failure` when there is no such program or folder, or no free pseudo-terminal.
    public init(
        executable: String, arguments: [String] = [], environment: [String: String] = ProcessEnvironment.plain,
        workingDirectory: String? = nil, columns: Int = 80, rows: Int = 24, holdsReplies: Bool = false
    ) throws {
        self.holdsReplies = holdsReplies
        let emulator = try Self.emulator(columns: columns, rows: rows)
        var process: pid_t = 0
        var master: Int32 = -1
        let error = withCStrings([executable] + arguments) { arguments in
            withCStrings(environmentLines(environment)) { environment in
                withOptionalCString(workingDirectory) { folder in
                    pty_spawn(
                        executable, arguments, environment, folder, Int32(rows), Int32(columns), &process, &master)
                }
            }
        }
        guard error == 0 else { throw Failure(description: "can not run \(executable): \(errorMessage(error))") }
        self.emulator = emulator
        exit = ProcessExit(process: process)
        descriptor = master
    }

    /// Starts a command in a terminal instead of with pipes.
    public convenience init(_ command: Command, columns: Int = 80, rows: Int = 24) throws {
        let path = command.executable.contains("/") ? command.executable : Command.installed(command.executable)
        guard let path else { throw Failure(description: "there is no \(command.executable)") }
        try self.init(
            executable: path, arguments: command.arguments, environment: command.environment,
            workingDirectory: command.workingDirectory, columns: columns, rows: rows)
    }

    deinit {
        // Once a child is reaped, its number may belong to another process.
        if exit.check() == nil {
            kill(exit.process, SIGKILL)
            _ = exit.wait(until: nil)
        }
        if descriptor >= 0 { hangUp() }
    }

    private static func emulator(columns: Int, rows: Int) throws -> Emulator {
        // libvterm 0.1.4 crashes at a wide character when there is only one column.
        guard columns >= 2, rows >= 1 else { throw Failure(description: "no emulator for \(columns)x\(rows)") }
        guard let emulator = Emulator(rows: rows, columns: columns) else { throw Failure(description: "no memory") }
        return emulator
    }

    /// What the terminal shows now, after all output that has arrived.
    public var screen: Screen {
        drain()
        return emulator.screen
    }

    // MARK: Input

    /// Types the text. A line feed is sent as such; Enter is `press(.enter)`, or "\r".
    public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

    /// Sends bytes as if they were typed. Reads output meanwhile, as a program may not read its input before its output
    /// is taken.
    public func send(bytes: [UInt8]) throws {
        var rest = bytes[...]
        let deadline = ContinuousClock.now + .seconds(20)
        while !rest.isEmpty {
            guard descriptor >= 0 else { throw Failure(description: "the terminal is closed") }
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                wait(for: POLLIN | POLLOUT, until: deadline)
                drain()
                if ContinuousClock.now >= deadline { throw Failure(description: "the program takes no input") }
            } else if errno != EINTR {
                throw Failure(description: "the terminal takes no input: \(errorMessage(errno))")
            }
        }
    }

    /// Sends the input that `action` makes the emulator produce (a key, a click, a paste), in the program's modes.
    func sendReplies(_ action: (Emulator) -> Void) throws {
        action(emulator)
        try send(bytes: emulator.takeReplies())
    }

    /// Changes the terminal's size; the foreground program gets SIGWINCH.
    public func resize(columns: Int, rows: Int) throws {
        guard columns >= 2, rows >= 1 else { throw Failure(description: "no emulator for \(columns)x\(rows)") }
        // The emulator first: it must have the new size before the program draws for it.
        drain()
        emulator.resize(rows: rows, columns: columns)
        let error = pty_resize(descriptor, Int32(rows), Int32(columns))
        if error != 0 { throw Failure(description: "resize: \(errorMessage(error))") }
    }

    /// Sends a signal to the program.
    public func signal(_ number: Int32) throws {
        guard exit.check() == nil else { throw Failure(description: "the program has ended") }
        if kill(exit.process, number) != 0 { throw Failure(description: "kill: \(errorMessage(errno))") }
    }

    /// Hangs up, as a terminal does when its window is closed: the program gets SIGHUP and the end of its input.
    public func close() {
        drain()
        hangUp()
    }

    // MARK: Waiting

    /// Reads output until the condition holds for the screen.
    ///
    /// The condition may come true in the middle of a frame: test what is drawn last, such as the cursor's position.
    ///
    /// - Parameter description: What is waited for, for the failure's message.
    /// - Returns: The screen for which the condition held.
    /// - Throws: `Failure`, with the screen, after `timeout` seconds, or once the program has closed its terminal.
    @discardableResult
    public func waitUntil(
        timeout: Double = 20, _ description: String, _ condition: (Screen) -> Bool
    ) throws -> Screen {
        let deadline = ContinuousClock.now + .seconds(timeout)
        while true {
            let screen = screen
            if condition(screen) { return screen }
            if isHungUp { throw failure("the program closed its terminal before: \(description)") }
            if ContinuousClock.now >= deadline { throw failure("timed out (\(timeout) s) waiting for: \(description)") }
            // Not only output can make it true: a file that the program writes does, too.
            wait(for: POLLIN, until: min(deadline, ContinuousClock.now + .milliseconds(50)))
        }
    }

    /// Waits until a row of the screen contains the text.
    @discardableResult
    public func waitFor(text: String, timeout: Double = 20) throws -> Screen {
        try waitUntil(timeout: timeout, "the text '\(text)'") { $0.text.contains(text) }
    }

    /// Waits until the program has ended, and reads its last output.
    public func waitForExit(timeout: Double = 20) throws -> ExitStatus {
        let deadline = ContinuousClock.now + .seconds(timeout)
        while exit.check() == nil {
            if ContinuousClock.now >= deadline {
                throw failure("timed out (\(timeout) s) waiting for the program's end")
            }
            wait(for: POLLIN, orExit: true, until: deadline)
            drain()
        }
        drain()
        guard let status = exit.status else { throw failure("the program's end was not seen") }
        return status
    }

    /// What the program writes within `seconds`: nothing, if it is idle.
    public func output(during seconds: Double) -> [UInt8] {
        drain()
        let start = rawOutput.count
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < deadline, !isHungUp {
            wait(for: POLLIN, until: deadline)
            drain()
        }
        return Array(rawOutput[start...])
    }

    /// The terminal's line settings as they are now.
    public func lineSettings() throws -> LineSettings {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else {
            throw Failure(description: "tcgetattr: \(errorMessage(errno))")
        }
        return LineSettings(settings)
    }

    // MARK: Reading

    private func wait(for events: Int32, orExit: Bool = false, until deadline: ContinuousClock.Instant) {
        var descriptors = [
            pollfd(fd: isHungUp ? -1 : descriptor, events: Int16(events), revents: 0),
            pollfd(fd: orExit ? exit.descriptor : -1, events: Int16(POLLIN), revents: 0),
        ]
        poll(&descriptors, 2, orExit ? exit.pollLimit(until: deadline) : milliseconds(until: deadline))
    }

    /// Reads what has arrived, feeds it to the emulator, and sends the emulator's answers.
    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while descriptor >= 0, !isHungUp {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                rawOutput += buffer[..<count]
                emulator.feed(buffer[..<count])
                let replies = emulator.takeReplies()
                // Short, and the program that asked is about to read, so what does not fit at once is dropped.
                if !replies.isEmpty, !holdsReplies { _ = write(descriptor, replies, replies.count) }
            } else if count < 0 && errno == EINTR {
                continue
            } else if count < 0 && errno == EAGAIN {
                return
            } else {
                // Once every process has closed the terminal, Linux reports EIO, other systems an end of file.
                isHungUp = true
            }
        }
    }

    private func hangUp() {
        if descriptor >= 0 { CLibrary.close(descriptor) }
        descriptor = -1
        isHungUp = true
    }

    private func failure(_ message: String) -> Failure {
        let status = exit.check().map { "\nprogram: \($0)" } ?? ""
        return Failure(description: "\(message)\(status)\n\(emulator.screen)")
    }

    /// Why a session could not go on, with the screen at that moment.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) { self.description = description }
    }
}
