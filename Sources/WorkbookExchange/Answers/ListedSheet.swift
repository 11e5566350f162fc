import OfficeFiles
import WorkbookModel

/// The table of `tenken list`, as somebody changed it: the heads are its own, so no profile is needed.
///
/// A row's item is told by the columns that name it, an assessment by those of its fields. The others are there to be read; of them,
/// when and by whom the item was recorded tells what the row showed before it was changed.
public struct ListedSheet: Sendable {
    /// A column of the list: its head in English, which programs know, and in Japanese.
    public struct Column: Sendable {
        let key: String
        let head: String

        public init(key: String, head: String) {
            self.key = key
            self.head = head
        }
    }

    private let columns: [Column]
    private let conflictWords: [String]

    /// - Parameter conflictWords: what stands in place of a result where the sides of a conflict differ.
    public init(columns: [Column], conflictWords: [String]) {
        self.columns = columns
        self.conflictWords = conflictWords
    }

    /// The format in which the list is written with tabs, to be read as it was written.
    public var format: TableFormat {
        let keys = Set(columns.map(\.key))
        return .tabbedLines { heads in heads.count > 1 && heads.contains(where: keys.contains) }
    }

    /// The part of the table that holds answers: its first sheet, all rows of it, hidden or not.
    ///
    /// - Throws: where the heads are not the list's, or say nothing that can be recorded.
    public func answers(in table: TableFile) throws(TableProblem) -> AnswerSheet {
        guard let sheet = table.sheets.first, let head = sheet.rows.firstIndex(where: { !$0.isEmpty }) else {
            throw TableProblem(ja: "空です。表のあるファイルを渡してください", en: "it is empty; give a file that holds a table")
        }
        let positions = try positions(of: sheet, head)
        var meanings: [ColumnMeaning: [Int]] = [:]
        for (key, position) in positions {
            if let meaning = ListedSheet.meaning(of: key) { meanings[meaning] = [position] }
        }
        try ListedSheet.checkMeanings(meanings, sheet.address(row: head))
        let readsEscapes =
            table.format.hasPrefix("tsv")
            && positions.allSatisfy { key, position in
                sheet[head, position].text.trimmingBlanks() == key
            }
        let rows = Array(head + 1..<max(head + 1, sheet.rows.count))
        for row in rows where sheet.rows[row].count > sheet.rows[head].count {
            throw TableProblem(
                sheet.address(row: row, column: sheet.rows[head].count), ja: "見出しのない列です。セルの数を見出しに合わせてください",
                en: "this cell stands in no column; make the row's cells as many as the heads")
        }
        return AnswerSheet(
            readsEscapes ? ListedSheet.unescaped(sheet) : sheet, columns: meanings, rows: rows,
            headRows: head..<head + 1, readingColumns: Set(positions.values),
            listing: AnswerSheet.Listing(
                at: positions["at"], recordedBy: positions["recorded-by"],
                conflictWords: Set(conflictWords)))
    }

    /// Where each column stands, by its key.
    private func positions(of sheet: Sheet, _ head: Int) throws(TableProblem) -> [String: Int] {
        var positions: [String: Int] = [:]
        var unknown: [Int] = []
        for (position, cell) in sheet.rows[head].enumerated() {
            let text = cell.text.trimmingBlanks()
            guard let column = columns.first(where: { $0.key == text || $0.head == text }) else {
                unknown.append(position)
                continue
            }
            if let other = positions.updateValue(position, forKey: column.key) {
                throw TableProblem(
                    sheet.address(row: head, column: position),
                    ja: "「\(text)」の列が \(sheet.address(row: head, column: other)) にもあります。一つにしてください",
                    en: "\(text) is in \(sheet.address(row: head, column: other)) too; keep one column of it")
            }
        }
        if !unknown.isEmpty { throw ListedSheet.unknown(unknown, sheet, head) }
        return positions
    }

    /// The most columns that a message names.
    private static let mostNamed = 5

    private static func unknown(_ positions: [Int], _ sheet: Sheet, _ head: Int) -> TableProblem {
        func names(_ quotes: (String, String), _ separator: String) -> String {
            let names = positions.prefix(mostNamed).map { position in
                let place = sheet.address(row: head, column: position)
                return "\(place) \(quotes.0)\(ImportReason.shown(sheet[head, position].text))\(quotes.1)"
            }
            return (names + (positions.count > mostNamed ? ["…"] : [])).joined(separator: separator)
        }
        return TableProblem(
            ja:
                "「tenken list」の表にない列があります: \(names(("「", "」"), "、"))。消すか、見出しを直してください（ほかの表は「tenken import」で取り込めます）",
            en:
                "not among the columns of “tenken list”: \(names(("“", "”"), ", ")); take them out, or correct the heads (other tables are for “tenken import”)"
        )
    }

    private static func meaning(of key: String) -> ColumnMeaning? {
        switch key {
        case "item": .id
        case "number": .number
        case "section": .section
        case "group": .group
        case "text": .text
        default: AssessmentField.allCases.first { $0.key == key }.map(ColumnMeaning.assessment)
        }
    }

    private static func checkMeanings(
        _ meanings: [ColumnMeaning: [Int]], _ place: String
    ) throws(TableProblem) {
        if ![ColumnMeaning.id, .number, .text].contains(where: { meanings[$0] != nil }) {
            throw TableProblem(
                place,
                ja: "どの項目かを示す列がありません。item（項目）の列を入れてください", en: "no column tells the items; give the column item")
        }
        let keys = AssessmentField.allCases.map(\.key).joined(separator: ", ")
        if !AssessmentField.allCases.contains(where: { meanings[.assessment($0)] != nil }) {
            throw TableProblem(
                place,
                ja: "記録する列がありません。\(keys) のどれかを入れてください",
                en: "no column holds anything to record; give one of \(keys)")
        }
    }

    /// The sheet with what the escapes of its cells stand for.
    private static func unescaped(_ sheet: Sheet) -> Sheet {
        let rows = sheet.rows.map { cells in
            cells.map { cell in
                cell.kind == .text
                    ? Cell(.text, Cell.text(asReadFrom: SeparatedValues.unescaped(tsv: cell.text))) : cell
            }
        }
        return Sheet(name: sheet.name, rows: rows)
    }
}
