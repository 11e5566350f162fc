import OfficeFiles
import WorkbookModel

/// A profile as a table suggests it, with the reason for each line. It is shown, and never applied unseen.
public struct ProfileGuess: Sendable {
    public private(set) var profile = TableProfile(.catalog)
    public private(set) var remarks = ProfileRemarks()
    /// Whether somebody gave the profile as it is.
    public private(set) var isGiven = false
    /// The sheet that it was guessed from; `nil` where no sheet holds anything.
    public private(set) var sheet: Sheet?

    public init(_ file: TableFile) {
        let visible = file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
        let heads = visible.map(HeadGuess.init)
        guard let best = ProfileGuess.best(visible, heads) else { return }
        let (sheet, head) = (visible[best], heads[best])
        self.sheet = sheet
        let columns = ColumnGuess(sheet, head)
        take(head, sheet)
        take(columns, sheet, head)
        chooseSheets(visible, heads, best)
        guessKind()
        let rows = GuessedRows(sheet, columns, from: head.map { $0.rows.upperBound + 1 } ?? 0)
        let chosen = visible.filter { profile.sheets.isEmpty || profile.sheets.contains($0.name) }
        let all = chosen.map { GuessedRows($0, columns, from: head.map { $0.rows.upperBound + 1 } ?? 0) }
        guessFill(all)
        guessHidden(file)
        guessIDs(rows)
        guessBlock()
        guessSeparator(rows)
        guessWords(all)
    }

    /// A profile that is given, for a table; nothing of it is guessed.
    public init(_ file: TableFile, given profile: TableProfile) {
        self.profile = profile
        sheet = (try? profile.sheets(in: file))?.first { !$0.rows.isEmpty }
        isGiven = true
    }

    /// What was typed in the place of what was guessed. The reasons for what it replaces are left out.
    public func applying(_ values: ProfileOptionValues) throws(ProfileProblem) -> ProfileGuess {
        var result = self
        result.profile = try values.applied(to: profile)
        let before = profile.columns
        // A column that was typed is no longer what it was taken for.
        let typed = Set(result.profile.columns.filter { !before.contains($0) && !$0.letters.isEmpty }.map(\.letters))
        result.profile.columns.removeAll { before.contains($0) && typed.contains($0.letters) }
        result.remarks = remarks.replaced(where: result.profile, was: profile) { position in
            guard before.indices.contains(position) else { return nil }
            return result.profile.columns.firstIndex(of: before[position])
        }
        return result
    }

    /// The sheet whose head has most known words; of several the first.
    private static func best(_ sheets: [Sheet], _ heads: [HeadGuess?]) -> Int? {
        if sheets.isEmpty { return nil }
        let scores = heads.map { $0?.score ?? 0 }
        return scores.firstIndex(of: scores.max() ?? 0)
    }

    // MARK: Sheets, head, columns

    private mutating func take(_ head: HeadGuess?, _ sheet: Sheet) {
        guard let head else {
            return remarks.add(
                .head, ja: "見出しらしい行が見つかりませんでした。列は値だけから推定しました",
                en: "no row looks like a head; the columns were guessed by their cells alone")
        }
        profile.head = head.rows.lowerBound + 1...head.rows.upperBound + 1
        remarks.add(
            .head, ja: "知っている見出しの語が \(head.score) 列にあります",
            en: "\(Language.counted(head.score, "column")) with known head words")
        if head.rows.count > 1 {
            remarks.add(.head, ja: "見出しが \(head.rows.count) 段です", en: "the head has \(head.rows.count) levels")
        }
    }

    private mutating func take(_ guess: ColumnGuess, _ sheet: Sheet, _ head: HeadGuess?) {
        for column in guess.columns {
            let text = head.map { $0.levels[column.position].joined(separator: HeadText.separator) } ?? ""
            remarks.add(.column, profile.columns.count, ja: column.japanese, en: column.english)
            profile.columns.append(
                TableProfile.Column(
                    column.meaning, letters: CellAddress.letters(ofColumn: column.position), head: text))
        }
        for column in guess.others {
            let letters = CellAddress.letters(ofColumn: column)
            let text = head.map { $0.levels[column].joined(separator: HeadText.separator) } ?? ""
            remarks.add(
                .column, ja: "\(letters) 列「\(text)」: 意味が分からないので、読みません",
                en: "column \(letters), “\(text)”: its meaning is not known; it is left out")
        }
    }

    /// All sheets of the same layout; none are named where those are all that are not hidden.
    private mutating func chooseSheets(_ sheets: [Sheet], _ heads: [HeadGuess?], _ best: Int) {
        let same = sheets.indices.filter { index in
            index == best || (heads[index]?.rows == heads[best]?.rows && hasColumns(heads[index]))
        }
        let others = sheets.indices.filter { !same.contains($0) }
        if !others.isEmpty { profile.sheets = same.map { sheets[$0].name } }
        let names = same.map { sheets[$0].name }.filter { !$0.isEmpty }.joined(separator: ", ")
        if others.isEmpty, sheets.count > 1 {
            remarks.add(.sheet, ja: "どのシートも同じ形です（\(names)）", en: "all sheets have the same layout: \(names)")
        }
        for index in others {
            remarks.add(
                .sheet, ja: "シート「\(sheets[index].name)」は形が違うので、読みません",
                en: "sheet “\(sheets[index].name)” has another layout; it is left out")
        }
    }

