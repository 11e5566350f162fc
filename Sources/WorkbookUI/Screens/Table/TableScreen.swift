import TerminalUI
import WorkbookModel

/// The correspondence table: items on the left, the requirements of their block or what is recorded of them beside, the item
/// under the cursor whole in the pane.
enum TableScreen {
    static let hints: [KeyHint] =
        [
            .results, .action(.help), .action(.quit), .edit(.note), .edit(.evidence), .command(.move(.nextUnassessed)),
            .action(.search), .action(.filter), .move(.down, .up, words: Words("移動", "move")), .action(.open),
            .action(.switchColumn), .action(.sort), .action(.fold),
        ] + KeyHint.fields(but: [.note, .evidence]) + [.screens, .action(.undo), .action(.review)]

    static func draw(
        _ table: TableState, _ environment: AppEnvironment, _ cache: inout FrameCache, into grid: inout Grid
    ) {
        let view = TableView(table, environment)
        TableFrame.draw(table, environment, view.layout, into: &grid)
        if table.rows.isEmpty {
            let text =
                environment.language(ja: "絞り込みに合う項目がありません", en: "No item matches the filter")
                + environment.keys.naming(.back) { environment.language(ja: "。\($0) で全件", en: "; \($0) shows all.") }
            TextPane(text).draw(into: &grid, rect: view.layout.tableRows.inset(columns: 1))
            return
        }
        for row in view.visibleRows { drawRow(row, table, environment, view, &cache, &grid) }
        drawStickyHeading(table, environment, view, &grid)
        if !view.layout.requirements.isEmpty { drawRequirements(table, environment, view, &cache, &grid) }
        if !view.layout.record.isEmpty { drawRecord(table, environment, view, &cache, &grid) }
        let pane = view.layout.pane
        if TextPane.draw(view.lines, into: &grid, rect: pane.inset(columns: 1), top: table.paneTop) {
            PaneHint.drawMore(above: pane, environment, &grid)
        }
        TablePane.drawLast(
            table, environment, state: view.state, in: view.layout.assessment.inset(columns: 1), into: &grid)
    }

    // MARK: Items

    private static func drawRow(
        _ index: Int, _ table: TableState, _ environment: AppEnvironment, _ view: TableView, _ cache: inout FrameCache,
        _ grid: inout Grid
    ) {
        let left = view.layout.left
        let rect = Rect(row: left.row + index - view.top, column: left.column, columns: left.columns, rows: 1)
        switch table.rows[index].kind {
        case .heading:
            TableHeadingLine.draw(table.headings[table.rows[index].heading], table, environment, in: rect, into: &grid)
        case .item(let item):
            TableItemLine.draw(
                item, table, environment, isAlone: table.isAlone(row: index), &cache, in: rect, into: &grid)
        }
        if index == table.scroll.selected {
            let cursor = environment.theme.cursor
            grid.restyle(rect) { $0 = cursor }
            let isSelected = table.selectedItem.map(table.selection.contains) ?? false
            grid.put(isSelected ? "*" : ">", row: rect.row, column: rect.column, style: cursor)
        }
    }

    /// Where the heading of the first row in view has scrolled off, it stands in that row's place. The cursor keeps its
    /// distance from the edge; where there is no room for that, the cursor's row goes first.
    private static func drawStickyHeading(
        _ table: TableState, _ environment: AppEnvironment, _ view: TableView, _ grid: inout Grid
    ) {
        guard table.scroll.selected != view.top, table.rows.indices.contains(view.top),
            table.headings[table.rows[view.top].heading].row < view.top
        else { return }
        let left = view.layout.left
        let rect = Rect(row: left.row, column: left.column, columns: left.columns, rows: 1)
        grid.fill(rect)
        TableHeadingLine.draw(table.headings[table.rows[view.top].heading], table, environment, in: rect, into: &grid)
    }

    // MARK: The columns beside

    private static func drawRecord(
        _ table: TableState, _ environment: AppEnvironment, _ view: TableView, _ cache: inout FrameCache,
        _ grid: inout Grid
    ) {
        let column = RecordColumn(environment, showing: table.column, in: view.layout.record)
        column.drawHeads(row: view.layout.frame.row, into: &grid)
        for row in view.visibleRows {
            guard case .item(let item) = table.rows[row].kind else { continue }
            column.draw(
                item, cache.review(ofItemAt: item, environment), row: view.layout.record.row + row - view.top,
                into: &grid)
        }
    }

    /// Each block in view shows its requirements beside its rows.
    private static func drawRequirements(
        _ table: TableState, _ environment: AppEnvironment, _ view: TableView, _ cache: inout FrameCache,
        _ grid: inout Grid
    ) {
        let visible = view.visibleRows
        let rect = view.layout.requirements.inset(columns: 1)
        var row = visible.lowerBound
        while row < visible.upperBound {
            let block = table.blocks[table.rows[row].block]
            defer { row = block.upperBound }
            guard let item = table.firstItem(ofBlock: table.rows[row].block), table.hasRequirements(beside: row) else {
                continue
            }
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
