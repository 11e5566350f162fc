import TerminalUI
import WorkbookModel

extension AppState {
    /// Whether keys act on the selection, and not on the item at the cursor.
    var actsOnSelection: Bool { !table.selection.isEmpty && (screen == .table || screen.isList) }

    /// The items that a key acts on: the selection where there is one, else the item at the cursor.
    var targets: [Int] { actsOnSelection ? table.selection.sorted() : currentItem.map { [$0] } ?? [] }

    /// The rows that are shown; `nil` on screens without.
    private var selectableRows: (any SelectableRows)? {
        switch screen {
        case .table: table
        case .list: lists[screen]
        case .item, .conflict, .help: nil
        }
    }

    // MARK: Selecting

    mutating func select(_ action: Action) {
        guard let rows = selectableRows else {
            return complain(ja: "選べるのは表と一覧の中です", en: "items are selected in the table and in lists")
        }
        switch action {
        case .select:
            guard isSomething(rows.itemsAtCursor) else { return }
            table.selection.toggle(rows.itemsAtCursor)
            if screen == .table { table.move(by: 1) } else { lists[screen].move(by: 1) }
        case .selectBlock: widen(rows.parts(environment))
        case .selectAll:
            guard isSomething(rows.shownItems) else { return }
            table.selection.toggle(rows.shownItems)
            sayCount()
        case .selectRange: toggleRange(rows)
        default: break
        }
    }

    private mutating func isSomething(_ items: [Int]) -> Bool {
        if items.isEmpty { complain(ja: "ここには項目がありません", en: "there is no item here") }
        return !items.isEmpty
    }

    /// Takes in the narrowest part that is not selected whole; after the widest one, takes that out.
    private mutating func widen(_ parts: [[Int]]) {
        guard isSomething(parts.first ?? []) else { return }
        if let part = parts.first(where: { !table.selection.isSuperset(of: $0) }) {
            table.selection.formUnion(part)
        } else if let widest = parts.last {
            table.selection.subtract(widest)
        }
        sayCount()
    }

    private mutating func sayCount() {
        let count = table.selection.count
        if count == 0 { say(ja: "選択をやめました", en: "nothing is selected any more") }
    }

    // MARK: Ranges

    private mutating func toggleRange(_ rows: any SelectableRows) {
        if table.selection.range != nil { return table.selection.endRange() }
        guard let row = rows.cursorRow, let item = rows.itemsAtCursor.first else {
            return complain(ja: "範囲は項目の行から始めます", en: "a range begins at the row of an item")
        }
        table.selection.beginRange(on: screen, row: row, item: item)
    }

    /// Lets the range follow the cursor; one that was begun on another screen ends.
    mutating func followRange() {
        guard let range = table.selection.range else { return }
        guard range.screen == screen, let rows = selectableRows, let cursor = rows.cursorRow,
            let start = rows.row(of: range.item, near: range.row)
        else { return table.selection.endRange() }
        table.selection.extendRange(over: rows.items(ofRows: min(start, cursor)...max(start, cursor)))
    }

    // MARK: Losing it

    /// What is asked for once a question is answered.
    typealias Later = @Sendable () -> [Request]

    /// Filters the table, whatever screen is shown; asks first where items would be lost from a selection that has not served.
    ///
    /// - Parameters:
    ///   - request: what filters, and is asked for again when the answer is yes.
    ///   - back: what is done when it is no.
    /// - Returns: whether it may be done now.
    mutating func mayNarrow(
        to filter: Filter, _ request: @escaping Later, orElse back: @escaping Later = { [] }
    ) -> Bool {
        let lost = table.countLost(by: filter, &environment)
        guard lost > 0, !table.selection.isUsed else { return true }
        let count = table.selection.count
        askAboutLosing(
            context.language(
                ja: "選んだ \(count) 件のうち \(lost) 件が、絞り込みで外れます",
                en: "the filter hides \(lost) of \(Language.counted(count, "selected item"))"),
            doing: request, orElse: back)
        return false
    }

    /// Leaves, or asks first where a selection has not served.
    mutating func leave() -> [Effect] {
        guard !table.selection.isEmpty, !table.selection.isUsed else { return leaveOnceReportsAreMade() }
        let count = table.selection.count
        askAboutLosing(
            context.language(
                ja: "選んだ \(count) 件に、まだ何も記録していません。終了しますか",
                en: "nothing is recorded for \(Language.counted(count, "selected item")) yet; leave?"),
            doing: { [.leave] }, orElse: { [] })
        return []
    }

    private mutating func askAboutLosing(_ text: String, doing requests: @escaping Later, orElse back: @escaping Later)
    {
        let language = context.language
        panel = Question(
            text,
            [
                Question.Answer("y", language(ja: "続ける", en: "go on")) { _ in
                    [.closePanel, .letSelectionGo] + requests()
                },
                Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in
                    [.closePanel] + back()
                },
            ])
    }

    /// Asks before something is recorded for a selection that has served already: it may be forgotten that it still stands.
    ///
    /// - Returns: whether it may be recorded now.
    mutating func mayUseAgain(_ words: String, _ requests: @escaping Later) -> Bool {
        guard actsOnSelection, table.selection.isUsed else { return true }
        let (count, language) = (table.selection.count, context.language)
        panel = Question(
            language(ja: "選んだ \(count) 件すべてに: \(words)", en: "on all \(count) selected items: \(words)"),
            [
                Question.Answer("y", language(ja: "記録する", en: "record")) { _ in [.closePanel] + requests() },
                Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in [.closePanel] },
            ])
        return false
    }
}

extension TableState {
    /// How many of the selected items the filter would hide.
    fileprivate func countLost(by filter: Filter, _ environment: inout AppEnvironment) -> Int {
        if selection.isEmpty || filter.isEmpty { return 0 }
        let shown = Set(items(matching: filter, &environment))
        return selection.items.count { !shown.contains($0) }
    }
}
