import WorkbookModel

/// The item screen: which item it shows, and the items before and behind it on the screen that it was opened from.
extension AppState {
    /// The table or list that the item screen was opened from.
    var screenBelowItem: Screen { screens.last { $0 == .table || $0.isList } ?? .table }

    /// The place of the open item among those of the screen below it, from 1, and how many there are.
    var numberOfItem: (number: Int, count: Int) {
        let below = screenBelowItem
        if below.isList { return lists[below].numberOfItem }
        return ((table.position(of: item.item) ?? 0) + 1, table.items.count)
    }

    /// Shows an item on the item screen.
    mutating func showOnItemScreen(_ next: Int) -> [Effect] {
        if workbook.isConflict(itemAt: next) {
            openConflict(next)
            return []
        }
        item = ItemScreenState(item: next)
        return [.checkEvidence(items: [next])]
    }

    /// A key that moves, on the item screen: scrolls the text, or goes to another item of the screen below, whose cursor goes
    /// along.
    mutating func moveOnItemScreen(_ movement: Movement) -> [Effect] {
        switch movement {
        case .nextBlock: goToNeighbour(1, inOtherSection: false)
        case .previousBlock: goToNeighbour(-1, inOtherSection: false)
        case .nextSection: goToNeighbour(1, inOtherSection: true)
        case .previousSection: goToNeighbour(-1, inOtherSection: true)
        case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .paneDown, .paneUp,
            .nextUnassessed, .previousUnassessed, .left, .right:
            scrollItemScreen(movement)
        }
    }

    private mutating func scrollItemScreen(_ movement: Movement) -> [Effect] {
        item.move(movement, environment)
        return []
    }

    mutating func goToNeighbour(_ direction: Int, inOtherSection: Bool) -> [Effect] {
        let below = screenBelowItem
        let next: Int?
        if below.isList {
            next = lists[below].goToItem(direction, from: item.item, inOtherSection: inOtherSection, environment)
        } else {
            table.select(item: item.item)
            if inOtherSection {
                table.moveBySection(direction, environment)
            } else {
                table.moveAmongItems(by: direction)
            }
            next = table.cursorItem
        }
        guard let next, next != item.item else { return [] }
        return showOnItemScreen(next)
    }
}
