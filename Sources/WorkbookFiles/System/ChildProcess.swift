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

    /// How long a program may run.
    struct Patience {
        let seconds: Int
        /// Asked some times a second, whether what it does is still wanted.
        let isWanted: () -> Bool
    }

    /// Runs `program`, found by PATH, and waits for it.
    ///
    /// - Parameter patience: with one, the program and all that it has started end with it, whatever comes first.
    /// - Throws: where it can not be started; ENOENT where there is no such program, ETIMEDOUT where it took too long,
    ///   ECANCELED where it was not wanted any more.
    static func run(
        _ program: Argument, _ arguments: [Argument], environment: [String: String], within patience: Patience? = nil
    ) throws(SystemError) -> ChildProcess {
        let (output, errors) = (try Pipe(), try Pipe())
        let child = try spawn(program, arguments, environment, output, errors, isLeader: patience != nil)
        output.closeWriter()
        errors.closeWriter()
        var reading = PipeReading(output, errors)
        var status: Int32 = 0
        if let patience {
            do {
                // What it has started may run on, and hold the pipes open.
                defer { kill(-child, SIGKILL) }
                status = try wait(for: child, &reading, patience)
            } catch {
                while waitpid(child, nil, 0) < 0, errno == EINTR {}
                throw SystemError("wait", FilePath(bytes: program.bytes), error.number)
            }
        } else {
            while reading.read(timeout: -1) {}
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        let signal = status & 0x7F
        return ChildProcess(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: reading.kept[0], errors: reading.kept[1])
    }

    /// The status that the child ended with, as waitpid(2) has it.
    private static func wait(
        for child: pid_t, _ reading: inout PipeReading, _ patience: Patience
    ) throws(SystemError) -> Int32 {
        let end = ContinuousClock.now + .seconds(patience.seconds)
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) != child {
            if !patience.isWanted() { throw SystemError("wait", "", ECANCELED) }
            if ContinuousClock.now >= end { throw SystemError("wait", "", ETIMEDOUT) }
            if !reading.read(timeout: pause) { usleep(useconds_t(pause) * 1000) }
        }
        // What it wrote at last is in the pipes.
        while reading.read(timeout: 0), reading.hasMore {}
        return status
    }

    /// How long to wait before it is looked whether the program has ended, in milliseconds.
    private static let pause: Int32 = 20

    private static func spawn(
        _ program: Argument, _ arguments: [Argument], _ environment: [String: String], _ output: Pipe, _ errors: Pipe,
        isLeader: Bool
    ) throws(SystemError) -> pid_t {
        // A group of its own can be ended whole.
        var attributes = noAttributes()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if isLeader {
            // Signals that are held back here reach it.
            var none = sigset_t()
            sigemptyset(&none)
            posix_spawnattr_setsigmask(&attributes, &none)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
            posix_spawnattr_setpgroup(&attributes, 0)
        }
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
        let failure = posix_spawnp(
            &child, FilePath(bytes: program.bytes).cString, &actions, &attributes, &words, &variables)
        if failure != 0 { throw SystemError("spawn", FilePath(bytes: program.bytes), failure) }
        return child
    }

    /// A pipe(2). Programs that are started do not inherit its ends, and the last reference closes them.
    private final class Pipe {
        let reader: Int32
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
    }

    /// Reads two pipes at once: a full one would stop the program.
    private struct PipeReading {
        private(set) var kept: [[UInt8]] = [[], []]
        private let pipes: [Pipe]
        private var waiting: [pollfd]
        /// Whether something was read at last.
        private(set) var hasMore = false

        init(_ first: Pipe, _ second: Pipe) {
            pipes = [first, second]
            waiting = pipes.map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
        }

        /// Reads what is there, or comes within the time.
        ///
        /// - Parameter timeout: in milliseconds; -1 waits for ever.
        /// - Returns: whether a pipe may still give something.
        mutating func read(timeout: Int32) -> Bool {
            hasMore = false
            // poll(2) ignores descriptors of -1.
            guard waiting.contains(where: { $0.fd >= 0 }) else { return false }
            if poll(&waiting, 2, timeout) < 0 { return errno == EINTR }
            var buffer = [UInt8](repeating: 0, count: 1 << 14)
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = CLibrary.read(waiting[index].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { waiting[index].fd = -1 }
                if count > 0 { hasMore = true }
                if count > 0, kept[index].count < keptBytes { kept[index] += buffer[..<count] }
            }
            return true
        }
    }
}
