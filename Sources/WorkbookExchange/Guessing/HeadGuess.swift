import OfficeFiles

/// Where a sheet's head most likely is.
struct HeadGuess {
    /// Counted from 0.
    let rows: ClosedRange<Int>
    /// How many of its columns have heads that are known words.
    let score: Int
    let levels: [[String]]

    /// The rows among the first that hold most known words, with those that belong to them; `nil` where none holds two.
    init?(_ sheet: Sheet) {
        let scores = (0..<min(sheet.rows.count, HeadGuess.searchedRows)).map { HeadGuess.score(sheet, $0) }
        guard let best = scores.max(), best >= 2, let row = scores.firstIndex(of: best) else { return nil }
        var (first, last) = (row, row)
        while first > 0, row - first < 3, HeadGuess.belongs(first - 1, above: first, sheet) { first -= 1 }
        while last + 1 < sheet.rows.count, last - row < 3, HeadGuess.belongs(last + 1, below: last, sheet) { last += 1 }
        rows = first...last
        levels = HeadText.levels(of: sheet, rows: rows)
        score = levels.count { !$0.isEmpty && HeadWords.sense(of: $0[$0.count - 1]) != nil }
    }

    private static let searchedRows = 30

    /// The known words among a row's cells.
    private static func score(_ sheet: Sheet, _ row: Int) -> Int {
        texts(sheet, row).count { HeadWords.sense(of: $0)?.isWhole == true }
    }

    private static func texts(_ sheet: Sheet, _ row: Int) -> [String] {
        sheet.rows[row].filter { $0.kind == .text }.map { HeadText.line($0.text) }
    }

    /// An upper row of the head: a cell of it goes on into the row beneath, or it holds several texts, one of them a known word or
    /// merged over several columns.
    private static func belongs(_ upper: Int, above lower: Int, _ sheet: Sheet) -> Bool {
        let texts = texts(sheet, upper)
        if texts.isEmpty || texts.count < sheet.rows[upper].count(where: { !$0.isEmpty }) { return false }
        var isMergedAcross = false
        for column in 0..<sheet.columnCount {
            guard let range = sheet.mergedRange(row: upper, column: column) else { continue }
            if range.rows.contains(lower) { return true }
            if range.columns.count > 1 { isMergedAcross = true }
        }
        return texts.count > 1 && (isMergedAcross || texts.contains { HeadWords.sense(of: $0) != nil })
    }

    /// A lower row of the head: a cell of the row above goes on into it, or it holds known words.
    private static func belongs(_ lower: Int, below upper: Int, _ sheet: Sheet) -> Bool {
        let goesOn = (0..<sheet.columnCount).contains { column in
            sheet.mergedRange(row: lower, column: column).map { $0.rows.contains(upper) } ?? false
        }
        return goesOn || score(sheet, lower) >= 2
    }
}
