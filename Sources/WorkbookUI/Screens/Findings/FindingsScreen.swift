import TerminalUI
import WorkbookModel

/// The findings of `tenken check` by their codes, the most urgent first; Enter opens the item of one.
struct FindingsScreen: ListScreen {
    let name = "findings"
    let title = Words("指摘", "findings")
    let key = "5"
    let source: ListSource? = .findFindings
    let hints = ListDrawing.foldingHints
    let rowNoun = ListNoun.finding
    /// What `tenken check --only` takes, and the severities' names.
    let labels = FindingCode.allCases.map(\.rawValue) + Finding.Severity.allCases.flatMap(FindingsScreen.labels)

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let language = environment.language
        let measure = environment.measure
        let findings = environment.findings
        let labels = findings.map { finding in
            finding.item.map { item in
                environment.workbook.catalog.itemIndex(item).map { environment.listLabel(ofItem: $0) } ?? item
            } ?? finding.line.map { language(ja: "\($0) 行目", en: "line \($0)") } ?? ""
        }
        let owners = findings.map { FindingsScreen.owner(of: $0, environment) }
        func width(_ texts: [String]) -> Int { texts.map { measure.columns(of: $0) }.max() ?? 0 }
        let labelColumns = width(labels)
        let ownerColumns = min(width(owners), FindingsScreen.mostOwnerColumns)
        var rows: [ListRow] = []
        for (index, finding) in findings.enumerated() {
            let code = finding.kind.code
            if index == 0 || code != findings[index - 1].kind.code {
                rows.append(heading(code, count: findings[index...].prefix { $0.kind.code == code }.count, environment))
            }
            let owner =
                ownerColumns == 0
                ? []
                : [ListRow.Span(measure.padded(owners[index], columns: ownerColumns) + "  ", environment.theme.gap)]
            var row = ListRow(
                [ListRow.Span("    " + measure.padded(labels[index], columns: labelColumns) + "  ")] + owner
                    + [ListRow.Span(finding.message(language))],
                opens: finding.item.flatMap { environment.workbook.catalog.itemIndex($0) }.map { .item($0) }
                    ?? .nothing,
                subject: index)
            row.labels = [code.rawValue] + FindingsScreen.labels(of: code.severity)
            rows.append(row)
        }
        return rows
    }

    private static let mostOwnerColumns = 12

    private static func owner(of finding: Finding, _ environment: AppEnvironment) -> String {
        finding.item.flatMap { environment.workbook.catalog.itemIndex($0) }
            .map { environment.workbook.recorded(.owner, $0).onOneLine } ?? ""
    }

    private static func labels(of severity: Finding.Severity) -> [String] {
        [severity.rawValue] + Language.allCases.map(severity.name)
    }

    /// How severe it is, how many there are, the code and what it means.
    private func heading(_ code: FindingCode, count: Int, _ environment: AppEnvironment) -> ListRow {
        let (language, measure, theme) = (environment.language, environment.measure, environment.theme)
        var row = ListRow(
            [
                ListRow.Span(
                    measure.padded(code.severity.name(language), columns: 10),
                    code.severity == .integrity ? theme.warning : theme.gap),
                ListRow.Span(measure.padded(String(count), columns: 4, alignment: .trailing) + "  ", theme.label),
                ListRow.Span(code.rawValue + "  ", theme.heading), ListRow.Span(code.meaning(language), theme.heading),
            ], opens: .fold, subject: FindingCode.allCases.firstIndex(of: code), isHeading: true)
        row.labels = [code.rawValue] + FindingsScreen.labels(of: code.severity)
        return row
    }

    /// Of what nobody has assessed there is much at first, and the table shows it too.
    func beginsFolded(_ heading: ListRow) -> Bool { heading.labels.first == FindingCode.unassessed.rawValue }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        textContent(of: row, environment).adding(row.labels)
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard let index = row.subject else { return TextPane([]) }
        if row.isHeading { return detail(of: FindingCode.allCases[index], environment) }
        guard environment.findings.indices.contains(index) else { return TextPane([]) }
        let finding = environment.findings[index]
        let message = TextPane.Paragraph(
            finding.message(environment.language),
            style: finding.severity == .integrity ? environment.theme.warning : environment.theme.heading)
        guard let item = row.item else {
            return TextPane([message, TextPane.Paragraph(finding.kind.code.remedy(environment.language))])
        }
        return TextPane([message, TextPane.Paragraph("")] + ItemText.pane(item, environment).paragraphs)
    }

    /// What the code means and what to do.
    private func detail(of code: FindingCode, _ environment: AppEnvironment) -> TextPane {
        TextPane([
            TextPane.Paragraph(code.meaning(environment.language), style: environment.theme.heading),
            TextPane.Paragraph(code.remedy(environment.language)),
        ])
    }
}
