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
        /// Whether the heading is a title above the rows, not a cell of a column.
        var headingIsTitle = false
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
    /// By the numbers of the texts of part, chapter, category, number and text.
    var requirementsByKey: [[Int]: Int] = [:]
    var scenariosByText: [Int: Int] = [:]
    var texts = TextIDs()
    var sectionPlaces = TitledPlaces<SectionKey>()
    var groupPlaces = TitledPlaces<GroupKey>()
    /// Titles in rows of their own that wait for the item beneath them.
    var held: [HeldTitle] = []
    /// Whether the last row with anything in it is a title that waits for its items.
    private var lastIsTitle = false
    /// The texts that were refused as another's stands under their number.
    var otherTexts: Set<[Int]> = []

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
        beginPage(lastIsTitle: lastIsTitle)
        lastIsTitle = false
        let heads = profile.headRows(of: sheet)
        var isFilled = false
        for row in columns.firstRow..<max(columns.firstRow, sheet.rows.count) {
            if profile.hidden == .skip, sheet.hiddenRows.contains(row) { continue }
            let row = TableRow(sheet: sheet, columns: columns, fill: profile.fill, row: row)
            if row.repeatsHead(heads) {
                // The pages of a table that is one sheet.
                if isFilled { beginPage(lastIsTitle: lastIsTitle) }
                continue
            }
            if row.isBlank {
                if row.loneText != nil { skip(row) }
                continue
            }
            if let lone = row.loneText, isTitle(row) {
                held.append(HeldTitle(row: row, lone: lone))
                lastIsTitle = true
            } else {
                let before = held.count
                take(row)
                lastIsTitle = held.count > before
            }
            isFilled = true
        }
        sayHiddenRows(of: sheet, from: columns.firstRow)
    }

    private mutating func beginPage(lastIsTitle: Bool) {
        holdOverPageEnd(lastIsTitle: lastIsTitle)
        state.isPageTop = true
        state.carried = []
        state.lastScenarioRange = nil
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

    // MARK: One row

    private mutating func take(_ row: TableRow) {
        if refuseLongNames(in: row) { return }
        let number = itemNumber(in: row)
        if number.begins, row[.text].isEmpty, CatalogTableReading.isTotal(number.text) { return skipTotal(row, number) }
        if number.begins { settleTitles(before: row) }
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

    /// A row beneath the items with their sum.
    private mutating func skipTotal(_ row: TableRow, _ number: RowCell) {
        say(
            .note, row.address, ja: "「\(number.text)」の行なので、とばしました",
            en: "a row of totals, “\(number.text)”, and not of an item; skipped")
    }

    private static func isTotal(_ number: String) -> Bool {
        // No longer word is one.
        guard number.utf8.count <= 32 else { return false }
        return ["合計", "計", "小計", "総計", "total", "subtotal", "sum"].contains(HeadText.folded(number))
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
            if row[.section].begins || row[.group].begins {
                held.append(HeldTitle(row: row, lone: nil))
            } else if !sayLonePart(row) {
                skip(row)
            }
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

    /// A cell's text that the page break cut: without a break in mid-sentence, else as a further line.
    mutating func continued(_ before: String, _ cell: RowCell, of what: String) -> String {
        say(
            .warning, cell.address, ja: "\(what) の続きとして、前のページの文につなぎました。確かめてください",
            en: "taken as the rest of \(what) on the page before; see whether it is")
        let isEnded = before.last.map { "。．.!?！？".contains($0) } ?? true
        return isEnded ? before + "\n" + cell.text : before + cell.text
    }
}
