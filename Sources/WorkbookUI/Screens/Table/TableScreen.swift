import TerminalUI
import WorkbookModel

/// The correspondence table: items on the left, the requirements of their block on the right, the item under the cursor
/// whole in the pane below.
enum TableScreen {
    static func draw(_ state: AppState, _ cache: inout FrameCache, into grid: inout Grid) {
        let layout = TableLayout(size: state.size)
        drawFrame(state, layout, &grid)
        if state.table.rows.isEmpty {
            let text =
                state.language(ja: "絞り込みに合う項目がありません", en: "No item matches the filter")
                + state.context.keys.naming(.back) { state.language(ja: "。\($0) で全件", en: "; \($0) shows all.") }
            TextPane(text).draw(into: &grid, rect: layout.tableRows.inset(columns: 1))
            return
        }
        for row in state.table.scroll.visibleRows {
            drawRow(row, at: layout.left.row + row - state.table.scroll.top, state, layout, &grid)
        }
        drawStickyHeading(state, layout, &grid)
        if !layout.right.isEmpty { drawRequirements(state, layout, &cache, &grid) }
        guard let item = state.currentItem else { return }
        let lines = paneText(item, state, layout).draw(
            into: &grid, rect: layout.pane.inset(columns: 1), top: state.table.paneTop)
        if state.table.paneTop < lines - layout.pane.rows { PaneHint.drawMore(above: layout.pane, state, &grid) }
        AssessmentLine.draw(item, state, in: layout.assessment.inset(columns: 1), into: &grid)
    }

    /// The last line that the pane can begin with.
    static func lastPaneTop(_ state: AppState) -> Int {
        guard let item = state.currentItem else { return 0 }
        let layout = TableLayout(size: state.size)
        let rect = layout.pane.inset(columns: 1)
        let count = paneText(item, state, layout).lineCount(columns: rect.columns, measure: state.context.measure)
        return max(0, count - rect.rows)
    }

    /// Beside the table there is room for everything about the item; below it for what an auditor needs at hand.
    private static func paneText(_ item: Int, _ state: AppState, _ layout: TableLayout) -> TextPane {
        layout.sideFrame == nil ? ItemText.pane(item, state) : ItemText.whole(item, state)
    }

    private static func drawFrame(_ state: AppState, _ layout: TableLayout, _ grid: inout Grid) {
        let glyphs = grid.glyphs
        let frame = layout.frame
        grid.frame(frame, style: state.theme.border)
        let divider = layout.tableRows.endRow
        if let side = layout.sideFrame {
            grid.frame(side, style: state.theme.border)
            let title = state.currentItem.map { " \(state.label(ofItem: $0)) " } ?? ""
            grid.put(
                title, row: side.row, column: side.column + 2, columns: side.columns - 4, style: state.theme.heading)
        } else {
            grid.horizontalRule(
                row: divider, column: 0, columns: frame.columns, left: glyphs.teeLeft, right: glyphs.teeRight,
                style: state.theme.border)
        }
        let language = state.language
        let items = language(ja: " 統合前 対策項目 ", en: " legacy items (統合前) ")
        grid.put(items, row: frame.row, column: 2, columns: layout.left.columns - 2, style: state.theme.heading)
        guard !layout.right.isEmpty else { return }
        let column = layout.left.endColumn
        grid.verticalRule(row: layout.left.row, column: column, rows: layout.left.rows, style: state.theme.border)
        grid.put(glyphs.teeTop, row: frame.row, column: column, style: state.theme.border)
        grid.put(glyphs.teeBottom, row: divider, column: column, style: state.theme.border)
        let requirements = language(ja: " 6.0版 要求事項 ", en: " guideline 6.0 requirements ")
        grid.put(
            requirements, row: frame.row, column: column + 2, columns: layout.right.columns - 2,
            style: state.theme.heading)
    }

    // MARK: Items

    private static func drawRow(
        _ index: Int, at row: Int, _ state: AppState, _ layout: TableLayout, _ grid: inout Grid
    ) {
        let rect = Rect(row: row, column: layout.left.column, columns: layout.left.columns, rows: 1)
        switch state.table.rows[index].kind {
        case .heading(let item): drawHeading(item, state, rect, &grid)
        case .item(let item): drawItem(item, state, rect, &grid)
        }
        if index == state.table.scroll.selected {
            grid.restyle(rect) { $0 = state.theme.cursor }
            let isSelected = state.currentItem.map(state.table.selection.contains) ?? false
            grid.put(isSelected ? "*" : ">", row: row, column: rect.column, style: state.theme.cursor)
        }
    }

    /// Where the heading of the first row in view has scrolled off, it stands in that row's place. The cursor keeps its
    /// distance from the edge; where there is no room for that, the cursor's row goes first.
    private static func drawStickyHeading(_ state: AppState, _ layout: TableLayout, _ grid: inout Grid) {
        let scroll = state.table.scroll
        guard scroll.selected != scroll.top, state.table.rows.indices.contains(scroll.top),
            case .item(let item) = state.table.rows[scroll.top].kind
        else { return }
        let rect = Rect(row: layout.left.row, column: layout.left.column, columns: layout.left.columns, rows: 1)
        grid.fill(rect)
        drawHeading(item, state, rect, &grid)
    }

