import TerminalUI
import WorkbookModel

/// The table by requirement: each requirement of guideline 6.0, its derived state, and the items that map to it.
struct RequirementsScreen: ListScreen {
    let name = "requirements"
    let title = Words("6.0版 要求事項", "guideline 6.0 requirements")
    let key = "2"
    let hints = ListDrawing.foldingHints
    let headingNoun: ListNoun? = .requirement
    let labels = RequirementState.allCases.flatMap(RequirementMark.labels)

    /// The least width of a terminal with room for the states in words.
    private static let wideColumns = 100

    func summary(_ environment: AppEnvironment) -> [ListRow.Span] {
        RequirementMark.summary(environment.workbook.requirementSummaries(), environment)
    }

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let catalog = environment.workbook.catalog
        var rows: [ListRow] = []
        let summaries = environment.workbook.requirementSummaries()
        let marks = summaries.map { RequirementMark($0, environment) }
        // One below the other where the items are folded away. What tells requirements apart comes first.
        let (measure, size) = (environment.measure, environment.size)
        let states = marks.map { measure.separated(size.columns < Self.wideColumns ? $0.sign : $0.text) }
        let counts = marks.map { size.columns < Self.wideColumns ? $0.counts : $0.countsInWords }
        func columns(_ texts: [String]) -> Int { texts.map { measure.columns(of: $0) }.max() ?? 0 }
        let (stateColumns, countColumns) = (columns(states), columns(counts))
        let idColumns = columns(catalog.requirements.map(\.id))
        for (index, (summary, mark)) in zip(summaries, marks).enumerated() {
            let requirement = catalog.requirements[index]
            // Part and chapter have two thirds of what is left, the text itself the rest.
            let room = (size.columns - stateColumns - idColumns - countColumns) * 2 / 3
            func names(_ room: Int?) -> String {
                [requirement.part, requirement.chapter].map { $0.heading(environment.language, room: room, measure) }
                    .joined(separator: " ")
            }
            let whole = names(nil)
            let name = measure.columns(of: whole) <= room ? whole : names(0)
            var heading = ListRow(
                [
                    ListRow.Span(measure.padded(states[index], columns: stateColumns + 1), mark.style),
                    ListRow.Span(measure.padded(requirement.id, columns: idColumns + 1), environment.theme.heading),
                    ListRow.Span(measure.padded(counts[index], columns: countColumns + 2), environment.theme.gap),
                    ListRow.Span(name, environment.theme.heading),
                    ListRow.Span("  " + requirement.text.heading(environment.language, room: 0, measure)),
                ],
                opens: .items(Filter(.catalog(.requirement, [.equals(requirement.id)]))), subject: index,
                isHeading: true)
            heading.labels = RequirementMark.labels(of: summary.state)
            rows.append(heading)
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
        // The state's names too, where the row has room for its mark alone.
        return textContent(of: row, environment).adding(texts.flatMap { [$0.text, $0.english] } + row.labels)
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
        let mark = RequirementMark(environment.workbook.requirementSummaries()[index], environment)
        var paragraphs = [
            TextPane.Paragraph(
                "\(requirement.id)  \(mark.text)  \(mark.countsInWords)", style: environment.theme.heading),
            TextPane.Paragraph(
                "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))",
                style: environment.theme.label),
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
