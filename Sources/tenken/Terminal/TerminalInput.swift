import CLibrary
import CNcurses

/// What comes from outside: typed bytes and signals, waited for together.
///
/// To be used after the start of `NcursesTerminal`, which installs the signal handlers. They only note the signal;
/// everything else happens where `next` is called.
final class TerminalInput {
    /// What has come.
    enum Event: Equatable {
        /// Bytes were typed or pasted, in whatever pieces.
        case bytes([UInt8])
        /// The terminal has, or may have, another size.
        case resized
        /// The program is asked to stop by SIGTSTP, as by ^Z: see `NcursesTerminal.stop()`.
        case stop
        /// The program goes on after a stop that was not its own (SIGSTOP): see `NcursesTerminal.resume()`.
        case continued
        /// The program is asked to end by this signal: restore the terminal and exit with 128 more than it.
        case terminate(signal: Int32)
        /// The terminal is gone; it can be neither read nor drawn on.
        case closed
        /// Nothing has come in the given time.
        case timeout
    }

    /// More bytes than this come as another event.
    private static let maximumBytes = 1 << 16

    /// Events that came together, in the order in which they should be acted on.
    private var waiting: [Event] = []

    /// - Parameter typedAhead: Bytes that were read before; they come first.
    init(typedAhead: [UInt8] = []) {
        if !typedAhead.isEmpty { waiting.append(.bytes(typedAhead)) }
    }

    /// Waits for the next event.
    ///
    /// - Parameter milliseconds: How long to wait; nil is for ever, 0 only looks.
    func next(timeout milliseconds: Int? = nil) -> Event {
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            var descriptors = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: tenken_signals_descriptor(), events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&descriptors, 2, milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1)
            if count == 0 { return .timeout }
            // A signal breaks poll(2) off (EINTR), and has written to the pipe: the next round finds it there.
            if count < 0 { if errno == EINTR { continue } else { return .closed } }
            if descriptors[1].revents != 0 {
                noteSignals(tenken_signals_take())
                continue
            }
            if let event = read(descriptors[0]) { return event }
        }
    }

    private func noteSignals(_ numbers: UInt64) {
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] where numbers & 1 << UInt64(number) != 0 {
            waiting.append(.terminate(signal: number))
        }
        if numbers & 1 << UInt64(SIGTSTP) != 0 { waiting.append(.stop) }
        if numbers & 1 << UInt64(SIGCONT) != 0 { waiting.append(.continued) }
        if numbers & 1 << UInt64(SIGWINCH) != 0 { waiting.append(.resized) }
    }

    /// Reads what is there: a paste comes in many small pieces, and each event costs a frame.
    private func read(_ ready: pollfd) -> Event? {
        var bytes: [UInt8] = []
        var descriptor = ready
        while descriptor.revents != 0, bytes.count < Self.maximumBytes {
            // A hung-up terminal is reported together with what was typed before, which comes first.
            guard descriptor.revents & Int16(POLLIN) != 0 else { return bytes.isEmpty ? .closed : .bytes(bytes) }
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: 4096))
            let count = bytes.withUnsafeMutableBytes { buffer in
                systemRead(STDIN_FILENO, UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
            }
            bytes.removeLast(4096 - max(0, count))
            if count < 0 && (errno == EINTR || errno == EAGAIN) { break }
            if count <= 0 { return bytes.isEmpty ? .closed : .bytes(bytes) }
            descriptor.revents = 0
            poll(&descriptor, 1, 0)
        }
        return bytes.isEmpty ? nil : .bytes(bytes)
    }
}

/// read(2), whose name a method has.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
