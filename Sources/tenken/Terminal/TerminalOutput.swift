import CLibrary

/// Control sequences sent to the terminal on standard output while no screen is shown.
enum TerminalOutput {
    /// Sends all of `text`. A failure is not reported: the next write to the terminal shows it.
    static func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            if written <= 0 { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
