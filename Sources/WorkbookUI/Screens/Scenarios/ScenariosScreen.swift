import TerminalUI
import WorkbookModel

/// Each risk scenario, the items that answer it, and how many are open.
struct ScenariosScreen: ListScreen {
    let name = "scenarios"
    let title = Words("リスクシナリオ", "risk scenarios")
    let key = "3"
    let hints = ListDrawing.foldingHints
    let headingNoun: ListNoun? = .scenario

    /// Columns before the text of a heading, about.
    private static let countColumns = 28

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let catalog = environment.workbook.catalog
        var items = [[Int]](repeating: [], count: catalog.scenarios.count)
        var without: [Int] = []
        let positions = Dictionary(
            zip(catalog.scenarios.map(\.id), catalog.scenarios.indices), uniquingKeysWith: { first, _ in first })
        for index in catalog.items.indices {
            if let scenario = catalog.scenario(ofItemAt: index), let position = positions[scenario.id] {
                items[position].append(index)
            } else {
                without.append(index)
            }
        }
        var rows: [ListRow] = []
        for (index, scenario) in catalog.scenarios.enumerated() {
            rows.append(
                ListRow(
                    [
                        ListRow.Span(counts(items[index], environment) + "  ", environment.theme.label),
                        ListRow.Span(
                            scenario.text.heading(
                                environment.language, room: environment.size.columns - ScenariosScreen.countColumns,
                                environment.measure),
                            environment.theme.heading),
                    ], opens: .items(Filter(.catalog(.scenario, [.equals(scenario.id)]))), subject: index,
                    isHeading: true))
            rows += items[index].map(ListRow.item)
        }
        if !without.isEmpty {
            let text = environment.language(
                ja: "リスクシナリオが原資料のこのページにない項目", en: "items whose scenario is not on the source page")
            rows.append(
                ListRow(
                    [
                        ListRow.Span(counts(without, environment) + "  ", environment.theme.label),
                        ListRow.Span(text, environment.theme.gap),
                    ], opens: .items(Filter(.catalog(.scenario, [.none]))), subject: catalog.scenarios.count,
                    isHeading: true))
            rows += without.map(ListRow.item)
        }
        return rows
    }

    func heading(ofItem item: Int, _ environment: AppEnvironment) -> Int? {
        let catalog = environment.workbook.catalog
        return catalog.scenario(ofItemAt: item).flatMap { scenario in
            catalog.scenarios.firstIndex { $0.id == scenario.id }
        }
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        guard row.isHeading, let index = row.subject else {
            return row.item.map { RowContent(ofItem: $0, environment) } ?? RowContent("")
        }
        let scenarios = environment.workbook.catalog.scenarios
        // Behind the last of them stand the items that have none.
        let own = textContent(of: row, environment)
        guard index < scenarios.count else { return own }
        let scenario = scenarios[index]
        return own.adding([scenario.id, scenario.text.text, scenario.text.english])
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard row.isHeading, let index = row.subject else { return ordinaryDetail(of: row, environment) }
        guard index < environment.workbook.catalog.scenarios.count else {
            return TextPane(row.spans.last?.text ?? "")
        }
        let scenario = environment.workbook.catalog.scenarios[index]
        var paragraphs = [TextPane.Paragraph(scenario.text.shown(environment.language))]
        if environment.language == .english, !scenario.text.english.isEmpty {
            paragraphs.append(TextPane.Paragraph(scenario.text.english, style: environment.theme.gloss))
        }
        return TextPane(paragraphs)
    }

    /// How many of the items are assessed, and whether anything is open.
    private func counts(_ items: [Int], _ environment: AppEnvironment) -> String {
        let assessed = items.count { environment.workbook.isAssessed(itemAt: $0) }
        let open = items.count { environment.workbook.isOpen(itemAt: $0) }
        let rest =
            open == 0
            ? environment.language(ja: "対応済み", en: "nothing open")
            : environment.language(ja: "要対応 \(open)", en: "\(open) open")
        return environment.measure.padded("\(assessed)/\(items.count)", columns: 7, alignment: .trailing)
            + "  " + environment.measure.padded(rest, columns: environment.language == .japanese ? 10 : 12)
    }
}
