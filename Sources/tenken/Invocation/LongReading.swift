import CommandLineUI
import Synchronization
import WorkbookFiles
import WorkbookModel

/// Says once on standard error that evidence files take long to read, where a person waits for it.
enum LongReading {
    /// How long nobody wonders what goes on.
    private static let patience = Duration.seconds(1)

    static func watch(_ language: Language) -> EvidenceFiles.Watch? {
        guard StandardStreams.canAsk else { return nil }
        let (start, isSaid) = (ContinuousClock.now, Said())
        return { path, done, size in
            if .now - start > patience, isSaid.first() {
                StandardStreams.complain(SessionWording(language).reading(path.name, done, of: size))
            }
            return true
        }
    }

    private final class Said: Sendable {
        private let isSaid = Mutex(false)

        /// Whether this is the first time that it is asked.
        func first() -> Bool {
            isSaid.withLock { isSaid in
                defer { isSaid = true }
                return !isSaid
            }
        }
    }
}
