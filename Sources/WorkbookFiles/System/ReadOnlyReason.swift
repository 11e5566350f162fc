import CLibrary
import WorkbookModel

/// Why a workbook opened can not be written to.
public enum ReadOnlyReason: Hashable, Sendable {
    /// The file's or the folder's permissions, or a read-only file system.
    case permission(Int32)
    case obstacle(WriteObstacle)
    /// Another workbook was put in the file's place while it was open.
    case otherWorkbook(title: String)
    /// It came through a pipe or from standard input.
    case stream

    /// - Parameter path: the workbook's.
    public func message(_ language: Language, of path: FilePath) -> String {
        switch self {
        case .permission(let number):
            language(
                ja: "読み取り専用です（\(SystemErrorWording.text(number, language))）。書き込めるコピーで作業してください",
                en: "read-only (\(SystemErrorWording.text(number, language))); work in a copy that you may write to")
        case .obstacle(let obstacle): obstacle.message(language, file: ShellWord.text(path))
        case .stream:
            language(
                ja: "標準入力やパイプから来た点検簿には記録できません。ファイルを指定してください",
                en: "it came from standard input or a pipe, where nothing can be recorded; name a file")
        case .otherWorkbook(let title):
            language(
                ja: "開いたあとで別の点検簿「\(title)」に差し替えられました。そちらに記録するなら、開き直してください",
                en:
                    "another workbook, “\(title)”, was put in its place since it was opened; to record in that one, open it again"
            )
        }
    }
}
