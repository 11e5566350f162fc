import CLibrary

/// A program that was run to its end, without a shell and without input, and its output.
struct ChildProcess {
    /// Its exit status; 128 plus the signal's number where a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// Output beyond this is read and dropped, in bytes.
    private static let keptBytes = 1 << 20

    /// A word of a command line: text, or bytes such as a path's.
    struct Argument: ExpressibleByStringLiteral {
        let bytes: [UInt8]
        init(bytes: [UInt8]) { self.bytes = bytes }
        init(_ text: String) { bytes = Array(text.utf8) }
        init(stringLiteral text: String) { self.init(text) }
    }

    /// Runs `program`, found by PATH, and waits for it.
    ///
    /// - Throws: where it can not be started; ENOENT where there is no such program.
    static func run(
        _ program: Argument, _ arguments: [Argument], environment: [String: String]
    ) throws(SystemError) -> ChildProcess {
        let (output, errors) = (try Pipe(), try Pipe())
        let child = try spawn(program, arguments, environment, output, errors)
        output.closeWriter()
        errors.closeWriter()
        let kept = Pipe.readAll(output, errors)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return ChildProcess(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: kept.0, errors: kept.1)
    }

    private static func spawn(
        _ program: Argument, _ arguments: [Argument], _ environment: [String: String], _ output: Pipe, _ errors: Pipe
    ) throws(SystemError) -> pid_t {
        var actions = noFileActions()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writer, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writer, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] =
            ([program] + arguments).map { strdup(FilePath(bytes: $0.bytes).cString) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + variables { free(pointer) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, FilePath(bytes: program.bytes).cString, &actions, nil, &words, &variables)
        if failure != 0 { throw SystemError("spawn", FilePath(bytes: program.bytes), failure) }
        return child
    }

    /// A pipe(2). Programs that are started do not inherit its ends, and the last reference closes them.
    private final class Pipe {
        private var reader: Int32
        private(set) var writer: Int32

        init() throws(SystemError) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw SystemError("pipe", "") }
            (reader, writer) = (ends[0], ends[1])
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }

        deinit {
            closeWriter()
            if reader >= 0 { close(reader) }
        }

        func closeWriter() {
            if writer >= 0 { close(writer) }
            writer = -1
        }

        /// Reads both to their ends at once: a full pipe would stop the program.
        static func readAll(_ first: Pipe, _ second: Pipe) -> ([UInt8], [UInt8]) {
            var kept: [[UInt8]] = [[], []]
            var waiting = [
                pollfd(fd: first.reader, events: Int16(POLLIN), revents: 0),
                pollfd(fd: second.reader, events: Int16(POLLIN), revents: 0),
            ]
            var buffer = [UInt8](repeating: 0, count: 1 << 14)
            // poll(2) ignores descriptors of -1.
            while waiting.contains(where: { $0.fd >= 0 }) {
                if poll(&waiting, 2, -1) < 0 {
                    if errno == EINTR { continue }
                    break
                }
                for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                    let count = read(waiting[index].fd, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    if count <= 0 { waiting[index].fd = -1 }
                    if count > 0, kept[index].count < keptBytes { kept[index] += buffer[..<count] }
                }
            }
            return (kept[0], kept[1])
        }
    }
}
