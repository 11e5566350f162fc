/// Why a spreadsheet file is not written.
public enum SpreadsheetProblem: Error, Hashable, Sendable {
    /// libxlsxwriter is not installed.
    case noLibrary
    /// It is a version whose structures nobody has compared with those that are used here.
    case unknownLibrary(version: String)
    /// It lacks a function.
    case incompleteLibrary(missing: String)
    /// Spreadsheet programs do not take the name, or another sheet has it.
    case sheetName(String)
    /// No sheet would be seen.
    case noVisibleSheet
    /// Two merged ranges have cells in common. The place is the second one: `対応表!A1:B2`.
    case overlappingMerges(String)
    /// The place is outside of what a sheet can have, or a range ends before it begins.
    case outside(String)
    /// More UTF-16 units than spreadsheet programs keep of such a text.
    case tooLong(String, limit: Int)
    /// A number that is infinite, or none.
    case notFinite(String)
    /// The library failed, for the reason that it gives.
    case failed(String)

    public var japanese: String {
        switch self {
        case .noLibrary:
            "xlsx を書くには libxlsxwriter が要ります。入れてからやり直してください（Debian 12: apt-get install libxlsxwriter4、macOS: brew install libxlsxwriter）"
        case .unknownLibrary(let version):
            "この libxlsxwriter（\(version)）は確かめていない版なので使いません。1.1.4 から 1.2 までを入れてください（Debian 12: apt-get install libxlsxwriter4）"
        case .incompleteLibrary(let missing):
            "libxlsxwriter に \(missing) がありません。1.1.4 から 1.2 までを入れ直してください（Debian 12: apt-get install --reinstall libxlsxwriter4）"
        case .sheetName(let name):
            "シート名「\(name)」は使えません。31 文字までで、記号 []:*?/\\ を含まず、数字やセル番地だけでない、ほかと違う名前にしてください"
        case .noVisibleSheet: "表示するシートがありません。隠さないシートを一つ以上にしてください"
        case .overlappingMerges(let place): "\(place): セルの結合が重なっています"
        case .outside(let place): "\(place): シートに収まりません（1,048,576 行、16,384 列まで）"
        case .tooLong(let place, let limit): "\(place): 文字が長すぎます（上限 \(limit) 文字）。短くしてください"
        case .notFinite(let place): "\(place): 数として書けません"
        case .failed(let reason): "xlsx を書けませんでした（\(reason)）。一時ファイルの場所（TMPDIR、/tmp）の空きを確かめてください"
        }
    }

    public var english: String {
        switch self {
        case .noLibrary:
            "writing xlsx needs libxlsxwriter; install it and try again (Debian 12: apt-get install libxlsxwriter4; macOS: brew install libxlsxwriter)"
        case .unknownLibrary(let version):
            "this libxlsxwriter (\(version)) is no version that was tried, and not used; install one from 1.1.4 to 1.2 (Debian 12: apt-get install libxlsxwriter4)"
        case .incompleteLibrary(let missing):
            "libxlsxwriter has no \(missing); install one from 1.1.4 to 1.2 anew (Debian 12: apt-get install --reinstall libxlsxwriter4)"
        case .sheetName(let name):
            "a sheet can not be called \"\(name)\"; take a name of its own, of up to 31 characters without []:*?/\\, that is no number and no cell's address"
        case .noVisibleSheet: "no sheet would be seen; leave one or more that are not hidden"
        case .overlappingMerges(let place): "\(place): merged cells overlap"
        case .outside(let place): "\(place): this does not fit into a sheet (1,048,576 rows, 16,384 columns)"
        case .tooLong(let place, let limit):
            "\(place): the text is too long (at most \(limit) characters); make it shorter"
        case .notFinite(let place): "\(place): this can not be written as a number"
        case .failed(let reason):
            "the xlsx file could not be written (\(reason)); see whether there is room for temporary files (TMPDIR, /tmp)"
        }
    }
}
