import OfficeFiles
import TableSupport

/// What holds of every table that is read, and of every one that is refused.
public enum TableCheck {
    /// Bytes of a workbook: an archive, or its parts as text, which the check packs itself, as no fuzzer guesses a CRC-32.
    ///
    /// In the text a line `%%` and a letter begins a part: `p` the package's relationships, `r` the workbook's, `w` the workbook,
    /// `t` shared texts, `s` styles, `1` the sheet. Parts that are not there are those of a small workbook.
    public static func runWorkbook(_ input: [UInt8]) throws {
        _ = try read(input.starts(with: "%%".utf8) ? packed(input) : input, name: "a.xlsx")
    }

    /// Bytes of separated values. What was read and is written again reads the same.
    public static func runSeparatedValues(_ input: [UInt8]) throws {
        guard let choice = input.first else { return }
        let name = choice == UInt8(ascii: "-") ? "" : choice == UInt8(ascii: "t") ? "a.tsv" : "a.csv"
        let bytes = Array(input.dropFirst())
        guard let sheets = try read(bytes, name: name), let sheet = sheets.first else { return }
        try require(sheets.count == 1, "more than one sheet")
        for row in sheet.rows {
            try require(row.allSatisfy { [.text, .empty].contains($0.kind) }, "a cell was taken for something")
        }
        if bytes.starts(with: "PK".utf8) { return }
        let again = try read(written(sheet.rows), name: "b.csv")
        try require(again?.first?.rows == sheet.rows, "it reads otherwise when written: \(sheet.rows)")
    }

    private static let letters: [(letter: Character, part: String)] = [
        ("p", "_rels/.rels"), ("r", "xl/_rels/workbook.xml.rels"), ("w", "xl/workbook.xml"),
        ("t", "xl/sharedStrings.xml"), ("s", "xl/styles.xml"), ("1", "xl/worksheets/sheet1.xml"),
    ]

    private static func packed(_ input: [UInt8]) -> [UInt8] {
        var files: [String: ZipWriter.File] = [:]
        for file in WorkbookParts(texts: "<si><t>a</t></si><si><t>b</t></si>", formats: ["yyyy/m/d"]).files {
            files[file.name] = file
        }
        var starts: [Int] = []
        for index in input.indices where input[index...].starts(with: "%%".utf8) {
            if index == 0 || input[index - 1] == 0x0A { starts.append(index) }
        }
        for (start, end) in zip(starts, starts.dropFirst() + [input.count]) where start + 4 <= end {
            let letter = Character(Unicode.Scalar(input[start + 2]))
            guard let part = letters.first(where: { $0.letter == letter })?.part else { continue }
            files[part] = ZipWriter.File(part, Array(input[(start + 4)..<end]))
        }
        return ZipWriter.archive(files.values.sorted { $0.name < $1.name })
    }

    /// Reads, and holds what comes out against what is promised. `nil` where it was refused.
    private static func read(_ bytes: [UInt8], name: String) throws -> [Sheet]? {
        var last = 0.0
        do {
            let table = try TableFormat.readTable(bytes, name: name) { progress in
                try require(progress >= last && progress <= 1, "the progress goes from \(last) to \(progress)")
                last = progress
            }
            for sheet in table.sheets { try check(sheet) }
            return table.sheets
        } catch let problem as TableProblem {
            try require(!problem.japanese.isEmpty && !problem.english.isEmpty, "a problem without words")
            return nil
        }
    }

    private static func check(_ sheet: Sheet) throws(BrokenPromise) {
        try require(sheet.rows.last?.isEmpty != true, "an empty row at the end")
        for row in sheet.rows {
            try require(row.last?.isEmpty != true, "an empty cell at the end of a row")
            for cell in row { try check(cell) }
        }
        try require(sheet.hiddenRows.allSatisfy { sheet.rows.indices.contains($0) }, "hidden rows behind the data")
        try require(
            sheet.hiddenColumns.allSatisfy { 0..<sheet.columnCount ~= $0 }, "hidden columns behind the data")
        for (index, range) in sheet.merged.enumerated() {
            try require(range.first < range.last && range.first.row < sheet.rows.count, "a merged range of nothing")
            for other in sheet.merged.prefix(min(index, 100)) {
                try require(
                    !range.rows.overlaps(other.rows) || !range.columns.overlaps(other.columns), "merged ranges overlap")
            }
        }
    }

    private static func check(_ cell: Cell) throws(BrokenPromise) {
        try require(cell.isEmpty == cell.text.isEmpty, "an empty cell of kind \(cell.kind)")
        let isClean = cell.text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || scalar == "\t" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
        }
        try require(isClean, "a control in \(cell)")
        switch cell.kind {
        case .empty, .text, .error: break
        case .number: try require(Double(cell.text) != nil, "\(cell.text) is no number")
        case .date:
            try require(
                cell.text.utf8.allSatisfy { "0123456789-:T".utf8.contains($0) }, "\(cell.text) is no date")
        case .flag: try require(["TRUE", "FALSE"].contains(cell.text), "\(cell.text) is no flag")
        case .uncomputed: try require(cell.text.hasPrefix("="), "\(cell.text) is no formula")
        }
    }

    /// CSV as tenken writes it.
    private static func written(_ rows: [[Cell]]) -> [UInt8] {
        let lines = rows.map { row in
            row.map { cell in
                let sign = cell.text.unicodeScalars.first { $0 != "'" }
                let isGuarded = sign.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
                let doubled = cell.text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
                return "\"\(isGuarded ? "'" : "")\(doubled)\""
            }.joined(separator: ",") + "\r\n"
        }
        return Array(("\u{FEFF}" + lines.joined()).utf8)
    }
}
