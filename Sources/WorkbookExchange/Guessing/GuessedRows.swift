import OfficeFiles

/// A sheet's rows behind its head, by the columns that were guessed.
struct GuessedRows {
    private let sheet: Sheet
    private let first: Int
    private let positions: [ColumnMeaning: Int]

    init(_ sheet: Sheet, _ columns: ColumnGuess, from first: Int) {
        self.sheet = sheet
        self.first = first
        positions = Dictionary(columns.columns.map { ($0.meaning, $0.position) }) { first, _ in first }
    }

    private var rows: Range<Int> { first..<max(first, sheet.rows.count) }
    private func content(_ meaning: ColumnMeaning) -> ColumnContent? {
        positions[meaning].map { ColumnContent(sheet, column: $0, from: first) }
    }
    private var numberColumn: Int? { positions[.number] ?? positions[.id] }

    private static let filling: [ColumnMeaning] = [
        .heading, .section, .sectionNumber, .group, .groupNumber, .scenario, .part, .chapter, .category, .requirement,
    ]

    /// Whether cells of a column that holds for several rows are merged downwards.
    var hasMergedRows: Bool {
        GuessedRows.filling.compactMap { positions[$0] }.contains { column in
            rows.contains { row in
                sheet.mergedRange(row: row, column: column).map { $0.rows.count > 1 && $0.first.row >= first } ?? false
            }
        }
    }

    /// The first cell of a place's column that is empty beneath one that is not, in a row with an item's number. Not in a column
    /// that says the same in rows that follow each other, where an empty cell is a slip.
    var firstBlankBelow: String? {
        guard let numberColumn else { return nil }
        for column in GuessedRows.filling.compactMap({ positions[$0] }) {
            var blank: Int?
            var repeats = false
            for row in rows.dropFirst() {
                let (above, own) = (sheet[row - 1, column], sheet[row, column])
                if !own.isEmpty, own == above { repeats = true }
                let isItem = !sheet[row, numberColumn].isEmpty
                let hadRow = row > first && !sheet[row - 1, numberColumn].isEmpty
                if own.isEmpty, !above.isEmpty, isItem, hadRow, blank == nil { blank = row }
            }
            if let blank, !repeats { return sheet.address(row: blank, column: column) }
        }
        return nil
    }

    /// Whether the numbers can be ids: ASCII, and none twice.
    var numbersAreIDs: Bool {
        guard let content = content(.number), !content.isEmpty, content.isUnique else { return false }
        return content.texts.allSatisfy { IDToken.isToken($0) }
    }

    /// Whether cells hold several requirements, one a line: short codes only.
    var requirementsStandInLines: Bool {
        guard let content = content(.requirementNumber) ?? content(.requirement) else { return false }
        let lines = content.texts.map { $0.split(separator: "\n") }
        let areCodes = lines.joined().allSatisfy { line in
            line.count <= 16 && line.allSatisfy { $0.isASCII || $0.isWhitespace } && line.contains { $0.isNumber }
        }
        return areCodes && lines.contains { $0.count > 1 }
    }

    /// The different words in the column of results.
    var resultWords: [String] { content(.assessment(.result))?.distinct ?? [] }
}
