import TerminalUI
import WorkbookModel

/// What is new for the person since last time: what others recorded, what was returned to them, what is due.
struct NewsScreen: ListScreen {
    let name = "news"
    let title = Words("前回から", "since last time")
    let key = "8"
    let hints = ListDrawing.foldingHints
    let rowNoun = ListNoun.row
    let hasEntries = true

    func emptyText(_ language: Language) -> String {
        language(
            ja: "前回この点検簿を閉じてから、ほかの人の記録はありません。差戻しも、7 日以内の目標日もありません。開いていたあいだの記録は履歴にあります",
            en:
                "Nobody else has recorded anything since you last closed this workbook, nothing was returned to you, and "
                + "nothing is due within 7 days. What came while it was open is in the history")
    }

    /// The headings, by their position.
    enum Part: Int, CaseIterable {
        case entries, returned, due
    }

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let news = News(environment)
        let wording = NewsParts(news, environment)
        var rows: [ListRow] = []
        for part in Part.allCases where wording.count(of: part) > 0 {
            if !rows.isEmpty { rows.append(.blank) }
            rows.append(
                ListRow(
                    [ListRow.Span(wording.heading(of: part), environment.theme.heading)],
                    opens: .items(wording.filter(of: part)), subject: part.rawValue,
                    isHeading: true))
            switch part {
            case .entries:
                rows += HistoryScreen.steps(news.entries, in: environment.workbook).flatMap { step -> [ListRow] in
                    step.count > HistoryScreen.mostRowsOfStep
                        ? [row(ofStep: step, environment)] : step.map { HistoryScreen.row(of: $0, environment) }
                }
            case .returned: rows += news.returned.map { row(ofItem: $0, []) }
            case .due:
                rows += news.due.map { item in
                    let day = environment.assessment(of: item).due
                    let isLate = CalendarDate(iso: day).map { $0 < environment.now.today } ?? false
                    return row(
                        ofItem: item,
                        [ListRow.Span(day, isLate ? environment.theme.warning : .plain), ListRow.Span("  ")])
                }
            }
        }
        return rows
    }

    /// The row of a step that changed many items, which the table shows.
    private func row(ofStep step: [Int], _ environment: AppEnvironment) -> ListRow {
        var row = ListRow(
            opens: .items(Filter(.items(step.compactMap { environment.workbook.entries[$0].item }))), subject: step[0])
        row.entries = step
        return row
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        var content = textContent(of: row, environment)
        if let entry = entry(of: row, environment) {
            content = content.adding([entry.by])
            content.entry = row.subject
        }
        return content
    }

    /// A row that begins with a text of its own.
    private func row(ofItem item: Int, _ start: [ListRow.Span]) -> ListRow {
        ListRow([ListRow.Span("  ")] + start, opens: .item(item), subject: item)
    }

    func spans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span] {
        if row.isHeading { return row.spans }
        if let entry = entry(of: row, environment) {
            if !row.entries.isEmpty {
                return [ListRow.Span("  ")] + HistoryScreen.spans(ofStep: row.entries, environment)
            }
            return [ListRow.Span("  ")] + HistoryScreen.spans(entry, environment)
        }
        return row.item.map { row.spans + ItemRow.spans($0, environment, indent: 0) } ?? row.spans
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        if row.isHeading { return TextPane([TextPane.Paragraph(row.spans.map(\.text).joined())]) }
        if !row.entries.isEmpty { return HistoryScreen.detail(ofStep: row.entries, environment) }
        return entry(of: row, environment).map { HistoryScreen.detail(of: $0, environment) }
            ?? ordinaryDetail(of: row, environment)
    }

    /// The entry that a row without a text of its own stands for.
    private func entry(of row: ListRow, _ environment: AppEnvironment) -> Entry? {
        guard row.spans.isEmpty, let index = row.subject, environment.workbook.entries.indices.contains(index) else {
            return nil
        }
        return environment.workbook.entries[index]
    }
}
