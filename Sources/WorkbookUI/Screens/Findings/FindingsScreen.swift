import TerminalUI
import WorkbookModel

/// The findings of `tenken check`; Enter opens the item of one.
struct FindingsScreen: ListScreen {
    let name = "findings"
    let title = Words("指摘", "findings")
    let key = "5"
    let source: ListSource? = .findFindings

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let language = environment.language
        let measure = environment.measure
        let labels = environment.findings.map { finding in
            finding.item.map { item in
                environment.workbook.catalog.itemIndex(item).map { environment.listLabel(ofItem: $0) } ?? item
            } ?? finding.line.map { language(ja: "\($0) 行目", en: "line \($0)") } ?? ""
        }
        let width = labels.map { measure.columns(of: $0) }.max() ?? 0
        return zip(environment.findings, labels).enumerated().map { index, pair in
            let (finding, label) = pair
            let isIntegrity = finding.severity == .integrity
            return ListRow(
                [
                    ListRow.Span(
                        measure.padded(finding.severity.name(language), columns: 10),
                        isIntegrity ? environment.theme.warning : environment.theme.gap),
                    ListRow.Span(measure.padded(label, columns: width) + "  "),
                    ListRow.Span(finding.message(language)),
                ],
                opens: finding.item.flatMap { environment.workbook.catalog.itemIndex($0) }.map { .item($0) }
                    ?? .nothing,
                subject: index)
        }
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent { textContent(of: row, environment) }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard let index = row.subject, environment.findings.indices.contains(index) else { return TextPane([]) }
        let finding = environment.findings[index]
        let message = TextPane.Paragraph(
            finding.message(environment.language),
            style: finding.severity == .integrity ? environment.theme.warning : environment.theme.heading)
        guard let item = row.item else {
            return TextPane([message])
        }
        return TextPane([message, TextPane.Paragraph("")] + ItemText.pane(item, environment).paragraphs)
    }
}
