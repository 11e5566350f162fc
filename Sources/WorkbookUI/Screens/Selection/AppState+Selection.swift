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

    /// Selects what the row of the cursor stands for, or takes it out, and goes on.
    mutating func selectAndGoOn() {
        guard let items = selectable(\.itemsAtCursor) else { return }
        table.selection.toggle(items)
        if screen == .table { table.move(by: 1) } else { lists[screen].move(by: 1) }
    }

    /// Selects all that is shown, or takes it out.
    mutating func selectAll() {
        guard let items = selectable(\.shownItems) else { return }
        table.selection.toggle(items)
        sayWhereNoneIsLeft()
    }

    /// Takes in the narrowest part around the cursor that is not selected whole.
    mutating func widenSelection() {
        guard selectable(\.itemsAtCursor) != nil, let parts = selectableRows?.parts(environment) else { return }
        guard let part = parts.first(where: { !table.selection.isSuperset(of: $0) }) else {
            let back = context.keys.naming(.back) {
                context.language(ja: "（\($0) でやめる）", en: " (\($0) ends the selection)")
            }
            return say(ja: "これより広くは選べません\(back)", en: "there is nothing wider to select\(back)")
        }
        table.selection.formUnion(part)
    }

    /// Begins a range at the cursor, or leaves it as it is.
    mutating func toggleRange() {
        if table.selection.range != nil { return table.selection.endRange() }
        guard let items = selectable(\.itemsAtCursor), let row = selectableRows?.cursorRow else { return }
        table.selection.beginRange(on: screen, row: row, item: items[0])
    }

    /// Some of the rows' items, at least one; says why there is none.
    private mutating func selectable(_ items: (any SelectableRows) -> [Int]) -> [Int]? {
        guard let rows = selectableRows else {
            complain(ja: "選べるのは表と一覧の中です", en: "items are selected in the table and in lists")
            return nil
        }
        let items = items(rows)
        if items.isEmpty { complain(ja: "ここには項目がありません", en: "there is no item here") }
        return items.isEmpty ? nil : items
    }

    private mutating func sayWhereNoneIsLeft() {
        if table.selection.isEmpty { say(ja: "選択をやめました", en: "nothing is selected any more") }
    }

    // MARK: Ranges

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
