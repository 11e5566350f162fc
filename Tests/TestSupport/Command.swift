import CLibrary
import CPseudoTerminal

/// A program to run with pipes, without a shell, and with a time limit.
///
///     let output = try Command("/bin/cat", input: "abc").run()
///     output.text == "abc"
public struct Command: Sendable {
    public var executable: String
    public var arguments: [String]
    public var environment: [String: String]
    public var workingDirectory: String?
    public var input: [UInt8]
    /// Seconds until the program and what it started are killed.
    public var timeout: Double

    /// - Parameter executable: A path, or a name to look up in the tests' PATH.
    public init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = ProcessEnvironment.plain,
        workingDirectory: String? = nil, input: String = "", timeout: Double = 20
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.input = Array(input.utf8)
        self.timeout = timeout
    }

    /// What a program wrote, and how it ended.
    public struct Output: Sendable {
        public var standardOutput: [UInt8]
        public var standardError: [UInt8]
        public var status: ExitStatus

        /// Standard output as text.
        public var text: String { String(decoding: standardOutput, as: UTF8.self) }
        /// Standard error as text.
        public var errorText: String { String(decoding: standardError, as: UTF8.self) }
        public var succeeded: Bool { status == .code(0) }
    }

    /// Why a program could not be run to its end.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Runs the program to its end, writing its input while reading its output.
    ///
    /// - Throws: `Failure` when it can not be started or takes longer than `timeout`.
    public func run() throws -> Output {
        let (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
        let process = try spawn(input: input, output: output, errors: errors)
        input.closeReader()
        output.closeWriter()
        errors.closeWriter()
        let exit = ProcessExit(process: process)
        var streams = CommandStreams(input: input, output: output, errors: errors, pending: self.input[...])
        do {
            let deadline = ContinuousClock.now + .seconds(timeout)
            try streams.run(until: deadline)
            guard let status = exit.wait(until: deadline) else { throw CommandStreams.OutOfTime() }
            return Output(standardOutput: streams.outputBytes, standardError: streams.errorBytes, status: status)
        } catch {
            kill(-process, SIGKILL)
            _ = exit.wait(until: nil)
            let written = String(decoding: streams.outputBytes + streams.errorBytes, as: UTF8.self)
            throw Failure(description: "\(executable) \(arguments): \(error); it wrote: \(written)")
        }
    }

    private func spawn(input: Pipe, output: Pipe, errors: Pipe) throws -> pid_t {
        var process: pid_t = 0
        let error = withCStrings([executable] + arguments) { arguments in
            withCStrings(environmentLines(environment)) { environment in
                withOptionalCString(workingDirectory) { folder in
                    pty_spawn_with_pipes(
                        executable, arguments, environment, folder, input.reader, output.writer, errors.writer,
                        &process)
                }
            }
        }
        guard error == 0 else { throw Failure(description: "can not run \(executable): \(errorMessage(error))") }
        return process
    }
}