    private func hasColumns(_ head: HeadGuess?) -> Bool {
        guard let head else { return false }
        return profile.columns.allSatisfy { column in
            guard let position = CellAddress.column(ofLetters: column.letters), position < head.levels.count else {
                return false
            }
            return HeadText.matches(head.levels[position].joined(separator: HeadText.separator), column.head)
        }
    }

    private func has(_ meanings: ColumnMeaning...) -> Bool {
        profile.columns.contains { meanings.contains($0.meaning) }
    }

    private mutating func guessKind() {
        let answers = profile.columns.count { column in
            if case .assessment = column.meaning { true } else { column.meaning == .assessedBy }
        }
        if has(.assessment(.result)) || answers > 1 {
            profile.kind = .answers
            remarks.add(.kind, ja: "評価や所見の列があります", en: "there are columns of results, notes or the like")
        } else {
            profile.kind = .catalog
            remarks.add(.kind, ja: "評価の列がありません", en: "no column holds results")
        }
    }

    // MARK: How cells are understood

    private mutating func guessFill(_ sheets: [GuessedRows]) {
        if sheets.contains(where: \.hasMergedRows) {
            profile.fill = .merged
            remarks.add(.fill, ja: "複数の行にまたがる結合セルがあります", en: "there are cells merged over several rows")
        } else if let place = sheets.lazy.compactMap(\.firstBlankBelow).first {
            profile.fill = .above
            remarks.add(
                .fill, ja: "行にまたがる結合セルが大項目や要求事項などの列に無く、項目のある行で \(place) が空です",
                en:
                    "no cells of sections, requirements and the like are merged over rows, and \(place) is empty in an item's row"
            )
        } else {
            profile.fill = .none
            remarks.add(
                .fill, ja: "大項目や要求事項などの列に、行にまたがる結合セルも、上と同じ意味の空のセルもありません",
                en:
                    "in the columns of sections, requirements and the like no cells are merged over rows, and none are left empty for the same as above"
            )
        }
    }

    private mutating func guessHidden(_ file: TableFile) {
        let isHidden = file.sheets.contains { $0.isHidden || !$0.hiddenRows.isEmpty || !$0.hiddenColumns.isEmpty }
        if isHidden {
            remarks.add(
                .hidden, ja: "隠れた行・列・シートがあります。読むなら take にしてください",
                en: "some rows, columns or sheets are hidden; write take to read them")
        }
    }

    private mutating func guessIDs(_ rows: GuessedRows) {
        if has(.id) {
            profile.ids = .printed
            remarks.add(.ids, ja: "Id の列があります", en: "there is a column of ids")
        } else if rows.numbersAreIDs {
            profile.ids = .printed
            remarks.add(.ids, ja: "番号が一つも重ならず、英数字です", en: "no number stands twice, and all are ASCII")
        } else {
            profile.ids = .composed
            remarks.add(.ids, ja: "番号だけでは項目が決まりません", en: "the numbers alone do not tell the items apart")
        }
    }

    private mutating func guessBlock() {
        if has(.scenario), has(.requirement, .requirementNumber) {
            profile.block = .scenario
            remarks.add(.block, ja: "シナリオの列があります", en: "there is a column of scenarios")
        } else {
            profile.block = .rows
            remarks.add(.block, ja: "シナリオの列がありません", en: "there is no column of scenarios")
        }
    }

    private mutating func guessSeparator(_ rows: GuessedRows) {
        guard rows.requirementsStandInLines else { return }
        profile.separator = "\n"
        remarks.add(
            .separator, ja: "要求事項のセルに、番号らしい行が並んでいます", en: "cells of requirements hold several lines, each a number")
    }

    private mutating func guessWords(_ sheets: [GuessedRows]) {
        var seen = Set<String>()
        let words = sheets.flatMap(\.resultWords).filter { seen.insert($0).inserted }
        // With ◎ before it, ○ may well mean less than all.
        let isScale = words.contains { $0 == "◎" }
        for word in words.prefix(40) {
            guard !isScale, let result = ResultWords.result(of: word) else {
                remarks.add(
                    .word, ja: "「\(HeadText.line(word))」の意味が分かりません。Word: 結果 | 語 の行を足してください",
                    en: "the meaning of “\(HeadText.line(word))” is not known; add a line Word: RESULT | WORD")
                continue
            }
            profile.words.append(TableProfile.Word(result, word))
        }
        if !profile.words.isEmpty {
            remarks.add(.word, ja: "評価の列にある語から", en: "by the words in the column of results")
        }
    }
}
