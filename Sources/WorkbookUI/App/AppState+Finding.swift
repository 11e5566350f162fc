import WorkbookModel

/// Searching and narrowing the screen that they are typed on.
extension AppState {
    // MARK: Searching

    mutating func openSearch() {
        if screen == .conflict {
            return complain(ja: "この画面では検索できません", en: "there is no search on this screen")
        }
        panel = Prompt(.search(origin: whereabouts))
    }

    mutating func searchAgain(forward: Bool) {
        if environment.search.text.isEmpty {
            let how = context.keys.naming(.search) { context.language(ja: "。\($0) で検索", en: "; \($0) searches") }
            complain(ja: "まだ検索していません\(how)", en: "nothing was searched for yet\(how)")
        } else {
            find(forward: forward, includingCurrent: false)
        }
    }

    /// Goes to the next match on the screen that is shown: on the item screen, in the list or table that it was opened from.
    mutating func find(forward: Bool, includingCurrent: Bool) {
        if screen == .help {
            message = help.find(forward: forward, includingCurrent: includingCurrent, environment)
            return
        }
        let below = screen == .item ? screenBelowItem : screen
        let found: Message?
        if below.isList {
            found = lists[below].find(forward: forward, includingCurrent: includingCurrent, environment)
        } else {
            found = table.find(forward: forward, includingCurrent: includingCurrent, &environment)
        }
        guard let found else { return }
        if screen == .item, !found.isError { openItemBelow() }
        message = found
    }

    /// Shows on the item screen what is at the cursor below.
    private mutating func openItemBelow() {
        let below = screenBelowItem
        let next = below.isList ? lists[below].selected?.item : table.selectedItem
        if let next, next != item.item { _ = showOnItemScreen(next) }
    }

    /// Puts the cursor of the screen that is shown back.
    mutating func restoreCursor(_ place: Whereabouts) {
        let below = screen == .item ? screenBelowItem : screen
        if below.isList {
            if let row = place.row { lists[below].select(row) }
        } else {
            restoreTableCursor(place)
        }
        if screen == .item, let opened = place.opened, opened != item.item { item = ItemScreenState(item: opened) }
    }

    // MARK: Filters

    /// The list that a filter narrows now; the table where it is `nil`.
    var narrowedList: Screen? { screen.isList && screen.list?.isNarrowable == true ? screen : nil }

    /// Opens the field for a filter of the screen that is shown. What can not be narrowed gives way to the table, or to the list
    /// that it was opened from.
    mutating func openFilter() {
        filterOrigin = whereabouts
        if screen == .item || screen == .conflict || screen == .help {
            while screens.count > 1, !screen.isList { screens.removeLast() }
        }
        if let list = narrowedList {
            panel = Prompt.filtering(lists[list].filter, context.language)
        } else {
            showTableOnTop()
            panel = Prompt.filtering(table.filter, context.language)
        }
    }

    /// Narrows the screen that is shown while the filter is typed.
    mutating func preview(_ filter: Filter) {
        if let list = narrowedList {
            narrow(list, to: filter)
            let counted = lists[list].counted
            say(ja: counted.ja, en: counted.en)
        } else {
            table.apply(filter, keepingSelection: true, &environment)
            say(ja: "\(table.items.count) 件", en: Language.counted(table.items.count, "item"))
        }
    }

    mutating func narrow(_ list: Screen, to filter: Filter) {
        lists[list].narrow(to: filter)
        lists.rebuild(list, environment)
    }

    /// Narrows the screen that is shown by a filter that was typed; asks first where it takes from the selection.
    mutating func acceptFilter(_ filter: Filter, inPlaceOf previous: Filter) {
        if let list = narrowedList {
            narrow(list, to: filter)
        } else {
            guard
                mayNarrow(to: filter, { [.acceptFilter(filter, previous: previous)] }, orElse: { [.filter(previous)] })
            else { return }
            table.apply(filter, &environment)
        }
        finishFiltering()
        if !filter.isEmpty { sayItemCount() }
    }

    /// Notes where the filter was opened that is now in force, or goes back there where it was given up.
    mutating func finishFiltering() {
        guard panel == nil, let origin = filterOrigin else { return }
        filterOrigin = nil
        let present = whereabouts
        if origin.screen == present.screen, origin.filter == present.filter, origin.listFilter == present.listFilter {
            restoreCursor(origin)
        } else if origin != present {
            jumps.note(origin)
        }
    }

    /// Says how much the filter lets through.
    mutating func sayItemCount() {
        let (language, list) = (context.language, narrowedList)
        let count = table.items.count
        let counted = list.map { lists[$0].counted } ?? Words("\(count) 件", Language.counted(count, "item"))
        let goesBack = list == nil && !origins.isEmpty
        let back = context.keys.naming(.back) {
            goesBack
                ? language(ja: "。\($0) で戻る", en: "; \($0) goes back")
                : language(ja: "。\($0) で全件", en: "; \($0) shows all")
        }
        say(ja: counted.ja + back, en: counted.en + back)
    }
}
