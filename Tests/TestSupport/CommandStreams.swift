import CLibrary
import CPseudoTerminal

/// A pipe(2) whose ends are closed when the last reference goes.
final class Pipe {
    private(set) var reader: Int32
    private(set) var writer: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Command.Failure(description: "pipe: \(errorMessage(errno))") }
        (reader, writer) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        closeReader()
        closeWriter()
    }

    func closeReader() {
        if reader >= 0 { close(reader) }
        reader = -1
    }

    func closeWriter() {
        if writer >= 0 { close(writer) }
        writer = -1
    }
}

/// The three pipes of a running command: input is written while output is read, so that neither side blocks the other.
struct CommandStreams {
    let input: Pipe
    let output: Pipe
    let errors: Pipe
    /// Input that is not written yet.
    var pending: ArraySlice<UInt8>
    var outputBytes: [UInt8] = []
    var errorBytes: [UInt8] = []

    struct OutOfTime: Error, CustomStringConvertible {
        var description: String { "out of time" }
    }

    /// Runs until both outputs are closed by everybody who held them.
    mutating func run(until deadline: ContinuousClock.Instant) throws {
        _ = fcntl(input.writer, F_SETFL, O_NONBLOCK)
        while output.reader >= 0 || errors.reader >= 0 {
            if pending.isEmpty { input.closeWriter() }
            // poll(2) passes over descriptors of -1, which the closed ones are.
            var descriptors = [
                pollfd(fd: output.reader, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors.reader, events: Int16(POLLIN), revents: 0),
                pollfd(fd: input.writer, events: Int16(POLLOUT), revents: 0),
            ]
            let ready = poll(&descriptors, 3, milliseconds(until: deadline))
            if ready == 0 { throw OutOfTime() }
            if ready < 0 { continue }
            if descriptors[0].revents != 0, !Self.append(output.reader, to: &outputBytes) { output.closeReader() }
            if descriptors[1].revents != 0, !Self.append(errors.reader, to: &errorBytes) { errors.closeReader() }
            if descriptors[2].revents != 0 { write() }
        }
        input.closeWriter()
    }

    private mutating func write() {
        let count = pending.withUnsafeBytes { pty_write_without_signal(input.writer, $0.baseAddress, $0.count) }
        if count >= 0 {
            pending = pending.dropFirst(count)
        } else if errno != EAGAIN && errno != EINTR {
            // The program does not want its input: no failure of the program's.
            pending = []
        }
    }

    /// Returns false at the stream's end.
    private static func append(_ descriptor: Int32, to bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 { return errno == EINTR }
        bytes += buffer[..<count]
        return count > 0
    }
}
