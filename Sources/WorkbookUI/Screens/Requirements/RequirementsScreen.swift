import TerminalUI
import WorkbookModel

/// The table by requirement: each requirement of guideline 6.0, its derived state, and the items that map to it.
struct RequirementsScreen: ListScreen {
    let name = "requirements"
    let title = Words("6.0版 要求事項", "guideline 6.0 requirements")
    let key = "2"

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let catalog = environment.workbook.catalog
        var rows: [ListRow] = []
        for (index, summary) in environment.workbook.requirementSummaries().enumerated() {
            let requirement = catalog.requirements[index]
            let mark = RequirementMark(summary, environment)
            rows.append(
                ListRow(
                    [
                        ListRow.Span(mark.text + " ", mark.style),
                        ListRow.Span(mark.counts + "  ", environment.theme.gap),
                        ListRow.Span(
                            "\(requirement.part.shown(environment.language)) \(requirement.chapter.shown(environment.language))",
                            environment.theme.heading),
                        ListRow.Span("  \(requirement.id)", environment.theme.gap),
                    ],
                    opens: .items(Filter(.catalog(.requirement, [.equals(requirement.id)]))), subject: index,
                    isHeading: true))
            if summary.items.isEmpty {
                let text = environment.language(ja: "    対応する項目がありません", en: "    no item maps to it")
                rows.append(ListRow([ListRow.Span(text, environment.theme.gap)]))
            }
            rows += summary.items.map(ListRow.item)
        }
        return rows
    }

    func heading(ofItem item: Int, _ environment: AppEnvironment) -> Int? {
        environment.workbook.catalog.requirementPositions(ofItemAt: item).first
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        guard row.isHeading, let index = row.subject else {
            return row.item.map { RowContent(ofItem: $0, environment) } ?? RowContent("")
        }
        let requirement = environment.workbook.catalog.requirements[index]
        let texts = [requirement.part, requirement.chapter, requirement.category, requirement.text]
        return RowContent(([requirement.id] + texts.flatMap { [$0.text, $0.english] }).joined(separator: "\n"))
    }

    func section(of row: ListRow, _ environment: AppEnvironment) -> String? {
        guard row.isHeading, let index = row.subject else { return nil }
        let requirement = environment.workbook.catalog.requirements[index]
        return requirement.part.text + requirement.chapter.text
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard row.isHeading, let index = row.subject else { return ordinaryDetail(of: row, environment) }
        let language = environment.language
        let requirement = environment.workbook.catalog.requirements[index]
        var paragraphs = [
            TextPane.Paragraph(
                "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))",
                style: environment.theme.label)
        ]
        if language == .english, !requirement.chapter.english.isEmpty {
            paragraphs.append(
                TextPane.Paragraph(
                    "\(requirement.part.english), \(requirement.chapter.english)", style: environment.theme.gloss))
        }
        paragraphs.append(
            TextPane.Paragraph("【\(requirement.category.shown(language))】\(requirement.text.shown(language))"))
        if language == .english, !requirement.text.english.isEmpty {
            paragraphs.append(TextPane.Paragraph(requirement.text.english, style: environment.theme.gloss))
        }
        return TextPane(paragraphs)
    }
}
