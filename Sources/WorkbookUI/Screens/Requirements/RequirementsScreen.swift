import TerminalUI
import WorkbookModel

/// The table by requirement: each requirement of guideline 6.0, its derived state, and the items that map to it.
struct RequirementsScreen: ListScreen {
    let name = "requirements"
    let title = Words("6.0版 要求事項", "guideline 6.0 requirements")
    let key = "2"
    let hints = ListDrawing.foldingHints

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let catalog = environment.workbook.catalog
        var rows: [ListRow] = []
        let summaries = environment.workbook.requirementSummaries()
        let marks = summaries.map { RequirementMark($0, environment) }
        // One below the other where the items are folded away.
        let measure = environment.measure
        let markColumns = marks.map { measure.columns(of: measure.separated($0.text)) }.max() ?? 0
        let countColumns = marks.map { measure.columns(of: $0.counts) }.max() ?? 0
        for (index, (summary, mark)) in zip(summaries, marks).enumerated() {
            let requirement = catalog.requirements[index]
            rows.append(
                ListRow(
                    [
                        ListRow.Span(
                            measure.padded(measure.separated(mark.text), columns: markColumns + 1), mark.style),
                        ListRow.Span(measure.padded(mark.counts, columns: countColumns + 2), environment.theme.gap),
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
