import OfficeFiles

/// Which column of a sheet means what, as a profile has it and the sheet's head bears out.
public struct TableColumns: Hashable, Sendable {
    /// The columns of each meaning, counted from 0, from left to right.
    public let positions: [ColumnMeaning: [Int]]
    /// The first row behind the head, counted from 0.
    public let firstRow: Int
    /// How many columns the sheet has.
    public let width: Int

    /// The column of a meaning; the first where there are several.
    public subscript(_ meaning: ColumnMeaning) -> Int? { positions[meaning]?.first }

    /// All columns that mean something, from left to right.
    public var all: [Int] { positions.values.flatMap { $0 }.sorted() }

    /// Finds the profile's columns in a sheet.
    ///
    /// A column that the profile names by letters and head must have that head; one named by head alone must be the only one;
    /// letters that are their own head are a head where the table has it, and else a column of the sheet. A hidden column is found
    /// by its letters, as who names them means it.
    ///
    /// - Throws: every disagreement, with the cell's address.
    public static func resolve(
        _ profile: TableProfile, in sheet: Sheet
    ) throws(TableProblems) -> TableColumns {
        var problems: [TableProblem] = []
        var heads: [String] = []
        if let head = profile.head {
            if head.lowerBound > sheet.rows.count {
                throw TableProblems([
                    TableProblem(
                        sheet.address(row: head.lowerBound - 1), ja: "見出しの行がありません。プロファイルの Head かシートを確かめてください",
                        en: "there is no such row for a head; see the profile's Head, or its Sheet")
                ])
            }
            heads = HeadText.heads(of: sheet, rows: head.lowerBound - 1...head.upperBound - 1)
        }
        var positions: [ColumnMeaning: [Int]] = [:]
        var meanings: [Int: ColumnMeaning] = [:]
        for column in profile.columns {
            switch find(column, heads, profile, sheet) {
            case .failure(let problem): problems.append(problem)
            case .success(let position):
                if let other = meanings.updateValue(column.meaning, forKey: position) {
                    let (place, words) = (address(position, profile, sheet), [other.word, column.meaning.word])
                    problems.append(
                        TableProblem(
                            place, ja: "一つの列が \(words[0]) と \(words[1]) の両方になっています",
                            en: "one column means both \(words[0]) and \(words[1])"))
                }
                positions[column.meaning, default: []].append(position)
            }
        }
        if !problems.isEmpty { throw TableProblems(problems) }
        return TableColumns(
            positions: positions.mapValues { $0.sorted() }, firstRow: profile.head.map(\.upperBound) ?? 0,
            width: sheet.columnCount)
    }

    private static func find(
        _ column: TableProfile.Column, _ heads: [String], _ profile: TableProfile, _ sheet: Sheet
    ) -> Result<Int, TableProblem> {
        let word = column.meaning.word
        if !column.letters.isEmpty, column.head.lowercased() == column.letters.lowercased() {
            // Typed without saying which of the two it is: a head, where the table has one of that text, else letters.
            var told = column
            if heads.contains(where: { HeadText.matches($0, column.head) }) {
                told.letters = ""
            } else {
                told.head = ""
                if let problem = beyond(told, profile, sheet) { return .failure(problem) }
            }
            return find(told, heads, profile, sheet)
        }
        if !column.head.isEmpty, profile.head == nil {
            return .failure(
                TableProblem(
                    sheet.name.isEmpty ? nil : sheet.name,
                    ja: "\(word): 見出しの語がありますが、プロファイルに Head（見出しの行）がありません",
                    en: "\(word): there is a head to look for, but the profile has no Head, which says in which rows"))
        }
        let sameHead =
            column.head.isEmpty
            ? [] : heads.indices.filter { HeadText.matches(heads[$0], column.head) }
        if let position = CellAddress.column(ofLetters: column.letters) {
            // A page of a catalogue may lack its last columns; answers that are not there are a mistake.
            if profile.kind == .answers, column.head.isEmpty, let problem = beyond(column, profile, sheet) {
                return .failure(problem)
            }
            if column.head.isEmpty || sameHead.contains(position) { return .success(position) }
            let found = heads.indices.contains(position) ? heads[position] : ""
            let elsewhere = sameHead.map(CellAddress.letters(ofColumn:)).joined(separator: ", ")
            return .failure(
                TableProblem(
                    address(position, profile, sheet),
                    ja: "\(word): 見出しが「\(column.head)」のはずですが「\(found)」です。"
                        + (elsewhere.isEmpty ? "表とプロファイルを見比べてください" : "その見出しは \(elsewhere) 列にあります。プロファイルを直してください"),
                    en: "\(word): the head should be “\(column.head)” and is “\(found)”; "
                        + (elsewhere.isEmpty
                            ? "compare the table with the profile"
                            : "that head is in column \(elsewhere): correct the profile")
                ))
        }
        let seen = sameHead.filter { profile.hidden == .take || !sheet.hiddenColumns.contains($0) }
        if seen.count == 1 { return .success(seen[0]) }
        let letters = seen.map(CellAddress.letters(ofColumn:)).joined(separator: ", ")
        let place = profile.head.map { sheet.address(row: $0.upperBound - 1) }
        return .failure(
            seen.isEmpty
                ? TableProblem(
                    place, ja: "\(word): 見出し「\(column.head)」の列がありません",
                    en: "\(word): no column has the head “\(column.head)”")
                : TableProblem(
                    place, ja: "\(word): 見出し「\(column.head)」の列が \(letters) にあります。プロファイルに列の文字を書いてください",
                    en:
                        "\(word): the columns \(letters) have the head “\(column.head)”; write the letters in the profile"
                ))
    }

    /// That the letters are those of a column behind the sheet's last.
    private static func beyond(
        _ column: TableProfile.Column, _ profile: TableProfile, _ sheet: Sheet
    ) -> TableProblem? {
        let width = max(sheet.columnCount, sheet.merged.map { $0.last.column + 1 }.max() ?? 0)
        guard let position = CellAddress.column(ofLetters: column.letters), position >= width, !sheet.rows.isEmpty
        else { return nil }
        let (word, last) = (column.meaning.word, CellAddress.letters(ofColumn: width - 1))
        return TableProblem(
            address(position, profile, sheet),
            ja: "\(word): 列 \(column.letters) がありません（表は \(last) 列まで）",
            en: "\(word): there is no column \(column.letters); the table ends with \(last)")
    }

    private static func address(_ column: Int, _ profile: TableProfile, _ sheet: Sheet) -> String {
        sheet.address(row: (profile.head?.upperBound ?? 1) - 1, column: column)
    }
}

/// Everything that is wrong with a table, each with its address.
public struct TableProblems: Error, Hashable, Sendable {
    public let all: [TableProblem]

    public init(_ all: [TableProblem]) { self.all = all }
}
