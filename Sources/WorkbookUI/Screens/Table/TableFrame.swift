import TerminalUI
import WorkbookModel

/// The lines around the table and between its parts, and what they say: the section at the cursor with its progress, or how the
/// table is sorted, and what the columns are.
enum TableFrame {
    static func draw(
        _ table: TableState, _ environment: AppEnvironment, _ layout: TableLayout, into grid: inout Grid
    ) {
        let glyphs = grid.glyphs
        let (border, heading) = (environment.theme.border, environment.theme.heading)
        let frame = layout.frame
        grid.frame(frame, style: border)
        if let side = layout.sideFrame {
            grid.frame(side, style: border)
            let title = table.selectedItem.map { " \(environment.listLabel(ofItem: $0)) " } ?? ""
            grid.put(title, row: side.row, column: side.column + 2, columns: side.columns - 4, style: heading)
        } else {
            grid.horizontalRule(
                row: layout.tableRows.endRow, column: 0, columns: frame.columns, left: glyphs.teeLeft,
                right: glyphs.teeRight, style: border)
        }
        let title = title(table, environment, columns: layout.left.columns - 2, grid.measure)
        grid.put(title, row: frame.row, column: 2, columns: layout.left.columns - 2, style: heading)
        for column in [layout.requirements, layout.record] where !column.isEmpty {
            let line = column.column - 1
            grid.verticalRule(row: column.row, column: line, rows: column.rows, style: border)
            grid.put(glyphs.teeTop, row: frame.row, column: line, style: border)
            grid.put(glyphs.teeBottom, row: layout.tableRows.endRow, column: line, style: border)
        }
        let requirements = layout.requirements
        guard !requirements.isEmpty else { return }
        let name = environment.language(ja: " 6.0版 要求事項 ", en: " guideline 6.0 requirements ")
        grid.put(
            name, row: frame.row, column: requirements.column + 1, columns: requirements.columns - 2, style: heading)
    }

    /// The section at the cursor with the progress of what is shown of it, `3.7 保守の作業 15/20`; while the table is sorted,
    /// how, and the progress of all that is shown. The title is shortened, the progress is not.
    private static func title(
        _ table: TableState, _ environment: AppEnvironment, columns: Int, _ measure: TextMeasure
    ) -> String {
        let language = environment.language
        var text = language(ja: "統合前 対策項目", en: "legacy items (統合前)")
        var progress = ""
        if table.order != .table {
            text = table.order.title(language)
            if table.isOrderOld { text += language(ja: "（並べたとき）", en: " (as it was)") }
            progress = table.progress.text
        } else if let position = table.selectedPosition,
            let section = table.runs[table.run(at: position)].section, let count = table.sectionProgress[section]
        {
            let named = environment.workbook.catalog.sections[section]
            text = "\(named.number) \(named.title.shown(language))"
            progress = count.text
        }
        let room = columns - measure.columns(of: progress) - 3
        return " \(measure.listed(text, columns: room)) \(progress)" + (progress.isEmpty ? "" : " ")
    }
}
