import CLibrary
import CPseudoTerminal

/// The three pipes of a running command: input is written while output is read, so that neither side blocks the other.
struct CommandStreams {
    let input: Pipe
    let output: Pipe
    let errors: Pipe
    /// Input that is yet to be written.
    var pending: ArraySlice<UInt8>
    var outputBytes: [UInt8] = []
    var errorBytes: [UInt8] = []

    struct OutOfTime: Error, CustomStringConvertible {
        var description: String { "out of time" }
    }

    /// Runs until every process has closed both outputs.
    mutating func run(until deadline: ContinuousClock.Instant) throws {
        _ = fcntl(input.writer, F_SETFL, O_NONBLOCK)
        while output.reader >= 0 || errors.reader >= 0 {
            if pending.isEmpty { input.closeWriter() }
            // poll(2) ignores descriptors of -1, as closed ones are.
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
            // The program does not read its input, which is no failure.
            pending = []
        }
    }

    /// Reads some bytes; false at the stream's end.
    private static func append(_ descriptor: Int32, to bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 { return errno == EINTR }
        bytes += buffer[..<count]
        return count > 0
    }
}
