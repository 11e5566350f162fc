import TerminalUI
import WorkbookModel

/// Draws a list screen: rows above, the detail of the row at the cursor below.
enum ListDrawing {
    static let hints: [KeyHint] = [
        .action(.open, Words("開く", "open")), .action(.back), .action(.help), .screens,
        .move(.down, .up, words: Words("移動", "move")), .move(.paneDown, .paneUp, words: Words("下の欄", "pane")),
        .results,
    ]

    /// Of lists with headings.
    static let foldingHints: [KeyHint] = [
        .action(.open, Words("開く", "open")), .action(.back), .action(.help), .results, .action(.fold),
        .action(.foldOthers, Words("ほかを畳む", "fold others")), .screens,
        .move(.down, .up, words: Words("移動", "move")), .move(.paneDown, .paneUp, words: Words("下の欄", "pane")),
    ]

    /// What stands before a row: headings are one below the other, folded or not.
    private static func foldMark(of row: ListRow, _ list: ListState, _ theme: Theme) -> [ListRow.Span] {
        guard row.isHeading else { return [] }
        return [ListRow.Span(list.isFolded(row) ? TableHeadingLine.foldMark : "  ", theme.label)]
    }

    static func draw(
        _ list: ListState, _ selection: Selection, _ environment: AppEnvironment, into grid: inout Grid
    ) {
        let layout = list.screen.layout(environment.size)
        let theme = environment.theme
        grid.frame(layout.frame, style: theme.border)
        let title = grid.put(
            " \(list.screen.title(environment.language)) ", row: layout.frame.row, column: 2,
            columns: layout.frame.columns - 4, style: theme.heading)
        if !list.filter.isEmpty {
            let words = environment.language(ja: "絞込 ", en: "filter ") + list.filter.text(environment.language)
            let room = layout.frame.columns - 4 - title
            grid.put(
                grid.measure.truncated(words, columns: room - 1) + " ", row: layout.frame.row, column: 2 + title,
                columns: room, style: theme.label)
        }
        if list.rows.isEmpty {
            let text =
                list.filter.isEmpty
                ? environment.language(ja: "何もありません", en: "Nothing here")
                    + environment.keys.naming(.back) {
                        environment.language(ja: "。\($0) で戻る", en: "; \($0) goes back.")
                    }
                : environment.language(ja: "絞り込みに合う行がありません", en: "No row matches the filter")
                    + environment.keys.naming(.back) {
                        environment.language(ja: "。\($0) で全件", en: "; \($0) shows all.")
                    }
            TextPane(text).draw(into: &grid, rect: layout.rows.inset(columns: 1))
        }
        if list.screen.isPage { PageDrawing.draw(list, in: layout.rows, environment, into: &grid) }
        for index in list.screen.isPage ? 0..<0 : list.scroll.visibleRows {
            let rect = Rect(
                row: layout.rows.row + index - list.scroll.top, column: layout.rows.column,
                columns: layout.rows.columns, rows: 1)
            draw(
                foldMark(of: list.rows[index], list, theme) + list.screen.spans(of: list.rows[index], environment),
                isSelected: index == list.scroll.selected, theme, in: rect, &grid)
            if let item = list.rows[index].item, selection.contains(item) {
                let style = index == list.scroll.selected ? theme.cursor : theme.label
                grid.put("*", row: rect.row, column: rect.column, style: style)
            }
        }
        if layout.pane.isEmpty { return drawBrief(of: list, layout.frame, environment, &grid) }
        guard let row = list.selected else { return }
        let glyphs = grid.glyphs
        grid.horizontalRule(
            row: layout.rows.endRow, column: 0, columns: layout.frame.columns, left: glyphs.teeLeft,
            right: glyphs.teeRight, style: theme.border)
        guard row.subject != nil else { return }
        let goesOn = list.screen.detail(of: row, environment).draw(
            into: &grid, rect: layout.pane.inset(columns: 1), top: list.paneTop)
        if goesOn { PaneHint.drawMore(above: layout.pane, environment, &grid) }
    }

    /// What the row stands for, on the lower border where there is no room for a pane.
    private static func drawBrief(of list: ListState, _ frame: Rect, _ environment: AppEnvironment, _ grid: inout Grid)
    {
        guard let brief = list.selected.flatMap({ list.screen.brief(of: $0, environment) }) else { return }
        let shown = grid.measure.truncated(" \(visible(brief, keepingLineFeeds: false)) ", columns: frame.columns - 4)
        grid.put(shown, row: frame.endRow - 1, column: frame.column + 2, style: environment.theme.gap)
    }

    private static func draw(
        _ spans: [ListRow.Span], isSelected: Bool, _ theme: Theme, in rect: Rect, _ grid: inout Grid
    ) {
        var column = rect.column + 1
        for span in spans {
            let room = rect.endColumn - 1 - column
            guard room > 0 else { break }
            let text = grid.measure.separated(visible(span.text, keepingLineFeeds: false))
            let shown = grid.measure.listed(text, columns: room)
            column += grid.put(shown, row: rect.row, column: column, style: span.style)
            // One … is enough.
            if shown != text { break }
        }
        if isSelected {
            grid.restyle(rect) { $0 = theme.cursor }
            grid.put(">", row: rect.row, column: rect.column, style: theme.cursor)
        }
    }
}
