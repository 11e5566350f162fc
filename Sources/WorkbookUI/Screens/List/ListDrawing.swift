import TerminalUI
import WorkbookModel

/// Draws a list screen: rows above, the detail of the row at the cursor below.
enum ListDrawing {
    static let hints: [KeyHint] = [
        .action(.open, Words("開く", "open")), .action(.back), .action(.help), .screens,
        .move(.down, .up, words: Words("移動", "move")), .move(.paneDown, .paneUp, words: Words("下の欄", "pane")),
        .results, .action(.search), .action(.filter),
    ]

    /// Of lists with headings.
    static let foldingHints: [KeyHint] = [
        .action(.open, Words("開く", "open")), .action(.back), .action(.help), .results, .action(.fold),
        .action(.foldOthers, Words("ほかを畳む", "fold others")), .screens,
        .move(.down, .up, words: Words("移動", "move")), .move(.paneDown, .paneUp, words: Words("下の欄", "pane")),
        .action(.search), .action(.filter),
    ]

    /// What stands before a row: headings are one below the other, folded or not.
    private static func foldMark(of row: ListRow, _ list: ListState, _ theme: Theme) -> [ListRow.Span] {
        guard row.isHeading || row.isApart else { return [] }
        return [ListRow.Span(list.isFolded(row) ? TableHeadingLine.foldMark : "  ", theme.label)]
    }

    static func draw(
        _ list: ListState, _ selection: Selection, _ environment: AppEnvironment, into grid: inout Grid
    ) {
        let view = ListView(list, environment)
        let layout = view.layout
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
        } else {
            drawSummary(list.summary, layout.frame, after: 2 + title, &grid)
        }
        if list.rows.isEmpty {
            let text =
                list.filter.isEmpty
                ? list.screen.emptyText(environment.language)
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
        let isFoldable = list.canFold
        for index in list.screen.isPage ? 0..<0 : view.visibleRows {
            let rect = Rect(
                row: layout.rows.row + index - view.top, column: layout.rows.column,
                columns: layout.rows.columns, rows: 1)
            draw(
                (isFoldable ? foldMark(of: list.rows[index], list, theme) : [])
                    + list.screen.spans(of: list.rows[index], environment),
                isSelected: index == list.scroll.selected, theme, in: rect, &grid)
            if let item = list.rows[index].item, selection.contains(item) {
                let style = index == list.scroll.selected ? theme.cursor : theme.label
                grid.put("*", row: rect.row, column: rect.column, style: style)
            }
        }
        let isMoreOfPage = list.screen.isPage && view.visibleRows.upperBound < list.scroll.count
        if layout.pane.isEmpty {
            drawBrief(of: list, layout.frame, isMore: isMoreOfPage, environment, &grid)
            if isMoreOfPage {
                PaneHint.drawMoreBelow(in: layout.frame, row: layout.frame.endRow - 1, environment, &grid)
            }
            return
        }
        guard let row = list.selected else { return }
        let glyphs = grid.glyphs
        grid.horizontalRule(
            row: layout.rows.endRow, column: 0, columns: layout.frame.columns, left: glyphs.teeLeft,
            right: glyphs.teeRight, style: theme.border)
        if isMoreOfPage {
            grid.put(PaneHint.moreBelow(environment.language), row: layout.rows.endRow, column: 2, style: theme.gap)
        }
        let pane = layout.pane.inset(columns: 1)
        if row.subject != nil, view.detail?.draw(into: &grid, rect: pane, top: list.paneTop) == true {
            PaneHint.drawMore(above: layout.pane, environment, &grid)
        }
    }

    /// At the right end of the upper border, where there is room.
    private static func drawSummary(_ spans: [ListRow.Span], _ frame: Rect, after column: Int, _ grid: inout Grid) {
        let width = spans.map { grid.measure.columns(of: $0.text) }.reduce(0, +)
        guard width > 0, width + 4 <= frame.columns - column - 2 else { return }
        var column = frame.endColumn - 3 - width
        column += grid.put(" ", row: frame.row, column: column)
        for span in spans { column += grid.put(span.text, row: frame.row, column: column, style: span.style) }
        grid.put(" ", row: frame.row, column: column)
    }

    /// What the row stands for, on the lower border where there is no room for a pane.
    ///
    /// - Parameter isMore: whether the border's end says that the page goes on below.
    private static func drawBrief(
        of list: ListState, _ frame: Rect, isMore: Bool, _ environment: AppEnvironment, _ grid: inout Grid
    ) {
        guard let brief = list.selected.flatMap({ list.screen.brief(of: $0, environment) }) else { return }
        let taken = isMore ? grid.measure.columns(of: PaneHint.moreBelow(environment.language)) : 0
        let shown = grid.measure.truncated(
            " \(visible(brief, keepingLineFeeds: false)) ", columns: frame.columns - 4 - taken)
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
