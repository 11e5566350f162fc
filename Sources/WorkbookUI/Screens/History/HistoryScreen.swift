import TerminalUI
import WorkbookModel

/// Every entry, newest first, with what it changed in the pane.
enum HistoryScreen {
    static func rows(_ state: AppState) -> [ListRow] {
        state.workbook.entries.indices.reversed().map(ListRow.entry)
    }

    static func detail(_ index: Int, _ state: AppState) -> TextPane {
        guard state.workbook.entries.indices.contains(index) else { return TextPane([]) }
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, state.size.columns - 4), language: state.language,
            measure: state.context.measure)
        let lines = HistoryReport.lines(of: state.workbook.entries[index], in: state.workbook, format: format)
        return TextPane(lines.map { TextPane.Paragraph($0) })
    }

    static func spans(_ entry: Entry, _ state: AppState) -> [ListRow.Span] {
        let language = state.language
        let measure = state.context.measure
        let item = entry.item.map { item in
            let label = state.workbook.catalog.itemIndex(item).map { state.label(ofItem: $0) } ?? item
            return measure.padded(label, columns: max(ItemRow.labelColumns, measure.columns(of: label)))
        }
        let what: ListRow.Span =
            switch entry.kind {
            case .assess:
                ListRow.Span(
                    HistoryReport.brief(entry, in: state.workbook, language), state.theme.mark(entry.result))
            case .review: ListRow.Span(language(ja: "確認 ", en: "review: ") + (entry.verdict?.name(language) ?? ""))
            case .profile: ListRow.Span(language(ja: "表題・組織・範囲", en: "title, organisation, scope"))
            case .seal: ListRow.Span(language(ja: "封印", en: "seal"))
            case .unknown: ListRow.Span(language(ja: "知らない種類の記録", en: "unknown kind"))
            }
        var spans = [
            ListRow.Span(EntryWording.time(entry.at) + "  ", state.theme.gap), ListRow.Span(entry.by + "  "),
            ListRow.Span(item.map { $0 + "  " } ?? "", state.theme.heading), what,
        ]
        if let sign = HistoryReport.undoSign(entry, in: state.workbook, language) {
            spans.append(ListRow.Span("  " + sign, state.theme.gap))
        }
        if !entry.isSound {
            spans.append(ListRow.Span(language(ja: "  〔照合できません〕", en: "  [does not verify]"), state.theme.warning))
        }
        return spans
    }
}
