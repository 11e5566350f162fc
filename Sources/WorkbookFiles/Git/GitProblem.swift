import CLibrary
import WorkbookModel

/// Why git could not be set up for a workbook.
public enum GitProblem: Error, Hashable, Sendable {
    case noGit
    case notInRepository(folder: FilePath)
    /// The first line of git's own message.
    case refused(String)
    case cannotWrite(SystemError)
    /// A line elsewhere, with higher precedence, gives the file other attributes.
    case overridden(path: FilePath)

    /// The status to leave with (sysexits.h).
    public var exitStatus: Int32 {
        switch self {
        case .noGit: 69
        case .notInRepository: 66
        case .refused, .cannotWrite, .overridden: 73
        }
    }

    public func message(_ language: Language) -> String {
        switch self {
        case .noGit:
            language(ja: "git が見つかりません。git を導入してから、やり直してください", en: "git was not found; install it and try again")
        case .notInRepository(let folder):
            language(
                ja: "\(folder): git のリポジトリの中ではありません。点検簿を git の作業フォルダーに置いてから、やり直してください",
                en:
                    "\(folder): this is not in a git repository's working folder; put the workbook into one and try again"
            )
        case .refused(let reason):
            language(ja: "git がエラーを返しました: \(reason)", en: "git refused: \(reason)")
        case .cannotWrite(let error):
            language(
                ja: "\(error.path): 書けません（\(SystemErrorWording.text(error.number, language))）。何も変えていません",
                en:
                    "\(error.path): can not be written to (\(SystemErrorWording.text(error.number, language))); nothing was changed"
            )
        case .overridden(let path):
            language(
                ja: "\(path): ほかの .gitattributes か .git/info/attributes の行が優先されています。その行の text・merge・diff を外してください",
                en:
                    "\(path): a line of another .gitattributes or of .git/info/attributes weighs more; take text, merge and diff off it"
            )
        }
    }
}
