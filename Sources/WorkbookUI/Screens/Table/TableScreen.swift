import TerminalUI
import WorkbookModel

/// The correspondence table: items on the left, the requirements of their block on the right, the item under the cursor
/// whole in the pane below.
enum TableScreen {
    static let hints: [KeyHint] =
        [
            .results, .action(.help), .action(.quit), .edit(.note), .edit(.evidence), .command(.move(.nextUnassessed)),
            .action(.search), .action(.filter), .move(.down, .up, words: Words("移動", "move")), .action(.open),
        ] + KeyHint.fields(but: [.note, .evidence]) + [.screens, .action(.undo), .action(.review)]

    static func draw(
        _ table: TableState, _ environment: AppEnvironment, _ cache: inout FrameCache, into grid: inout Grid
    ) {
        let layout = TableLayout(size: environment.size)
        drawFrame(table, environment, layout, &grid)
        if table.rows.isEmpty {
            let text =
                environment.language(ja: "絞り込みに合う項目がありません", en: "No item matches the filter")
                + environment.keys.naming(.back) { environment.language(ja: "。\($0) で全件", en: "; \($0) shows all.") }
            TextPane(text).draw(into: &grid, rect: layout.tableRows.inset(columns: 1))
            return
        }
        for row in table.scroll.visibleRows {
            drawRow(row, at: layout.left.row + row - table.scroll.top, table, environment, layout, &grid)
        }
        drawStickyHeading(table, environment, layout, &grid)
        if !layout.right.isEmpty { drawRequirements(table, environment, layout, &cache, &grid) }
        guard let item = table.selectedItem else { return }
        let state = environment.workbook.state(ofItemAt: item)
        let goesOn = paneText(item, state, environment, layout).draw(
            into: &grid, rect: layout.pane.inset(columns: 1), top: table.paneTop)
        if goesOn { PaneHint.drawMore(above: layout.pane, environment, &grid) }
        AssessmentSummaryLine.draw(state, environment, in: layout.assessment.inset(columns: 1), into: &grid)
    }

    /// The number of lines of the pane's text.
    static func paneLineCount(_ item: Int, _ environment: AppEnvironment) -> Int {
        let layout = TableLayout(size: environment.size)
        return paneText(item, environment.workbook.state(ofItemAt: item), environment, layout)
            .lineCount(columns: layout.pane.inset(columns: 1).columns, measure: environment.measure)
    }

    /// Beside the table there is room for everything about the item; below it for what an auditor needs at hand.
    private static func paneText(
        _ item: Int, _ state: ItemState, _ environment: AppEnvironment, _ layout: TableLayout
    ) -> TextPane {
        layout.sideFrame == nil
            ? ItemText.pane(item, environment, state: state) : ItemText.whole(item, environment, state: state)
    }

    private static func drawFrame(
        _ table: TableState, _ environment: AppEnvironment, _ layout: TableLayout, _ grid: inout Grid
    ) {
        let glyphs = grid.glyphs
        let frame = layout.frame
        grid.frame(frame, style: environment.theme.border)
        let divider = layout.tableRows.endRow
        if let side = layout.sideFrame {
            grid.frame(side, style: environment.theme.border)
            let title = table.selectedItem.map { " \(environment.listLabel(ofItem: $0)) " } ?? ""
            grid.put(
                title, row: side.row, column: side.column + 2, columns: side.columns - 4,
                style: environment.theme.heading)
        } else {
            grid.horizontalRule(
                row: divider, column: 0, columns: frame.columns, left: glyphs.teeLeft, right: glyphs.teeRight,
                style: environment.theme.border)
        }
        let language = environment.language
        let room = layout.left.columns - 2
        grid.put(
            heading(table.filter, room, language, grid.measure), row: frame.row, column: 2, columns: room,
            style: table.filter.isEmpty ? environment.theme.heading : environment.theme.label)
        guard !layout.right.isEmpty else { return }
        let column = layout.left.endColumn
        grid.verticalRule(row: layout.left.row, column: column, rows: layout.left.rows, style: environment.theme.border)
        grid.put(glyphs.teeTop, row: frame.row, column: column, style: environment.theme.border)
        grid.put(glyphs.teeBottom, row: divider, column: column, style: environment.theme.border)
        let requirements = language(ja: " 6.0版 要求事項 ", en: " guideline 6.0 requirements ")
        grid.put(
            requirements, row: frame.row, column: column + 2, columns: layout.right.columns - 2,
            style: environment.theme.heading)
    }

    /// What the rows are; while a filter is in force, that filter in words.
    private static func heading(
        _ filter: Filter, _ room: Int, _ language: Language, _ measure: TextMeasure
    ) -> String {
        let items = language(ja: " 統合前 対策項目 ", en: " legacy items (統合前) ")
        if filter.isEmpty { return items }
        let words = language(ja: "絞込 ", en: "filter ") + filter.text(language)
        let whole = items + " " + words + " "
        return measure.columns(of: whole) <= room ? whole : measure.truncated(" " + words, columns: room - 1) + " "
    }

    // MARK: Items

