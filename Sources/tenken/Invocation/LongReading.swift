import CommandLineUI
import Synchronization
import WorkbookFiles
import WorkbookModel

/// Says on standard error of an evidence file that it takes long to read, where a person waits for it.
enum LongReading {
    /// How long nobody wonders what goes on.
    private static let patience = Duration.seconds(1)

    static func watch(_ language: Language) -> EvidenceFiles.Watch? {
        guard StandardStreams.canAsk else { return nil }
        let current = Current()
        return { path, done, size in
            if done < size, current.takesLong(path, patience) {
                StandardStreams.complain(SessionWording(language).reading(path.name, done, of: size))
            }
            return true
        }
    }

    /// The file that is being read.
    private final class Current: Sendable {
        private let file = Mutex<(path: FilePath, start: ContinuousClock.Instant, isSaid: Bool)?>(nil)

        /// Whether that file has been read for longer than that; once.
        func takesLong(_ path: FilePath, _ patience: Duration) -> Bool {
            file.withLock { file in
                guard let known = file, known.path == path else {
                    file = (path, .now, false)
                    return false
                }
                if known.isSaid || .now - known.start < patience { return false }
                file?.isSaid = true
                return true
            }
        }
    }
}
