import WorkbookModel

/// One row for an item, as the list screens show it.
enum ItemRow {
    /// What an item's label takes, so that what follows is aligned.
    static let labelColumns = 11

    static func spans(_ index: Int, _ state: AppState, indent: Int = 2) -> [ListRow.Span] {
        let item = state.workbook.catalog.items[index]
        let isConflict = state.workbook.isConflict(itemAt: index)
        let result = state.workbook.result(ofItemAt: index)
        let measure = state.context.measure
        let mark = isConflict ? Theme.conflictMark : String(result.mark)
        let label = state.label(ofItem: index)
        return [
            ListRow.Span(String(repeating: " ", count: indent)),
            ListRow.Span(
                measure.padded(mark, columns: measure.columns(of: "○")),
                isConflict ? state.theme.warning : state.theme.mark(result)
            ),
            ListRow.Span(" " + measure.padded(label, columns: max(labelColumns, measure.columns(of: label))) + " "),
            ListRow.Span(item.text.shown(state.language).onOneLine),
        ]
    }
}
