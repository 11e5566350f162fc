import WorkbookModel

/// Why evidence was not attached.
public enum EvidenceProblem: Error, Hashable, Sendable {
    /// What is wrong with the reference, in words.
    case malformed(String)
    /// The path as typed.
    case noSuchFile(String)
    /// The path as typed.
    case isFolder(String)
    /// The path as a table has it: it leads out of the workbook's folder.
    case outside(String)
    /// The path from the workbook's folder is not UTF-8, so that no text can hold it.
    case notText(FilePath)
    case unreadable(SystemError)

    public func message(_ language: Language) -> String {
        switch self {
        case .malformed(let reason): reason
        case .noSuchFile(let path):
            language(
                ja: "証跡「\(path)」はファイルの名前のようですが、見つかりません。文言として記録するなら --words を付けてください",
                en: "evidence “\(path)” looks like a file but is not there; if these are words, give --words")
        case .isFolder(let path):
            language(
                ja: "証跡「\(path)」はフォルダーです。中のファイルを指定するか、文言として記録するなら --words を付けてください",
                en: "evidence “\(path)” is a folder; name a file in it, or give --words if these are words")
        case .outside(let path):
            language(
                ja: "証跡「\(path)」は点検簿のフォルダーの外です。表からは付けないので --evidence で付けるか、文言として記録するなら --words を付けてください",
                en:
                    "evidence “\(path)” leads out of the workbook's folder, where a table attaches nothing; attach it with --evidence, or give --words if these are words"
            )
        case .notText(let path):
            language(
                ja: "証跡 \(path) の名前が UTF-8 ではないので記録できません。名前を変えてください",
                en: "evidence \(path) has a name that is not UTF-8 and can not be recorded; rename it")
        case .unreadable(let error):
            language(
                ja: "証跡 \(error.path) が読めません: \(SystemErrorWording.text(error.number, language))",
                en: "evidence \(error.path) can not be read: \(SystemErrorWording.text(error.number, language))")
        }
    }
}
