import OfficeFiles
import WorkbookModel

/// Reads the rows of one or more sheets, one after the other, into a draft of a catalogue.
///
/// What is empty means what the profile's `fill` says. At the top of a sheet it means besides that a block goes on that a page
/// break has cut, where the items' numbers go on.
struct CatalogTableReading {
    let profile: TableProfile
    var draft = CatalogDraft()
    var notices: [ImportNotice] = []

    /// Where the reading stands.
    struct State {
        var heading = ""
        var section: Int?
        var group: Int?
        var run: Int?
        var item: Int?
        var part = ""
        var chapter = ""
        var category = ""
        var requirements: [Int] = []
        /// Whether no item was read from this page yet.
        var isPageTop = true
        /// The columns in which an empty cell means what stood on the page before.
        var carried: Set<ColumnMeaning> = []
        /// The empty merged range of the scenario column that the last row belonged to.
        var lastScenarioRange: CellRange?
    }
    var state = State()
    /// The item of each place in the catalogue: its group and number, or its id.
    var itemsByKey: [[String]: Int] = [:]
    var requirementsByKey: [CatalogDraft.Requirement: Int] = [:]
    var scenariosByText: [String: Int] = [:]
    /// The texts that were refused as another's stands under their number.
    var otherTexts: Set<[String]> = []

    init(_ profile: TableProfile) { self.profile = profile }

    mutating func say(_ severity: ImportNotice.Severity, _ place: String, ja: String, en: String) {
        notices.append(ImportNotice(severity, place, ja: ja, en: en))
    }

    /// Refuses a profile that tells no items, before a table is read by it.
    mutating func refuseMissingColumns() {
        let meanings = Set(profile.columns.map(\.meaning))
        func refuse(ja: String, en: String) {
            notices.append(.general(.refused, ProfileReader.recordType, ja: ja, en: en))
        }
        if profile.kind == .answers {
            refuse(
                ja: "回答の表のプロファイルです。カタログを作るなら Kind: catalog としてください",
                en: "the profile is of answers; write Kind: catalog to make a catalogue of the table")
        }
        if meanings.isDisjoint(with: [.number, .id]) {
            refuse(
                ja: "項目の番号の列がありません。Number か Id の Column を書いてください",
                en: "no column holds the items' numbers; write a Column of Number or Id")
        }
        if !meanings.contains(.text) {
            refuse(
                ja: "項目の本文の列がありません。Text の Column を書いてください",
                en: "no column holds the items' texts; write a Column of Text")
        }
    }

    // MARK: Rows

    /// Reads a sheet behind what was read before.
    mutating func read(_ sheet: Sheet, _ columns: TableColumns) {
        beginPage()
        let heads = headRows(of: sheet)
        var lastFilled: TableRow?
        for row in columns.firstRow..<max(columns.firstRow, sheet.rows.count) {
            if profile.hidden == .skip, sheet.hiddenRows.contains(row) { continue }
            let row = TableRow(sheet: sheet, columns: columns, fill: profile.fill, row: row)
            if row.repeatsHead(heads) {
                // The pages of a table that is one sheet.
                if lastFilled != nil { beginPage() }
                continue
            }
            if row.isBlank {
                if row.loneText != nil { skip(row) }
                continue
            }
            if let lone = row.loneText, isTitle(row) {
                takeTitle(lone, before: row)
            } else {
                take(row)
            }
            lastFilled = row
        }
        sayHiddenRows(of: sheet, from: columns.firstRow)
    }

    private mutating func beginPage() {
        state.isPageTop = true
        state.carried = []
        state.lastScenarioRange = nil
    }

    private func headRows(of sheet: Sheet) -> [[String]] {
        guard let head = profile.head else { return [] }
        return (head.lowerBound - 1..<head.upperBound).map { row in
            (0..<sheet.columnCount).map { HeadText.folded(sheet[row, $0].text) }
        }
    }

    private mutating func sayHiddenRows(of sheet: Sheet, from first: Int) {
        let count = sheet.hiddenRows.count { $0 >= first && $0 < sheet.rows.count }
        if profile.hidden == .take || count == 0 { return }
        say(
            .note, sheet.name.isEmpty ? sheet.address(row: first) : sheet.name, ja: "隠れた行を \(count) 行とばしました",
            en: "\(Language.counted(count, "hidden row")) skipped")
    }

    mutating func skip(_ row: TableRow) {
        say(.note, row.address, ja: "項目の行ではないので、とばしました", en: "not a row of an item; skipped")
    }

    // MARK: Titles across the table

    /// A lone text is a title where the table begins with a place, not with an item's number.
    private func isTitle(_ row: TableRow) -> Bool {
        guard let left = row.columns.all.first else { return false }
        return row.columns.positions.contains { meaning, columns in
            let isPlace = [.heading, .section, .sectionNumber, .group, .groupNumber].contains(meaning)
            return isPlace && columns.contains(left)
        }
    }