    private static func drawHeading(_ item: Int, _ state: AppState, _ rect: Rect, _ grid: inout Grid) {
        let catalog = state.workbook.catalog
        guard let group = catalog.group(ofItemAt: item), let section = catalog.section(group.section) else { return }
        let room = rect.columns - 2
        let groupTitle = group.number + group.title.shown(state.language)
        var text = "\(section.number) \(section.title.shown(state.language)) \(groupTitle)"
        if section.title.gap != nil, grid.measure.columns(of: text) > room {
            // What is missing gives way to the title that is there.
            text = "\(section.number) 〔…〕 \(groupTitle)"
        }
        grid.put(
            grid.measure.truncated(text, columns: room), row: rect.row, column: rect.column + 1,
            style: state.theme.heading)
    }

    private static func drawItem(_ index: Int, _ state: AppState, _ rect: Rect, _ grid: inout Grid) {
        let item = state.workbook.catalog.items[index]
        let measure = grid.measure
        let result = state.workbook.result(ofItemAt: index)
        let isConflict = state.workbook.isConflict(itemAt: index)
        grid.put(
            isConflict ? Theme.conflictMark : String(result.mark), row: rect.row, column: rect.column + 1,
            style: isConflict ? state.theme.warning : state.theme.mark(result))
        if state.table.selection.contains(index) {
            grid.put("*", row: rect.row, column: rect.column, style: state.theme.label)
        }
        // A mark may be two columns wide; the number keeps its place.
        let numberColumn = rect.column + 1 + measure.columns(of: "○") + 1
        let numberColumns = max(5, measure.columns(of: item.number))
        grid.put(item.number, row: rect.row, column: numberColumn, columns: rect.columns - 4)
        let obligation = item.obligation.name(state.language)
        let obligationColumns = measure.columns(of: obligation)
        let textColumn = numberColumn + numberColumns + 1
        let room = rect.endColumn - textColumn - obligationColumns - 2
        guard room > 4 else { return }
        let text = item.text.shown(state.language).onOneLine
        grid.put(
            measure.truncated(text, columns: room), row: rect.row, column: textColumn,
            style: item.text.gap == nil ? .plain : state.theme.gap)
        grid.put(
            obligation, row: rect.row, column: rect.endColumn - obligationColumns - 1,
            style: item.obligation == .required ? .plain : state.theme.gap)
    }

    // MARK: Requirements

    /// Each block in view shows its requirements beside its rows.
    private static func drawRequirements(
        _ state: AppState, _ layout: TableLayout, _ cache: inout FrameCache, _ grid: inout Grid
    ) {
        let visible = state.table.scroll.visibleRows
        let rect = layout.right.inset(columns: 1)
        var row = visible.lowerBound
        while row < visible.upperBound {
            let block = state.table.blocks[state.table.rows[row].block]
            defer { row = block.upperBound }
            guard case .heading(let item) = state.table.rows[block.lowerBound].kind else { continue }
            let lines = cache.requirementLines(besideItem: item, rows: block.count, state, columns: rect.columns)
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

/// What stands beside the rows of a block: its requirements, wrapped, cut with … where the rows do not suffice.
enum RequirementColumn {
    typealias Line = (text: String, style: Style)

    /// The lines beside the `rows` rows of the block of `item`.
    static func lines(besideItem item: Int, rows: Int, _ state: AppState, columns: Int) -> [Line] {
        let requirements = state.workbook.catalog.requirements(ofItemAt: item)
        let measure = state.context.measure
        if requirements.isEmpty {
            let text = state.language(ja: "〔対応する要求事項なし〕", en: "〔no corresponding requirement〕")
            return [(measure.truncated(text, columns: columns), state.theme.gap)]
        }
        if requirements.count > rows {
            // Not even a line each: name those that fit, count the others.
            let shown = requirements.prefix(rows - 1).map { heading($0, state, columns) }
            let more = requirements.count - shown.count
            let rest = state.language(
                ja: "ほか \(more) 件の要求事項（全文は項目の欄に）", en: "and \(more) more (whole in the item's pane)")
            return shown + [(measure.truncated(rest, columns: columns), state.theme.gap)]
        }
        var result: [Line] = []
        for (index, requirement) in requirements.enumerated() {
            let room = (rows - result.count) / (requirements.count - index)
            result.append(heading(requirement, state, columns))
            guard room > 1 else { continue }
            let text = "【\(requirement.category.text)】\(requirement.text.text)"
            result += wrapped(text, measure, columns, rows: room - 1).map { ($0, .plain) }
        }
        return result
    }

    private static func heading(_ requirement: Catalog.Requirement, _ state: AppState, _ columns: Int) -> Line {
        let text = "\(requirement.part.text) \(requirement.chapter.text)"
        return (state.context.measure.truncated(text, columns: columns), state.theme.label)
    }

    private static func wrapped(_ text: String, _ measure: TextMeasure, _ columns: Int, rows: Int) -> [String] {
        let lines = LineBreaker(measure: measure).firstLines(rows, of: text, columns: columns)
        if lines.count <= rows { return lines.map(\.indentedText) }
        let last = lines[rows - 1].indentedText + lines[rows].text
        return lines[..<(rows - 1)].map(\.indentedText) + [measure.truncated(last, columns: columns)]
    }
}
