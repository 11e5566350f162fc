import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// What `--inspect` prints: the sheets, the first rows and a guessed profile with its reasons, as a profile's file that can be
/// used as it is.
public struct TableInspectionReport: Sendable {
    private let language: Language
    /// How many rows are shown, and how many characters of each cell.
    private static let shownRows = 8
    private static let shownLength = 20

    public init(_ language: Language) { self.language = language }

    /// - Parameters:
    ///   - use: the command to go on with once the profile was looked at.
    ///   - given: the guess that what was typed is in already; one is made where there is none.
    public func bytes(_ table: TableFile, use: String, given: ProfileGuess? = nil) -> [UInt8] {
        let guess = given ?? ProfileGuess(table)
        let opening = file(table) + (guess.sheet.map(firstRows) ?? []) + advice(use, isGiven: guess.isGiven)
        return ProfileWriter.text(
            guess.profile, opening: opening.map(TerminalText.line), remarks: guess.remarks, language)
    }

    private func file(_ table: TableFile) -> [String] {
        let name = table.name.isEmpty ? language(ja: "標準入力", en: "standard input") : table.name
        return ["\(name): \(table.format)"] + table.sheets.map(sheet)
    }

    private func sheet(_ sheet: Sheet) -> String {
        let merged = sheet.merged.count
        let hidden = sheet.isHidden ? language(ja: "、隠れている", en: ", hidden") : ""
        let name = sheet.name.isEmpty ? "" : language(ja: "シート「\(sheet.name)」: ", en: "sheet “\(sheet.name)”: ")
        return "  " + name
            + language(
                ja: "\(sheet.rows.count) 行、\(sheet.columnCount) 列、結合 \(merged)",
                en: "\(sheet.rows.count) rows, \(sheet.columnCount) columns, \(merged) merged ranges") + hidden
    }

    private func firstRows(_ sheet: Sheet) -> [String] {
        let title =
            sheet.name.isEmpty
            ? language(ja: "先頭の行:", en: "The first rows:")
            : language(ja: "「\(sheet.name)」の先頭の行:", en: "The first rows of “\(sheet.name)”:")
        let rows = sheet.rows.prefix(TableInspectionReport.shownRows).enumerated().map { row, cells in
            let texts = cells.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
                "\(CellAddress.letters(ofColumn: column)) \(TableInspectionReport.shortened(cell.text))"
            }
            return "  \(row + 1): " + texts.joined(separator: " | ")
        }
        return ["", title] + rows
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(separator: "\n").joined(separator: " ")
        return line.count > shownLength ? line.prefix(shownLength) + "…" : line
    }

    private func advice(_ use: String, isGiven: Bool) -> [String] {
        [
            "",
            isGiven
                ? language(ja: "次は渡されたプロファイルです: \(use)", en: "What follows is the profile that was given: \(use)")
                : language(
                    ja: "次は推定です。理由を見て、違うところを直してから使ってください: \(use)",
                    en: "What follows is guessed. Look at the reasons, correct what is wrong, then: \(use)"),
        ]
    }
}
