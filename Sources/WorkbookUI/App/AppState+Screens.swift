import WorkbookModel

extension AppState {
    /// Shows a screen. The table is what all others go back to; another one replaces it on top of the table.
    mutating func show(_ target: Screen) -> [Effect] {
        if target == screen { return [] }
        let item = currentItem
        screens.removeAll { $0 == target }
        if target == .table {
            screens = [.table]
            origins = []
            return []
        }
        // From one list to another does not pile them up.
        if target.isList { screens.removeAll { $0 != .table } }
        screens.append(target)
        if target.isList { lists[target].narrow(to: .all) }
        let beginsAtTop = target.list?.beginsAtTop(environment) == true
        if target.isList { lists[target].isUntouched = beginsAtTop }
        let effects = refreshList()
        // It opens where the item at hand stands.
        if !beginsAtTop, let item, let heading = target.list?.heading(ofItem: item, environment) {
            lists[target].selectHeading(heading)
        }
        return effects
    }

    /// What Enter does: opens the item at the cursor, or what the row of a list stands for.
    mutating func open() -> [Effect] {
        switch screen {
        case .list: return perform(lists[screen].open(environment))
        case .table where table.foldedHeading != nil: table.openFold()
        case .table, .item, .conflict:
            guard let item = currentItem else {
                let back = context.keys.naming(.back) {
                    context.language(ja: "。\($0) で絞り込みをやめます", en: "; \($0) ends the filter")
                }
                complain(ja: "項目がありません\(back)", en: "no item is shown\(back)")
                return []
            }
            return openItem(item)
        case .help: break
        }
        return []
    }

    /// Opens the item screen. Over the table the cursor goes along, the filter giving way where it hides the item.
    mutating func openItem(_ item: Int) -> [Effect] {
        if workbook.isConflict(itemAt: item) {
            openConflict(item)
            return []
        }
        if !screenBelowItem.isList { table.reveal(item, &environment) }
        self.item = ItemScreenState(item: item)
        if screen != .item { screens.append(.item) }
        return [.checkEvidence(items: [item])]
    }

    mutating func openHelp() {
        help.open(on: screen)
        screens.append(.help)
    }

    /// What Esc does: leaves the screen, or what narrows it, for what was there before.
    mutating func goBack() -> [Effect] {
        if screen.isList, !lists[screen].filter.isEmpty {
            lists[screen].narrow(to: .all)
            say(ja: "絞り込みをやめました", en: "filter ended")
            return refreshList()
        }
        if screens.count > 1 {
            screens.removeLast()
        } else if !table.selection.isEmpty {
            table.selection.clear()
        } else if let origin = origins.popLast() {
            return go(to: origin)
        } else if !table.filter.isEmpty {
            table.show(Array(workbook.catalog.items.indices), of: workbook, filter: .all)
            say(ja: "絞り込みをやめました", en: "filter ended")
        } else {
            environment.search.text = ""
        }
        return []
    }

    // MARK: Lists

    /// Builds the rows of the list that is shown, or waits below; those that need a check outside come later, as an event.
    mutating func refreshList() -> [Effect] {
        guard let screen = screens.last(where: \.isList), let list = screen.list else { return [] }
        guard let source = list.source else {
            lists.rebuild(screen, environment)
            return []
        }
        if source.isLate { lists.rebuild(screen, environment) }
        return [source.effect]
    }

    /// Builds the rows of the lists whose source has answered.
    mutating func rebuildLists(waitingFor source: ListSource) {
        for screen in screens where screen.list?.source == source { lists.rebuild(screen, environment) }
    }

    /// Makes the rows anew on another day, which what is overdue depends on.
    mutating func refreshForDay() {
        if !table.filter.isEmpty { table.apply(table.filter, &environment) }
        guard let list = screen.list, list.source.map(\.isLate) ?? true else { return }
        lists.rebuild(screen, environment)
    }

    // MARK: Conflicts

    /// Shows the sides of an item in conflict, to choose among.
    mutating func openConflict(_ item: Int) {
        if !screenBelowItem.isList { table.reveal(item, &environment) }
        if conflict?.item != item { conflict = ConflictState(item: item) }
        if screen != .conflict {
            screens.removeAll { $0 == .conflict }
            screens.append(.conflict)
        }
    }

    mutating func goToConflict(_ direction: Int) {
        if let next = table.nextConflict(direction, from: conflict?.item, environment) {
            openConflict(next)
        } else {
            say(ja: "ほかに食い違いはありません", en: "no other conflict there")
        }
    }

    /// Leaves the conflict's screen once there is none any more.
    mutating func leaveSettledConflict() {
        guard let item = conflict?.item, !workbook.isConflict(itemAt: item) else { return }
        conflict = nil
        screens.removeAll { $0 == .conflict }
        if screens.isEmpty { screens = [.table] }
        if screen == .item { self.item = ItemScreenState(item: item) }
    }
}
