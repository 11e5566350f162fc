import CLibrary
import Digest
import WorkbookModel

/// Why a piece of evidence was not taken.
public enum EvidenceProblem: Error, Hashable, Sendable {
    case malformed(String)
    case noSuchFile(String)
    case isFolder(String)
    case unreadable(SystemError)

    public func message(_ language: Language) -> String {
        switch self {
        case .malformed(let reason): reason
        case .noSuchFile(let path):
            language(
                ja: "証跡「\(path)」はファイルの名前のようですが、見つかりません。文言として記すなら --words を付けてください",
                en: "evidence “\(path)” looks like a file but is not there; if these are words, give --words")
        case .isFolder(let path):
            language(
                ja: "証跡「\(path)」はフォルダーです。中のファイルを指定するか、文言として記すなら --words を付けてください",
                en: "evidence “\(path)” is a folder; name a file in it, or give --words if these are words")
        case .unreadable(let error):
            language(
                ja: "証跡 \(error.path) が読めません: \(SystemErrorWording.text(error.number, language))",
                en: "evidence \(error.path) can not be read: \(SystemErrorWording.text(error.number, language))")
        }
    }
}
