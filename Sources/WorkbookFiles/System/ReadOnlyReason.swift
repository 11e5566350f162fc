import CLibrary
import WorkbookModel

/// Why a workbook opened can not be written to.
public enum ReadOnlyReason: Hashable, Sendable {
    /// The file's or the folder's permissions, or a read-only file system.
    case permission(Int32)
    case obstacle(WriteObstacle)

    public func message(_ language: Language) -> String {
        switch self {
        case .permission(let number):
            language(
                ja: "読み取り専用です（\(SystemErrorWording.text(number, language))）。書き込めるコピーで作業してください",
                en: "read-only (\(SystemErrorWording.text(number, language))); work in a copy that you may write to")
        case .obstacle(let obstacle): obstacle.message(language)
        }
    }
}
