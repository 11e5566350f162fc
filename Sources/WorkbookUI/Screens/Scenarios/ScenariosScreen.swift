import TerminalUI
import WorkbookModel

/// Each risk scenario with the items that answer it, and what is still open.
enum ScenariosScreen {
    static func rows(_ state: AppState) -> [ListRow] {
        let catalog = state.workbook.catalog
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
                        ListRow.Span(open(items[index], state) + "  ", state.theme.label),
                        ListRow.Span(scenario.text.shown(state.language), state.theme.heading),
                    ], .scenario(index)))
            rows += items[index].map(ListRow.item)
        }
        if !without.isEmpty {
            let text = state.language(
                ja: "リスクシナリオが原資料のこのページにない項目", en: "items whose scenario is not on the source page")
            rows.append(
                ListRow([
                    ListRow.Span(open(without, state) + "  ", state.theme.label), ListRow.Span(text, state.theme.gap),
                ]))
            rows += without.map(ListRow.item)
        }
        return rows
    }

    static func detail(_ index: Int, _ state: AppState) -> TextPane {
        let scenario = state.workbook.catalog.scenarios[index]
        var paragraphs = [TextPane.Paragraph(scenario.text.shown(state.language))]
        if state.language == .english, !scenario.text.english.isEmpty {
            paragraphs.append(TextPane.Paragraph(scenario.text.english, style: state.theme.gloss))
        }
        return TextPane(paragraphs)
    }

    private static func open(_ items: [Int], _ state: AppState) -> String {
        let count = items.count { state.workbook.isOpen(itemAt: $0) }
        return count == 0
            ? state.language(ja: "対応済み", en: "nothing open")
            : state.language(ja: "要対応 \(count)/\(items.count)", en: "\(count)/\(items.count) open")
    }
}
