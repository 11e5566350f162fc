/// strace(1): lists the system calls of a program, makes them fail, or kills the program at one.
public struct Strace: Sendable {
    private let command: Command

    /// Whether strace is installed and may trace here.
    public static let isUsable =
        (try? Command("strace", ["-f", "-o", "/dev/null", "true"]).run().succeeded) == true

    public init(_ command: Command) { self.command = command }

    /// A system call that was made.
    public struct Call: Sendable, CustomStringConvertible {
        public let name: String
        /// Its number among the calls of that name, from 1, as strace counts.
        public let number: Int
        /// Arguments and result, as strace writes them.
        public let text: String
        public var description: String { "\(name) \(number)" }
    }

    /// Runs the command and returns its calls, in order.
    ///
    /// - Parameter log: the path of strace's output.
    public func calls(log: String) throws -> [Call] {
        let output = try run(["-o", log])
        guard output.succeeded else { throw Command.Failure(description: output.errorText) }
        let lines = String(decoding: try TemporaryFolder.contents(ofFileAt: log), as: UTF8.self).split(separator: "\n")
        var numbers: [Substring: Int] = [:]
        return lines.compactMap { line in
            // PID NAME(ARGUMENTS) = RESULT; other lines are about signals and exits.
            let text = line.drop { $0 != " " }.drop { $0 == " " }
            guard let parenthesis = text.firstIndex(of: "("), text.first?.isLetter == true || text.first == "_" else {
                return nil
            }
            let name = text[..<parenthesis]
            numbers[name, default: 0] += 1
            return Call(name: String(name), number: numbers[name] ?? 0, text: String(text[parenthesis...]))
        }
    }

    /// Runs the command with a fault at that call, in strace's syntax: `error=EIO`.
    public func run(at call: Call, _ fault: String) throws -> Command.Output {
        try run([
            "-o", "/dev/null", "-e", "trace=\(call.name)", "-e",
            "inject=\(call.name):\(fault):when=\(call.number)",
        ])
    }

    /// The command with faults in its calls on one file, in strace's syntax: `inject=fsync:error=EIO`. It keeps the
    /// command's standard streams, so it can run in a terminal too.
    ///
    /// - Parameter path: the file that the program opens, from its working folder.
    public func traced(_ faults: [String], on path: String) -> Command {
        let file = command.workingDirectory.map { "\($0)/\(path)" } ?? path
        return traced(["-o", "/dev/null", "-P", file] + faults.flatMap { ["-e", $0] })
    }

    private func run(_ options: [String]) throws -> Command.Output {
        try traced(options).run()
    }

    private func traced(_ options: [String]) -> Command {
        var traced = command
        traced.executable = "strace"
        traced.arguments = ["-f", "-qq"] + options + [command.executable] + command.arguments
        return traced
    }
}
