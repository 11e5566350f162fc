import TerminalUI
import WorkbookModel

/// A heading of the table: the group that its items are in, or what they share while the table is sorted, and at the right
/// edge how many of them are assessed.
enum TableHeadingLine {
    /// Stands before a heading whose items are folded away.
    static let foldMark = "▸ "

    static func draw(
        _ heading: TableState.Heading, _ table: TableState, _ environment: AppEnvironment, in rect: Rect,
        into grid: inout Grid
    ) {
        let measure = grid.measure
        let progress = table.progress(under: heading).text
        let progressColumn = rect.endColumn - measure.columns(of: progress) - 1
        let room = progressColumn - rect.column - 2
        let mark = heading.isFolded ? foldMark : ""
        let text = mark + title(of: heading, table, environment, room: room - measure.columns(of: mark))
        grid.put(
            measure.listed(text, columns: room), row: rect.row, column: rect.column + 1,
            style: environment.theme.heading)
        grid.put(progress, row: rect.row, column: progressColumn, style: environment.theme.heading)
        if heading.isFolded, !table.selection.isEmpty,
            table.items(under: heading).contains(where: table.selection.contains)
        {
            grid.put("*", row: rect.row, column: rect.column, style: environment.theme.label)
        }
    }

    /// `3.7 ③ 見出し`; the section's own title stands in the frame.
    ///
    /// - Parameter room: columns; `nil` for as many as it takes.
    private static func title(
        of heading: TableState.Heading, _ table: TableState, _ environment: AppEnvironment, room: Int? = nil
    ) -> String {
        let run = table.runs[heading.runs.lowerBound]
        let (catalog, language) = (environment.workbook.catalog, environment.language)
        guard table.order == .table else {
            return table.order.heading(run.key, today: environment.now.today, language)
        }
        guard let group = catalog.group(run.key) else { return run.key }
        let section = run.section.map { catalog.sections[$0].number + " " } ?? ""
        return groupTitle(group, after: section, environment, room: room)
    }

    /// The titles that a heading stands for, in full.
    static func titles(
        of heading: TableState.Heading, _ table: TableState, _ environment: AppEnvironment
    ) -> [String] {
        let run = table.runs[heading.runs.lowerBound]
        let catalog = environment.workbook.catalog
        guard let section = run.section.map({ catalog.sections[$0] }), let group = catalog.group(run.key) else {
            return [title(of: heading, table, environment)]
        }
        return [
            section.title.heading(number: "\(section.number) ", environment.language, environment.measure),
            groupTitle(group, environment),
        ]
    }

    /// Number and title; its number alone, or the title alone, where the other is missing.
    private static func groupTitle(
        _ group: Catalog.Group, after section: String = "", _ environment: AppEnvironment, room: Int? = nil
    ) -> String {
        let measure = environment.measure
        return measure.separated(
            group.title.heading(number: section + group.number, environment.language, room: room, measure))
    }
}
