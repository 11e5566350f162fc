import TerminalUI
import WorkbookModel

/// The filters that have names, each with a key and how many items it lets through; the one that is chosen is shown in the
/// table.
struct NamedFilterPanel: Panel {
    struct Choice: Sendable {
        /// A digit, of those that the configuration names; empty behind the ninth.
        let key: String
        let named: NamedFilter
        let count: Int
    }

    let choices: [Choice]
    private var scroll: ListScroll

    init(_ environment: AppEnvironment) {
        let own = environment.context.namedFilters.enumerated().map { index, named in
            (key: index < 9 ? String(index + 1) : "", named: named)
        }
        let builtIn = NamedFilter.builtIn(environment.language, person: environment.context.person).map {
            (key: String($0.key), named: $0.filter)
        }
        var index = environment.search.index
        choices = (own + builtIn).map { key, named in
            let items = environment.workbook.items(matching: named.filter, for: environment.asker, searching: &index) {
                environment.evidence[$0]?.status ?? .intact
            }
            return Choice(key: key, named: named, count: items.count)
        }
        scroll = ListScroll(count: choices.count, height: NamedFilterPanel.height(choices.count, environment.size))
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        .hints([
            .fixed("Enter", Words("表に出す", "show in the table")), .fixed("Esc", Words("閉じる", "close")),
            .move(.down, .up, words: Words("移動", "move")),
            .fixed("Filter:", Words("名前 = 条件 を設定に書くとここに出ます", "NAME = QUERY in the configuration adds one")),
        ])
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        if case .scalar(let scalar) = key.folded().code, key.modifiers.isEmpty,
            let choice = choices.first(where: { $0.key == String(scalar) })
        {
            return show(choice)
        }
        if key.code == .enter { return choices.indices.contains(scroll.selected) ? show(choices[scroll.selected]) : [] }
        let command = environment.keys.command(for: key)
        if key.code == .escape || [.action(.quit), .action(.back)].contains(command) { return [.closePanel] }
        scroll.resize(height: NamedFilterPanel.height(choices.count, environment.size))
        switch command {
        case .move(.down): scroll.move(by: 1)
        case .move(.up): scroll.move(by: -1)
        case .move(.first): scroll.select(0)
        case .move(.last): scroll.select(choices.count - 1)
        case .move(.pageDown): scroll.page(by: 1)
        case .move(.pageUp): scroll.page(by: -1)
        default: break
        }
        return []
    }

    private func show(_ choice: Choice) -> [Request] {
        let filter = choice.named.filter
        return [.closePanel, .remember(filter.query, .filter), .showInTable(filter)]
            + (filter.asksForEvidenceFiles ? [.effect(.checkEvidence(items: []))] : [])
    }

    private static func height(_ count: Int, _ size: Size) -> Int { max(1, min(count, size.rows - 6)) }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        let (measure, language, theme) = (grid.measure, environment.language, environment.theme)
        let names = choices.map { visible($0.named.name, keepingLineFeeds: false) }
        let counts = choices.map { String($0.count) }
        let queries = choices.map { $0.named.filter.isEmpty ? "" : $0.named.filter.text(language) }
        let room = grid.size.columns - 4
        let nameColumns = min(names.map { measure.columns(of: $0) }.max() ?? 0, room / 2)
        let countColumns = counts.map(\.count).max() ?? 0
        let queryColumns = queries.map { measure.columns(of: $0) }.max() ?? 0
        let columns = min(room, 2 + 3 + nameColumns + 2 + countColumns + 2 + queryColumns + 2)
        var scroll = scroll
        scroll.resize(height: NamedFilterPanel.height(choices.count, environment.size))
        let rows = scroll.visibleRows
        let rect = Rect(
            row: max(1, (grid.size.rows - rows.count - 2) / 2), column: (grid.size.columns - columns - 2) / 2,
            columns: columns + 2, rows: rows.count + 2)
        grid.fill(rect)
        grid.frame(rect, style: theme.border)
        grid.put(
            language(ja: " 名前のある絞り込み ", en: " named filters "), row: rect.row, column: rect.column + 2,
            columns: rect.columns - 4, style: theme.heading)
        for index in rows {
            let row = rect.row + 1 + index - rows.lowerBound
            let start = rect.column + 2
            grid.put(choices[index].key, row: row, column: start, style: theme.key)
            grid.put(measure.truncated(names[index], columns: nameColumns), row: row, column: start + 3)
            let countColumn = start + 3 + nameColumns + 2 + countColumns - counts[index].count
            grid.put(counts[index], row: row, column: countColumn)
            let queryColumn = start + 3 + nameColumns + 2 + countColumns + 2
            let queryRoom = rect.endColumn - 1 - queryColumn
            if queryRoom > 1 {
                grid.put(
                    measure.truncated(queries[index], columns: queryRoom), row: row, column: queryColumn,
                    style: theme.gap)
            }
            if index == scroll.selected {
                let cursor = theme.cursor
                let line = Rect(row: row, column: rect.column + 1, columns: rect.columns - 2, rows: 1)
                grid.restyle(line) { $0 = cursor }
                grid.put(">", row: row, column: rect.column + 1, style: cursor)
            }
        }
    }
}
