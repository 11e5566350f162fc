import TerminalUI
import WorkbookModel

/// What `tenken check` says, each leading to its item.
enum FindingsScreen {
    static func rows(_ state: AppState) -> [ListRow] {
        let language = state.language
        let measure = state.context.measure
        let labels = state.findings.map { finding in
            finding.item.map { item in
                state.workbook.catalog.itemIndex(item).map { state.label(ofItem: $0) } ?? item
            } ?? finding.line.map { language(ja: "\($0) 行目", en: "line \($0)") } ?? ""
        }
        let width = labels.map { measure.columns(of: $0) }.max() ?? 0
        return zip(state.findings, labels).enumerated().map { index, pair in
            let (finding, label) = pair
            let isIntegrity = finding.severity == .integrity
            return ListRow(
                [
                    ListRow.Span(
                        measure.padded(finding.severity.name(language), columns: 10),
                        isIntegrity ? state.theme.warning : state.theme.gap),
                    ListRow.Span(measure.padded(label, columns: width) + "  "),
                    ListRow.Span(finding.message(language)),
                ], .finding(index))
        }
    }

    static func detail(_ index: Int, _ state: AppState) -> TextPane {
        guard state.findings.indices.contains(index) else { return TextPane([]) }
        let finding = state.findings[index]
        let message = TextPane.Paragraph(
            finding.message(state.language),
            style: finding.severity == .integrity ? state.theme.warning : state.theme.heading)
        guard let item = finding.item.flatMap({ state.workbook.catalog.itemIndex($0) }) else {
            return TextPane([message])
        }
        return TextPane([message, TextPane.Paragraph("")] + ItemText.pane(item, state).paragraphs)
    }
}