    /// A title above a section, or a section's own where the rows beneath leave theirs empty.
    private mutating func takeTitle(_ lone: RowCell, before row: TableRow) {
        let next = nextItemRow(after: row)
        let namesSection = next.map { !$0[.section].isEmpty || !$0[.sectionNumber].isEmpty } ?? false
        if namesSection {
            state.heading = HeadText.line(lone.text)
            state.section = nil
            state.group = nil
            state.run = nil
            return
        }
        guard next != nil, PrintedNumber.leading(HeadText.line(lone.text)) != nil else { return skip(row) }
        enterSection(HeadText.line(lone.text), "", lone.address)
    }

    private func nextItemRow(after row: TableRow) -> TableRow? {
        let numbers: [ColumnMeaning] = [.number, .id].filter { row.columns[$0] != nil }
        return (row.row + 1..<max(row.row + 1, row.sheet.rows.count)).lazy
            .map { TableRow(sheet: row.sheet, columns: row.columns, fill: row.fill, row: $0) }
            .first { next in numbers.contains { !next[$0].isEmpty } }
    }

    // MARK: One row

    private mutating func take(_ row: TableRow) {
        let number = itemNumber(in: row)
        guard !refuseFaults(in: row) else {
            if number.begins { state.item = nil }
            return
        }
        if number.begins {
            guard enterPlace(row, number.text) else { return }
            takeItem(row, number)
        } else if !number.isEmpty {
            // A further row of a cell that covers several; of one that was refused, too.
            if state.item != nil { enterScenario(row) }
        } else if !takeContinuation(row) {
            return
        }
        guard let item = state.item else { return }
        takeRequirements(row)
        sayOtherScenario(row, item)
        draft.rows.append(CatalogDraft.Row(item: item, run: state.run, requirements: state.requirements))
        if number.begins { state.isPageTop = false }
    }

    /// What tells the items apart: the printed number, or the id.
    func itemNumber(in row: TableRow) -> RowCell {
        let number = row[.number]
        return row.columns[.number] == nil || (number.isEmpty && !row[.id].isEmpty) ? row[.id] : number
    }

    /// A row without an item's number: it belongs to the item above, or is none of the table's.
    private mutating func takeContinuation(_ row: TableRow) -> Bool {
        let text = row[.text]
        let hasRequirement = [.requirement, .requirementNumber].contains { row[$0].begins }
        if text.begins {
            guard state.isPageTop, let item = state.item else {
                say(
                    .refused, text.address, ja: "本文がありますが、項目の番号がありません。番号を書くか、上の行とセルを結合してください",
                    en: "a text without an item's number; write its number, or merge its cell with the one above")
                return false
            }
            draft.items[item].text = continued(draft.items[item].text, text, of: draft.items[item].number)
        } else if !hasRequirement, !row[.scenario].begins {
            if row[.section].begins || row[.group].begins { return takePlaceRow(row) }
            skip(row)
            return false
        }
        guard state.item != nil else {
            say(
                .refused, row.address, ja: "どの項目の行か分かりません（番号が空で、上に項目がありません）",
                en: "this row has no item's number, and no item stands above it")
            return false
        }
        if !state.isPageTop || !row[.scenario].isEmpty { enterScenario(row) }
        return true
    }

    /// A section's or group's title in a row of its own, with the items beneath.
    private mutating func takePlaceRow(_ row: TableRow) -> Bool {
        guard nextItemRow(after: row) != nil else {
            skip(row)
            return false
        }
        if row[.section].begins || row[.sectionNumber].begins {
            enterSection(HeadText.line(row[.section].text), row[.sectionNumber].text, row[.section].address)
        }
        if row[.group].begins, state.section != nil {
            enterGroup(HeadText.line(row[.group].text), row[.groupNumber].text, nil, row[.group].address)
        }
        return false
    }

    /// A cell's text that the page break cut: without a break in mid-sentence, else as a further line.
    mutating func continued(_ before: String, _ cell: RowCell, of what: String) -> String {
        say(
            .warning, cell.address, ja: "\(what) の続きとして、前のページの文につなぎました。確かめてください",
            en: "taken as the rest of \(what) on the page before; see whether it is")
        let isEnded = before.last.map { "。．.!?！？".contains($0) } ?? true
        return isEnded ? before + "\n" + cell.text : before + cell.text
    }

    // MARK: Cells that can not be taken

    /// Refuses a row in which a cell has no value, or a number has lost what was printed.
    private mutating func refuseFaults(in row: TableRow) -> Bool {
        var isRefused = false
        for (meaning, columns) in row.columns.positions {
            for cell in columns.map(row.cell) where cell.isFirst {
                if cell.isFaulty { isRefused = refuseValue(cell) || isRefused }
                if CatalogTableReading.isNumber(meaning) { isRefused = refuseNumber(cell) || isRefused }
            }
        }
        return isRefused
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