    private static func drawRow(
        _ index: Int, at row: Int, _ table: TableState, _ environment: AppEnvironment, _ layout: TableLayout,
        _ grid: inout Grid
    ) {
        let rect = Rect(row: row, column: layout.left.column, columns: layout.left.columns, rows: 1)
        switch table.rows[index].kind {
        case .heading(let item): drawHeading(item, environment, rect, &grid)
        case .item(let item): drawItem(item, table, environment, rect, &grid)
        }
        if index == table.scroll.selected {
            let cursor = environment.theme.cursor
            grid.restyle(rect) { $0 = cursor }
            let isSelected = table.selectedItem.map(table.selection.contains) ?? false
            grid.put(isSelected ? "*" : ">", row: row, column: rect.column, style: cursor)
        }
    }

    /// Where the heading of the first row in view has scrolled off, it stands in that row's place. The cursor keeps its
    /// distance from the edge; where there is no room for that, the cursor's row goes first.
    private static func drawStickyHeading(
        _ table: TableState, _ environment: AppEnvironment, _ layout: TableLayout, _ grid: inout Grid
    ) {
        let scroll = table.scroll
        guard scroll.selected != scroll.top, table.rows.indices.contains(scroll.top),
            case .item(let item) = table.rows[scroll.top].kind
        else { return }
        let rect = Rect(row: layout.left.row, column: layout.left.column, columns: layout.left.columns, rows: 1)
        grid.fill(rect)
        drawHeading(item, environment, rect, &grid)
    }

    private static func drawHeading(_ item: Int, _ environment: AppEnvironment, _ rect: Rect, _ grid: inout Grid) {
        let catalog = environment.workbook.catalog
        guard let group = catalog.group(ofItemAt: item), let section = catalog.section(group.section) else { return }
        let room = rect.columns - 2
        let groupTitle = environment.measure.separated(group.number + group.title.shown(environment.language))
        var text = "\(section.number) \(section.title.shown(environment.language)) \(groupTitle)"
        if section.title.gap != nil, grid.measure.columns(of: text) > room {
            // What is missing gives way to the title that is there.
            text = "\(section.number) 〔…〕 \(groupTitle)"
        }
        grid.put(
            grid.measure.listed(text, columns: room), row: rect.row, column: rect.column + 1,
            style: environment.theme.heading)
    }

    private static func drawItem(
        _ index: Int, _ table: TableState, _ environment: AppEnvironment, _ rect: Rect, _ grid: inout Grid
    ) {
        let item = environment.workbook.catalog.items[index]
        let measure = grid.measure
        let result = environment.workbook.result(ofItemAt: index)
        let isConflict = environment.workbook.isConflict(itemAt: index)
        grid.put(
            isConflict ? Theme.conflictMark : String(result.mark), row: rect.row, column: rect.column + 1,
            style: isConflict ? environment.theme.warning : environment.theme.mark(result))
        if environment.workbook.isCarried(itemAt: index) {
            grid.put(
                CarriedWording.mark, row: rect.row, column: rect.column + 1 + measure.columns(of: "○"),
                style: environment.theme.label)
        }
        if table.selection.contains(index) {
            grid.put("*", row: rect.row, column: rect.column, style: environment.theme.label)
        }
        // A mark may be two columns wide; the number keeps its place.
        let numberColumn = rect.column + 1 + measure.columns(of: "○") + 1
        let number = measure.separated(item.number)
        let numberColumns = max(6, measure.columns(of: number))
        grid.put(number, row: rect.row, column: numberColumn, columns: rect.columns - 4)
        let obligation = item.obligation.name(environment.language)
        let obligationColumns = measure.columns(of: obligation)
        let textColumn = numberColumn + numberColumns + 1
        let room = rect.endColumn - textColumn - obligationColumns - 2
        guard room > 4 else { return }
        let text = item.text.shown(environment.language).onOneLine
        grid.put(
            measure.listed(text, columns: room), row: rect.row, column: textColumn,
            style: item.text.gap == nil ? .plain : environment.theme.gap)
        grid.put(
            obligation, row: rect.row, column: rect.endColumn - obligationColumns - 1,
            style: item.obligation == .required ? .plain : environment.theme.gap)
    }

    // MARK: Requirements

    /// Each block in view shows its requirements beside its rows.
    private static func drawRequirements(
        _ table: TableState, _ environment: AppEnvironment, _ layout: TableLayout, _ cache: inout FrameCache,
        _ grid: inout Grid
    ) {
        let visible = table.scroll.visibleRows
        let rect = layout.right.inset(columns: 1)
        var row = visible.lowerBound
        while row < visible.upperBound {
            let block = table.blocks[table.rows[row].block]
            defer { row = block.upperBound }
            guard case .heading(let item) = table.rows[block.lowerBound].kind else { continue }
            let lines = cache.requirementLines(besideItem: item, rows: block.count, environment, columns: rect.columns)
            for index in max(row, block.lowerBound)..<min(visible.upperBound, block.upperBound) {
                guard index - block.lowerBound < lines.count else { break }
                let line = lines[index - block.lowerBound]
                grid.put(
                    line.text, row: rect.row + index - visible.lowerBound, column: rect.column, columns: rect.columns,
                    style: line.style)
            }
        }
    }
}
