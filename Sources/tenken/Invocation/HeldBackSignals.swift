import CLibrary

/// Work that a signal to end the process is to end as well, with what it has begun put away: programs started, folders made.
enum HeldBackSignals {
    private static let signals = [SIGINT, SIGTERM]

    /// Holds such a signal back until the work is done; then it ends the process as ever.
    ///
    /// - Parameter work: is given what tells whether it is still wanted: no signal has come. (sigpending(2))
    static func during<Value>(_ work: (_ isWanted: @escaping () -> Bool) throws -> Value) rethrows -> Value {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in signals { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try work {
            var pending = sigset_t()
            sigemptyset(&pending)
            sigpending(&pending)
            return !signals.contains { sigismember(&pending, $0) == 1 }
        }
    }
}
