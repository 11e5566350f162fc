import TerminalUI
import WorkbookModel

extension TableState {
    func lastPaneTop(_ environment: AppEnvironment) -> Int {
        TableView.lastPaneTop(self, environment)
    }

    /// Moves; pages are of the rows in view.
    mutating func moveInView(_ movement: Movement, _ environment: AppEnvironment) {
        func rows() -> Int { TableView(self, environment).visibleRows.count }
        switch movement {
        case .pageDown: page(1, half: false, of: rows())
        case .pageUp: page(-1, half: false, of: rows())
        case .halfPageDown: page(1, half: true, of: rows())
        case .halfPageUp: page(-1, half: true, of: rows())
        case .down, .up, .nextUnassessed, .previousUnassessed, .nextBlock, .previousBlock, .nextSection,
            .previousSection, .first, .last, .paneDown, .paneUp, .left, .right:
            move(movement, environment)
        }
    }

    /// A click on a row: on an open heading it is the item under it, on a folded one at the cursor it opens it.
    mutating func select(at position: Position, _ environment: AppEnvironment) {
        let view = TableView(self, environment)
        let rect = view.layout.tableRows
        guard rect.contains(position) else { return }
        let row = view.top + position.row - rect.row
        guard rows.indices.contains(row) else { return }
        switch rows[row].kind {
        case .heading(let item) where headings[rows[row].heading].isFolded:
            if row == scroll.selected { openFold() } else { place(item) }
        case .heading(let item), .item(let item): select(item: item)
        }
    }

    /// The wheel: the rows move, or the pane does where the pointer is over it.
    mutating func scroll(by count: Int, at position: Position, _ environment: AppEnvironment) {
        if TableView(self, environment).layout.pane.contains(position) {
            paneTop = min(max(0, paneTop + count), lastPaneTop(environment))
        } else {
            scrollRows(count)
        }
    }

    /// Shows the items that the filter lets through.
    ///
    /// - Parameter keepingSelection: whether items that it hides stay selected.
    mutating func apply(
        _ filter: Filter, keepingSelection: Bool = false, _ environment: inout AppEnvironment
    ) {
        let selection = selection
        show(items(matching: filter, &environment), of: environment.workbook, filter: filter)
        if keepingSelection { self.selection = selection }
    }

    /// The items that a filter lets through.
    func items(matching filter: Filter, _ environment: inout AppEnvironment) -> [Int] {
        let evidence = environment.evidence
        return environment.workbook.items(
            matching: filter, for: environment.asker, searching: &environment.search.index
        ) { evidence[$0]?.status ?? .intact }
    }

    /// Puts the cursor on an item, the filter giving way where it hides the item.
    mutating func reveal(_ item: Int, _ environment: inout AppEnvironment) {
        if position(of: item) == nil { apply(.all, &environment) }
        select(item: item)
    }

    // MARK: Finding

    /// Goes to an item that holds what is searched for, round the table from the cursor on.
    ///
    /// - Returns: what to say of it; `nil` where the table is empty.
    mutating func find(
        forward: Bool, includingCurrent: Bool, _ environment: inout AppEnvironment
    ) -> Message? {
        guard let position = selectedPosition else { return nil }
        let (language, text) = (environment.language, environment.search.text)
        let isMatch = environment.workbook.items(searching: text, &environment.search.index)
        guard
            let found = SearchRound(
                items.map { isMatch[$0] }, from: position, forward: forward,
                includingCurrent: includingCurrent || foldedHeading != nil)
        else { return SearchRound.nothing(text, language) }
        select(item: items[found.position])
        return found.message(language)
    }

    /// The next item in conflict, or the one before.
    ///
    /// - Parameter item: the item to begin at; where the table does not show it, its cursor.
    func nextConflict(_ direction: Int, from item: Int?, _ environment: AppEnvironment) -> Int? {
        guard let position = item.flatMap({ self.position(of: $0) }) ?? selectedPosition else { return nil }
        let rest = direction > 0 ? Array(items[(position + 1)...]) : items[..<position].reversed()
        return rest.first { environment.workbook.isConflict(itemAt: $0) }
    }
}
