import Recfile

/// Why a workbook can be read but not appended to.
public enum WriteObstacle: Hashable, Sendable {
    case newerFormat(Int)
    case conflictMarkers(line: Int)
    case noWorkbookRecord

    /// - Parameter file: the workbook's path as a word of a shell command.
    public func message(_ language: Language, file: String = "FILE") -> String {
        switch self {
        case .newerFormat(let format):
            format == .max
                ? language(
                    ja: "ファイルの形式（Format）が読めないため、追記できません",
                    en: "the file's Format can not be read, so nothing can be added")
                : language(
                    ja: "このファイルの形式 \(format) は新しい版の tenken のものです。新しい版で開いてください",
                    en: "this file's format \(format) is of a newer tenken; open it with that")
        case .conflictMarkers(let line):
            language(
                ja:
                    "\(line) 行目に git の衝突の印があります。「tenken git-setup \(file)」「git checkout -m -- \(file)」「git add \(file)」の順に実行してください",
                en:
                    "git conflict markers on line \(line): run “tenken git-setup \(file)”, then “git checkout -m -- \(file)” and “git add \(file)”"
            )
        case .noWorkbookRecord:
            language(
                ja: "Workbook レコードが読めないため、追記できません。控えから戻してください",
                en: "the Workbook record can not be read, so nothing can be added; restore it from a copy")
        }
    }
}
