import OfficeFiles

/// What the cells of a column look like.
struct ColumnContent {
    /// The cells that are not empty.
    private(set) var cells: [Cell] = []

    /// - Parameter first: the first row behind the head.
    init(_ sheet: Sheet, column: Int, from first: Int) {
        for row in first..<max(first, sheet.rows.count) where !sheet[row, column].isEmpty {
            cells.append(sheet[row, column])
        }
    }

    var isEmpty: Bool { cells.isEmpty }
    var texts: [String] { cells.map { $0.text.trimmingBlanks() } }

    /// The different texts, in order of appearance.
    var distinct: [String] {
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted }
    }

    private func areMost(_ test: (Cell) -> Bool) -> Bool {
        !cells.isEmpty && cells.count(where: test) * 10 >= cells.count * 8
    }

    /// ①-9, 3.1.2, A.5.1: a number of several levels.
    var holdsItemNumbers: Bool {
        areMost { cell in
            let plain = PrintedNumber(whole: cell.text).plain
            let isShort = plain.count <= 14 && !plain.contains { $0.isWhitespace }
            return isShort && cell.kind == .text && PrintedNumber.components(of: plain).count > 1
        }
    }

    /// 1, 2, 3 …
    var holdsRunningNumbers: Bool {
        let numbers = texts.compactMap { Int($0) }
        return cells.count > 2 && numbers.count == cells.count
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    var holdsDates: Bool { areMost { $0.kind == .date } }

    /// ○, △, ×, －, はい: words for results, few of them.
    var holdsMarks: Bool {
        distinct.count <= 8 && areMost { ResultWords.result(of: $0.text) != nil || $0.text.trimmingBlanks() == "◎" }
    }

    /// Whether no text stands twice.
    var isUnique: Bool { distinct.count == cells.count }

    /// The mean length, in scalars.
    var meanLength: Int {
        cells.isEmpty ? 0 : cells.reduce(0) { $0 + $1.text.unicodeScalars.count } / cells.count
    }
}
