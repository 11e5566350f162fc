import CLibrary
import CNcurses

/// Typed bytes and signals, waited for together.
///
/// Used after the start of `NcursesTerminal`, which installs the signal handlers. They only record the signal; everything
/// else happens where `next` is called.
final class TerminalInput {
    /// What has come.
    enum Event: Equatable {
        /// Bytes were typed or pasted; a key's sequence may be split between two events.
        case bytes([UInt8])
        /// The terminal's size may have changed.
        case resized
        /// The program is asked to stop by SIGTSTP, as by ^Z: see `NcursesTerminal.stop()`.
        case stop
        /// The program continues after a stop by SIGSTOP: see `NcursesTerminal.resume()`.
        case continued
        /// This signal asks the program to end: restore the terminal and exit with 128 plus its number.
        case terminate(signal: Int32)
        /// The terminal is gone and can be neither read nor drawn on.
        case closed
        /// The further descriptor that was given is readable.
        case ready
        /// Nothing has come in the given time.
        case timeout
    }

    /// The most bytes in one event.
    private static let maximumBytes = 1 << 16

    /// Events that came together, in the order in which to handle them.
    private var waiting: [Event] = []

    /// - Parameter typedAhead: Bytes that were read before and come first.
    init(typedAhead: [UInt8] = []) {
        if !typedAhead.isEmpty { waiting.append(.bytes(typedAhead)) }
    }

    /// Waits for the next event.
    ///
    /// - Parameters:
    ///   - milliseconds: How long to wait; `nil` waits for ever, 0 not at all.
    ///   - other: a further descriptor to wait for.
    func next(timeout milliseconds: Int? = nil, orReadable other: Int32? = nil) -> Event {
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            var descriptors = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: tenken_signals_descriptor(), events: Int16(POLLIN), revents: 0),
                // poll(2) ignores descriptors of -1.
                pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&descriptors, 3, milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1)
            if count == 0 { return .timeout }
            // A signal interrupts poll(2) (EINTR) and writes to the pipe, where the next round finds it.
            if count < 0 { if errno == EINTR { continue } else { return .closed } }
            if descriptors[1].revents != 0 {
                noteSignals(tenken_signals_take())
                continue
            }
            if descriptors[0].revents == 0, descriptors[2].revents != 0 { return .ready }
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

    /// Reads all that is there: a paste comes in many small reads, and each event costs a frame.
    private func read(_ ready: pollfd) -> Event? {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { read(ready, $0) }
    }

    private func read(_ ready: pollfd, _ buffer: UnsafeMutableRawBufferPointer) -> Event? {
        var bytes: [UInt8] = []
        var descriptor = ready
        while descriptor.revents != 0, bytes.count < Self.maximumBytes {
            // A hang-up is reported together with what was typed before, which comes first.
            guard descriptor.revents & Int16(POLLIN) != 0 else { return bytes.isEmpty ? .closed : .bytes(bytes) }
            let count = systemRead(STDIN_FILENO, buffer)
            if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            if count < 0 && (errno == EINTR || errno == EAGAIN) { break }
            if count <= 0 { return bytes.isEmpty ? .closed : .bytes(bytes) }
            descriptor.revents = 0
            poll(&descriptor, 1, 0)
        }
        return bytes.isEmpty ? nil : .bytes(bytes)
    }
}

/// read(2), under another name than the method's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
