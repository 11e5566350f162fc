import WorkbookModel

/// The row of an item, the same on all list screens.
enum ItemRow {
    /// Columns of a label, so that texts align.
    static let labelColumns = 11

    static func spans(_ index: Int, _ environment: AppEnvironment, indent: Int = 2) -> [ListRow.Span] {
        let item = environment.workbook.catalog.items[index]
        let isConflict = environment.workbook.isConflict(itemAt: index)
        let result = environment.workbook.result(ofItemAt: index)
        let measure = environment.measure
        let mark = isConflict ? Theme.conflictMark : String(result.mark)
        let label = environment.listLabel(ofItem: index)
        return [
            ListRow.Span(String(repeating: " ", count: indent)),
            ListRow.Span(
                measure.padded(mark, columns: measure.columns(of: "○")),
                isConflict ? environment.theme.warning : environment.theme.mark(result)
            ),
            ReviewMark.sign(behindMarkOf: index, environment.workbook.review(ofItemAt: index), environment),
            ListRow.Span(" "),
            ListRow.Span(measure.padded(label, columns: max(labelColumns, measure.columns(of: label))) + " "),
            ListRow.Span(item.text.shown(environment.language).onOneLine),
        ]
    }
}
