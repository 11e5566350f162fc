import WorkbookModel

/// Going to places, and back to where one was.
extension AppState {
    /// Where the person is now.
    var whereabouts: Whereabouts {
        let shown = screens.filter { $0 != .conflict && $0 != .help }
        let list = shown.last(where: \.isList).map { lists[$0] }
        return Whereabouts(
            screens: shown.isEmpty ? [.table] : shown, filter: table.filter, item: table.cursorItem,
            isOnFoldedHeading: table.foldedHeading != nil,
            row: list?.selected, listFilter: list?.filter ?? .all, opened: shown.contains(.item) ? item.item : nil)
    }

    /// Does something that takes the cursor elsewhere, so that one can go back.
    mutating func jumping<Value>(_ body: (inout AppState) -> Value) -> Value {
        let before = whereabouts
        let value = body(&self)
        if before != whereabouts { jumps.note(before) }
        return value
    }

    /// Goes back by one jump, or to where the last one began.
    mutating func goBackInJumps(toggling: Bool) -> [Effect] {
        let present = whereabouts
        guard let place = (toggling ? jumps.toggle(from: present) : nil) ?? jumps.back(from: present) else {
            complain(ja: "戻る先がありません", en: "there is nowhere to go back to")
            return []
        }
        return go(to: place)
    }

    /// Shows what was shown there. A filter lets through what it does now.
    mutating func go(to place: Whereabouts) -> [Effect] {
        conflict = nil
        screens = place.screens
        if table.filter != place.filter { table.apply(place.filter, keepingSelection: true, &environment) }
        restoreTableCursor(place)
        if let opened = place.opened { item = ItemScreenState(item: opened) }
        guard let list = screens.last(where: \.isList) else { return [] }
        lists[list].narrow(to: place.listFilter)
        let effects = refreshList()
        if let row = place.row { lists[list].select(row) }
        return effects
    }

    /// Puts the table's cursor back.
    mutating func restoreTableCursor(_ place: Whereabouts) {
        guard let item = place.item else { return }
        if place.isOnFoldedHeading { table.place(item) } else { table.select(item: item) }
    }

    /// Shows the table in the place of the screen that is shown, which Esc brings back.
    mutating func showTableOnTop() {
        let before = whereabouts
        if before.screen != .table {
            origins.append(before)
            if origins.count > AppState.mostOrigins { origins.removeFirst() }
        }
        screens = [.table]
        conflict = nil
    }

    private static let mostOrigins = 50

    // MARK: Places

    /// Goes to a section, group or item of the table, by its number.
    mutating func goToPlace(_ typed: String) {
        if typed.isEmpty {
            return complain(
                ja: "行き先を書いてください（:item 3.14-1-1、:3.14）", en: "say where to (:item 3.14-1-1, :3.14)")
        }
        let catalog = workbook.catalog
        switch catalog.place(typed: typed, near: currentItem) {
        case .found(let place, let others):
            jumping { $0.show(place) }
            if !others.isEmpty {
                let (label, names) = (catalog.label(of: place), names(of: others))
                say(ja: "\(label)（ほかに \(names)）", en: "\(label); there are also \(names)")
            }
        case .several(let places):
            complain(
                ja: "「\(typed)」は \(places.count) か所あります: \(names(of: places))",
                en: "“\(typed)” is in \(places.count) places: \(names(of: places))")
        case .none(let near):
            let hint =
                near.isEmpty
                ? "" : context.language(ja: "。近いもの: \(names(of: near))", en: "; near ones: \(names(of: near))")
            complain(ja: "「\(typed)」はありません\(hint)", en: "there is no “\(typed)”\(hint)")
        }
    }

    /// The first of what is shown there; where the filter hides all of it, the filter gives way.
    private mutating func show(_ place: Catalog.Place) {
        let catalog = workbook.catalog
        guard let first = catalog.firstItem(of: place) else {
            return complain(
                ja: "\(catalog.label(of: place)) に項目はありません", en: "\(catalog.label(of: place)) has no item")
        }
        let shown: Int? =
            switch place {
            case .item(let item): item
            case .group(let index): table.items.first { catalog.items[$0].group == catalog.groups[index].id }
            case .section(let index): table.items.first { catalog.sectionPosition(ofItemAt: $0) == index }
            }
        showTableOnTop()
        let target = shown ?? first
        if !table.filter.isEmpty, table.position(of: target) == nil {
            let back = context.keys.naming(.jumpToggle) {
                context.language(ja: "（\($0) で戻る）", en: " (\($0) goes back)")
            }
            say(ja: "絞り込みをやめて移りました\(back)", en: "the filter gave way\(back)")
        }
        table.reveal(target, &environment)
        if case .item = place { return }
        table.showHeadingFirst()
    }

    private func names(of places: [Catalog.Place]) -> String {
        let names = places.prefix(5).map { workbook.catalog.label(of: $0) }
            .joined(separator: context.language(ja: "、", en: ", "))
        let more = places.count - 5
        return more > 0 ? names + context.language(ja: " ほか \(more) 件", en: " and \(more) more") : names
    }
}
