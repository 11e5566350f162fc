import CLibrary
import CPseudoTerminal

/// The time left for poll(2) in milliseconds, rounded up; -1, which is for ever, without a deadline.
func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, attoseconds) = (deadline - ContinuousClock.now).components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
}

/// The exit of a child process, which can be waited for together with other descriptors.
final class ProcessExit {
    let process: pid_t
    /// Set once the end has been seen.
    private(set) var status: ExitStatus?
    /// Readable once the child has ended; -1 where the system has no such descriptor.
    let descriptor: Int32

    init(process: pid_t) {
        self.process = process
        descriptor = pty_process_descriptor(process)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Checks, without waiting, whether the child has ended.
    func check() -> ExitStatus? {
        var word: Int32 = 0
        if status == nil, waitpid(process, &word, WNOHANG) == process { status = ExitStatus(waitStatus: word) }
        return status
    }

    /// Waits for the child's end. Returns nil when the deadline comes first.
    func wait(until deadline: ContinuousClock.Instant?) -> ExitStatus? {
        while check() == nil {
            var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            poll(&descriptors, 1, pollLimit(until: deadline))
            if let deadline, ContinuousClock.now >= deadline { return check() }
        }
        return status
    }

    /// The time limit of a poll(2) with `descriptor`, in milliseconds; short without one, so that `check` runs often.
    func pollLimit(until deadline: ContinuousClock.Instant?) -> Int32 {
        let limit = milliseconds(until: deadline)
        guard descriptor < 0 else { return limit }
        return limit < 0 ? 10 : min(limit, 10)
    }
}
