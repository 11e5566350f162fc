import CLibrary
import WorkbookModel

/// System errors in words.
enum SystemErrorWording {
    static func text(_ number: Int32, _ language: Language) -> String {
        let english =
            switch number {
            case ELOOP: "a link is in its place"
            case ENODEV: "it is not a regular file"
            default: String(cString: strerror(number))
            }
        guard language == .japanese else { return english }
        switch number {
        case EACCES, EPERM: return "権限がありません"
        case ENOENT: return "ファイルかフォルダーがありません"
        case ENOSPC: return "ディスクがいっぱいです"
        case EDQUOT: return "割当量を使い切っています"
        case EFBIG: return "ファイルの大きさの上限です"
        case EROFS: return "読み取り専用のディスクです"
        case EIO: return "入出力エラーです"
        case EISDIR: return "フォルダーです"
        case ENOTDIR: return "フォルダーではありません"
        case ENAMETOOLONG: return "名前が長すぎます"
        case ELOOP: return "リンクが置かれています"
        case ENODEV: return "通常のファイルではありません"
        default: return english
        }
    }
}
