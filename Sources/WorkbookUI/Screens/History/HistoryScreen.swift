import TerminalUI
import WorkbookModel

/// Every entry, newest first; the pane shows what it changed.
struct HistoryScreen: ListScreen {
    let name = "history"
    let title = Words("履歴", "history")
    let key = "6"

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        HistoryReport.order(of: environment.workbook.entries).reversed().map { index in
            let item = environment.workbook.entries[index].item.flatMap { environment.workbook.catalog.itemIndex($0) }
            return ListRow(opens: item.map { .item($0) } ?? .nothing, subject: index)
        }
    }

    func spans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span] {
        guard let index = row.subject, environment.workbook.entries.indices.contains(index) else { return [] }
        return HistoryScreen.spans(environment.workbook.entries[index], environment)
    }

    /// Its day.
    func section(of row: ListRow, _ environment: AppEnvironment) -> String? {
        guard let index = row.subject, environment.workbook.entries.indices.contains(index) else { return nil }
        return String(environment.workbook.entries[index].at.prefix(10))
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent { textContent(of: row, environment) }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard let index = row.subject, environment.workbook.entries.indices.contains(index) else { return TextPane([]) }
        return HistoryScreen.detail(of: environment.workbook.entries[index], environment)
    }

    /// What an entry changed.
    static func detail(of entry: Entry, _ environment: AppEnvironment) -> TextPane {
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 4), language: environment.language,
            measure: environment.measure)
        let lines = HistoryReport.lines(of: entry, in: environment.workbook, format: format)
        return TextPane(lines.map { TextPane.Paragraph($0) })
    }

    /// Columns of `2026-11-22 10:00`.
    private static let timeColumns = 16
    /// The least width of a terminal with room for longer names.
    private static let wideColumns = 100

    static func spans(_ entry: Entry, _ environment: AppEnvironment) -> [ListRow.Span] {
        let language = environment.language
        let measure = environment.measure
        let label = entry.item.map { item in
            environment.workbook.catalog.itemIndex(item).map { environment.listLabel(ofItem: $0) } ?? item
        }
        // Columns of their own, so that one can read down them; a long name is shortened, an item never.
        let (time, item) = (ReportedTime.shown(entry.at), label ?? "")
        let nameColumns = environment.size.columns < wideColumns ? 12 : 20
        let what: ListRow.Span =
            switch entry.kind {
            case .assess:
                ListRow.Span(
                    HistoryReport.brief(entry, in: environment.workbook, language), environment.theme.mark(entry.result)
                )
            case .review: ListRow.Span(language(ja: "確認 ", en: "review: ") + (entry.verdict?.name(language) ?? ""))
            case .profile: ListRow.Span(language(ja: "表題・組織・範囲", en: "title, organisation, scope"))
            case .seal: ListRow.Span(language(ja: "封印", en: "seal"))
            case .unknown: ListRow.Span(language(ja: "知らない種類の記録", en: "unknown kind"))
            }
        var spans = [
            ListRow.Span(
                measure.padded(time, columns: max(timeColumns, measure.columns(of: time))) + "  ", environment.theme.gap
            ),
            ListRow.Span(measure.padded(entry.by.onOneLine, columns: nameColumns) + "  "),
            ListRow.Span(
                measure.padded(item, columns: max(ItemRow.labelColumns, measure.columns(of: item))) + "  ",
                environment.theme.heading),
            what,
        ]
        if let sign = HistoryReport.undoSign(entry, in: environment.workbook, language) {
            spans.append(ListRow.Span("  " + sign, environment.theme.gap))
        }
        if !entry.isSound {
            spans.append(
                ListRow.Span(language(ja: "  〔照合できません〕", en: "  [does not verify]"), environment.theme.warning))
        }
        return spans
    }
}
