import OfficeFiles
import WorkbookModel

// Cells that can not be taken.
extension CatalogTableReading {
    /// Refuses a row in which a cell has no value, or a number has lost what was printed.
    mutating func refuseFaults(in row: TableRow) -> Bool {
        var isRefused = false
        for (meaning, columns) in row.columns.positions {
            for cell in columns.map(row.cell) where cell.isFirst {
                if cell.isFaulty { isRefused = refuseValue(cell) || isRefused }
                if CatalogTableReading.isNumber(meaning) { isRefused = refuseNumber(cell) || isRefused }
            }
        }
        return isRefused
    }

    /// Refuses a row with a name or a number that no table has so long, before it is looked at: each row would cost its length.
    mutating func refuseLongNames(in row: TableRow) -> Bool {
        for (meaning, columns) in row.columns.positions where CatalogTableReading.isName(meaning) {
            for column in columns where row.rawBytes(column) > CatalogTableReading.nameBytes {
                say(
                    .refused, row.sheet.address(row: row.row, column: column),
                    ja:
                        "\(meaning.word) の文字が多すぎます（上限 \(CatalogTableReading.nameBytes >> 10) KiB）。Column の列が合っているか確かめてください",
                    en:
                        "the text of \(meaning.word) is too long (at most \(CatalogTableReading.nameBytes >> 10) KiB); see whether its Column is the right one"
                )
                return true
            }
        }
        return false
    }

    /// Bytes of a title, a number or a mark.
    private static let nameBytes = 64 << 10

    private static func isName(_ meaning: ColumnMeaning) -> Bool {
        switch meaning {
        case .heading, .section, .sectionNumber, .group, .groupNumber, .number, .id, .obligation, .part, .chapter,
            .category, .requirementNumber:
            true
        case .text, .scenario, .requirement, .assessment, .assessedBy, .entry: false
        }
    }

    private mutating func refuseValue(_ cell: RowCell) -> Bool {
        if cell.kind == .error {
            say(
                .refused, cell.address, ja: "セルが誤りの値 \(cell.text) です。元の表を直してください",
                en: "the cell holds the error \(cell.text); correct the table")
        } else {
            say(
                .refused, cell.address, ja: "数式の値が保存されていません。表計算ソフトで開いて保存し直してください",
                en: "the formula's value is not in the file; open the table in a spreadsheet program and save it")
        }
        return true
    }

    private mutating func refuseNumber(_ cell: RowCell) -> Bool {
        switch cell.kind {
        case .number where cell.text.contains(where: { !$0.isNumber || !$0.isASCII }):
            say(
                .refused, cell.address, ja: "番号が数値 \(cell.text) です（3.10 と入力しても 3.1 になります）。セルを文字列にして、印刷のとおり書いてください",
                en:
                    "the number is a numeric cell, \(cell.text) (3.10 typed so becomes 3.1); make the cell text, and write it as printed"
            )
        case .date:
            say(
                .refused, cell.address, ja: "番号が日付 \(cell.text) になっています。セルを文字列にして、印刷のとおり書いてください",
                en: "the number has become the date \(cell.text); make the cell text, and write it as printed")
        case .empty, .text, .number, .flag, .error, .uncomputed: return false
        }
        return true
    }

    private static func isNumber(_ meaning: ColumnMeaning) -> Bool {
        switch meaning {
        case .section, .sectionNumber, .group, .groupNumber, .number, .id, .chapter, .requirementNumber: true
        case .heading, .text, .obligation, .scenario, .part, .category, .requirement, .assessment, .assessedBy, .entry:
            false
        }
    }
}
