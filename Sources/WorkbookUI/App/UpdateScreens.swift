import TerminalUI
import WorkbookModel

extension AppState {
    /// Shows a screen. The table is where all others go back to; another one replaces it on top of the table.
    mutating func show(_ target: Screen) -> [Effect] {
        if target == screen { return [] }
        screens.removeAll { $0 == target }
        if target == .table {
            screens = [.table]
            return []
        }
        // From one list to another does not pile them up.
        if target.isList { screens.removeAll { $0.isList || $0 == .item || $0 == .conflict || $0 == .help } }
        screens.append(target)
        itemTop = 0
        helpTop = 0
        return refreshList()
    }

    /// Builds the rows of the list screen shown; those that need a look outside come later, as an event.
    mutating func refreshList() -> [Effect] {
        guard let list = screens.last(where: \.isList) else { return [] }
        if list == .findings { return [.findFindings] }
        rebuild(list)
        return []
    }

    mutating func rebuild(_ list: Screen) {
        var state = lists[list] ?? ListState()
        state.scroll.resize(height: ListScreen.rowCount(size))
        state.show(ListScreen.rows(of: list, self))
        lists[list] = state
    }

    mutating func noteFindings(_ findings: [Finding]) -> [Effect] {
        self.findings = findings
        if screens.contains(.findings) { rebuild(.findings) }
        return []
    }

    mutating func moveInList(_ movement: Movement) {
        guard var list = lists[screen] else { return }
        switch movement {
        case .down: list.move(by: 1)
        case .up: list.move(by: -1)
        case .pageDown: list.page(1, half: false)
        case .pageUp: list.page(-1, half: false)
        case .halfPageDown: list.page(1, half: true)
        case .halfPageUp: list.page(-1, half: true)
        case .first: list.select(0, direction: 1)
        case .last: list.select(list.rows.count - 1, direction: -1)
        case .paneDown: list.paneTop = min(list.paneTop + 1, ListScreen.lastPaneTop(screen, self))
        case .paneUp: list.paneTop = max(0, list.paneTop - 1)
        case .nextBlock, .previousBlock: moveToHeading(movement == .nextBlock ? 1 : -1, &list)
        case .nextUnassessed: break
        }
        lists[screen] = list
    }

    /// To the next row that is no item: a requirement, a scenario.
    private func moveToHeading(_ direction: Int, _ list: inout ListState) {
        var row = list.scroll.selected + direction
        while list.rows.indices.contains(row) {
            switch list.rows[row].target {
            case .requirement, .scenario: return list.select(row, direction: direction)
            default: row += direction
            }
        }
    }

    /// Enter on a row: its item, or its items in the table.
    mutating func openListRow() -> [Effect] {
        switch lists[screen]?.selected?.target {
        case .filter(let filter):
            showInTable(filter)
        case .requirement(let index):
            showInTable(Filter(.catalog(.requirement, [.equals(workbook.catalog.requirements[index].id)])))
        case .scenario(let index):
            showInTable(Filter(.catalog(.scenario, [.equals(workbook.catalog.scenarios[index].id)])))
        default:
            guard let item = currentItem else {
                complain(ja: "開く項目がありません", en: "there is no item to open here")
                return []
            }
            return openItem(item)
        }
        return []
    }

    /// Opens the item screen; the table's cursor goes along, the filter giving way where it hides the item.
    mutating func openItem(_ item: Int) -> [Effect] {
        if workbook.isConflict(itemAt: item) {
            openConflict(item)
            return []
        }
        if table.place(of: item) == nil { apply(.all) }
        table.select(item: item)
        itemTop = 0
        if screen != .item { screens.append(.item) }
        return [.checkEvidence(items: [item])]
    }

    private mutating func showInTable(_ filter: Filter) {
        screens = [.table]
        apply(filter)
        sayCount()
    }
}
