import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// The person's own editor (see `EditorCommand`), on a file in a private folder that is removed afterwards.
struct ExternalEditor {
    let environment: [String: String]

    enum Problem: Error {
        case noFolder(Int32)
        case notStarted(String, Int32)
        case failed(String)
        case unreadable

        func message(_ language: Language) -> String {
            switch self {
            case .noFolder(let number):
                language(
                    ja: "エディターに渡すファイルを作れません（\(String(cString: strerror(number)))）",
                    en: "no file for the editor could be made (\(String(cString: strerror(number))))")
            case .notStarted(let name, let number):
                language(
                    ja: "エディター \(name) を起動できません（\(String(cString: strerror(number)))）。$EDITOR を確かめてください",
                    en: "the editor \(name) could not be started (\(String(cString: strerror(number)))); see $EDITOR")
            case .failed(let name):
                language(ja: "エディター \(name) が失敗して終わりました。元のままです", en: "the editor \(name) failed; nothing was changed")
            case .unreadable:
                language(
                    ja: "エディターの残したファイルが読めません。元のままです", en: "what the editor left can not be read; nothing was changed")
            }
        }
    }

    /// Returns the text as the editor left it: the same text where the person changed nothing.
    ///
    /// - Parameter onSave: called with each text that the editor saves meanwhile, within a second.
    func edit(_ text: String, onSave: (String) -> Void) -> Result<String, Problem> {
        let folder: PrivateFolder
        do {
            folder = try PrivateFolder(environment: environment)
        } catch {
            return .failure(.noFolder(error.number))
        }
        defer { folder.remove() }
        let path = folder.path.appending("note.txt")
        do {
            try NewFile.create(path, Array(text.utf8) + [0x0A])
        } catch {
            return .failure(.noFolder(EIO))
        }
        return run(on: path, onSave).map { $0 == ForeignText.plain(text + "\n") ? text : $0 }
    }

    private func run(on path: FilePath, _ onSave: (String) -> Void) -> Result<String, Problem> {
        let words = EditorCommand.words(environment)
        guard let name = words.first else { return .failure(.notStarted("", ENOENT)) }
        let shown = EditorCommand.text(environment)
        var arguments: [UnsafeMutablePointer<CChar>?] =
            words.map { (word: String) in strdup(word) } + [strdup(path.cString), nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, name, nil, nil, &arguments, &variables)
        guard failure == 0 else { return .failure(.notStarted(shown, failure)) }
        var status: Int32 = 0
        var saved = text(at: path)
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child || ended < 0 && errno != EINTR { break }
            usleep(ExternalEditor.pause)
            if let now = text(at: path), now != saved {
                saved = now
                onSave(now)
            }
        }
        guard status == 0 else { return .failure(.failed(shown)) }
        return text(at: path).map { .success($0) } ?? .failure(.unreadable)
    }

    /// How long to wait before the file is looked at again, in microseconds.
    private static let pause: useconds_t = 50_000

    private func text(at path: FilePath) -> String? {
        (try? TextFile.contents(ofFileAt: path)).flatMap { String(validating: $0, as: UTF8.self) }
            .map(ForeignText.plain)
    }
}
