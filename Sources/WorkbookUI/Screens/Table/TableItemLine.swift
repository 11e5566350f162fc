import TerminalUI
import WorkbookModel

/// A row of the table that is an item: its marks, its number, its text, and whether it is required.
enum TableItemLine {
    /// - Parameter isAlone: whether no heading above says where it belongs.
    static func draw(
        _ index: Int, _ table: TableState, _ environment: AppEnvironment, isAlone: Bool,
        _ cache: inout FrameCache, in rect: Rect, into grid: inout Grid
    ) {
        let item = environment.workbook.catalog.items[index]
        let measure = grid.measure
        let result = environment.workbook.result(ofItemAt: index)
        let isConflict = environment.workbook.isConflict(itemAt: index)
        if table.selection.contains(index) {
            grid.put("*", row: rect.row, column: rect.column, style: environment.theme.label)
        }
        grid.put(
            isConflict ? Theme.conflictMark : String(result.mark), row: rect.row, column: rect.column + 1,
            style: isConflict ? environment.theme.warning : environment.theme.mark(result))
        // A mark may be two columns wide; the number keeps its place.
        let signColumn = rect.column + 1 + measure.columns(of: "○")
        let sign = ReviewMark.sign(behindMarkOf: index, cache.review(ofItemAt: index, environment), environment)
        grid.put(sign.text, row: rect.row, column: signColumn, style: sign.style)
        let numberColumn = signColumn + 2
        // Under the heading of its group its number tells it; elsewhere its section belongs to it.
        let isInGroup = table.order == .table && !isAlone
        let number = isInGroup ? measure.separated(item.number) : environment.listLabel(ofItem: index)
        let least = table.order == .table && !table.hasItemsAlone ? 6 : ItemRow.labelColumns
        let numberColumns = max(least, measure.columns(of: number))
        grid.put(number, row: rect.row, column: numberColumn, columns: rect.endColumn - numberColumn)
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
}
