import TerminalUI
import WorkbookModel

/// The table turned round: each requirement of guideline 6.0, its derived state, and the items that map to it.
enum RequirementsScreen {
    static func rows(_ state: AppState) -> [ListRow] {
        let catalog = state.workbook.catalog
        var rows: [ListRow] = []
        for (index, summary) in state.workbook.requirementSummaries().enumerated() {
            let requirement = catalog.requirements[index]
            let mark = RequirementMark(summary, state)
            rows.append(
                ListRow(
                    [
                        ListRow.Span(mark.text + " ", mark.style), ListRow.Span(mark.counts + "  ", state.theme.gap),
                        ListRow.Span(
                            "\(requirement.part.shown(state.language)) \(requirement.chapter.shown(state.language))",
                            state.theme.heading),
                        ListRow.Span("  \(requirement.id)", state.theme.gap),
                    ], .requirement(index)))
            if summary.items.isEmpty {
                let text = state.language(ja: "    対応する項目がありません", en: "    no item maps to it")
                rows.append(ListRow([ListRow.Span(text, state.theme.gap)]))
            }
            rows += summary.items.map(ListRow.item)
        }
        return rows
    }

    static func detail(_ index: Int, _ state: AppState) -> TextPane {
        let language = state.language
        let requirement = state.workbook.catalog.requirements[index]
        var paragraphs = [
            TextPane.Paragraph(
                "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))", style: state.theme.label)
        ]
        if language == .english, !requirement.chapter.english.isEmpty {
            paragraphs.append(
                TextPane.Paragraph(
                    "\(requirement.part.english), \(requirement.chapter.english)", style: state.theme.gloss))
        }
        paragraphs.append(
            TextPane.Paragraph("【\(requirement.category.shown(language))】\(requirement.text.shown(language))"))
        if language == .english, !requirement.text.english.isEmpty {
            paragraphs.append(TextPane.Paragraph(requirement.text.english, style: state.theme.gloss))
        }
        return TextPane(paragraphs)
    }
}
