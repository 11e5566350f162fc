import OfficeFiles

extension EditionMap {
    /// Reads a table with a column of old numbers, a column of new numbers (several in one cell, or in several rows), and where it has
    /// one, a column of words: 移動, `SPLIT TO`. An old number without a new one and without a word is gone. A first row without
    /// any digit is a head.
    public init(_ table: TableFile) {
        self.init(entries: [], problems: [])
        guard let sheet = table.sheets.first(where: { !$0.isHidden && !$0.rows.isEmpty }), sheet.columnCount >= 2 else {
            problems.append(EditionMapProblem(place: table.name, reason: .noTable))
            return
        }
        for row in sheet.rows.indices where !sheet.rows[row].isEmpty {
            if row == 0, !(0..<2).contains(where: { EditionMapClauses.holdsDigit(sheet[0, $0].text) }) {
                continue
            }
            readRow(row, of: sheet)
        }
        joinEntriesOfOneNumber()
    }

    private mutating func readRow(_ row: Int, of sheet: Sheet) {
        func report(_ column: Int, _ reason: EditionMapProblem.Reason) {
            problems.append(EditionMapProblem(place: sheet.address(row: row, column: column), reason: reason))
        }
        for column in 0..<2 where EditionMap.hasLostItsForm(sheet[row, column]) {
            return report(column, .notText(sheet[row, column].text))
        }
        let old = sheet[row, 0].text.trimmingBlanks()
        let new = sheet[row, 1].text
        let words = sheet[row, 2].text.trimmingBlanks()
        if old.isEmpty {
            // New items may stand in the table too.
            if words.isEmpty { return }
            return report(0, .noOldNumber)
        }
        do {
            let clauses = try EditionMapClauses.read(words, numbers: EditionMapClauses.numbers(in: new))
            let place = sheet.address(row: row, column: 1)
            entries.append(
                Entry(
                    place: sheet.address(row: row, column: 0),
                    placesOfNew: Dictionary(clauses.flatMap(\.numbers).map { ($0, place) }) { first, _ in first },
                    number: old, clauses: clauses,
                    words: [words, new.trimmingBlanks()].filter { !$0.isEmpty }.joined(separator: " ")))
        } catch {
            report(2, error)
        }
    }

    /// A number with a point, or a date: the spreadsheet may have made it of something else.
    private static func hasLostItsForm(_ cell: Cell) -> Bool {
        switch cell.kind {
        case .number: cell.text.contains { !$0.isNumber }
        case .date, .flag, .error, .uncomputed: true
        case .empty, .text: false
        }
    }

    /// A number that stands in several rows is one entry with all of their changes, at the first of them.
    mutating func joinEntriesOfOneNumber() {
        var first: [String: Int] = [:]
        var joined: [Entry] = []
        for entry in entries {
            if let index = first[entry.number] {
                joined[index].join(entry)
            } else {
                first[entry.number] = joined.count
                joined.append(entry)
            }
        }
        entries = joined
    }
}
