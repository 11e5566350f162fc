import TerminalUI
import WorkbookModel

/// What the pane of the table says of the row at the cursor.
enum TablePane {
    /// The state of the item that it tells of; `nil` where the cursor is on no item.
    static func state(_ table: TableState, _ environment: AppEnvironment) -> ItemState? {
        table.selectedItem.map { environment.workbook.state(ofItemAt: $0) }
    }

    /// `nil` where the table is empty.
    ///
    /// - Parameters:
    ///   - state: that of the item at the cursor.
    ///   - isBeside: whether there is room for everything about the item; else what an auditor needs at hand.
    static func text(
        _ table: TableState, _ environment: AppEnvironment, state: ItemState?, isBeside: Bool
    ) -> TextPane? {
        guard let item = table.cursorItem else { return nil }
        if let heading = table.foldedHeading { return text(of: heading, table, environment) }
        let isReviewing = Review.isQueue(table.filter, for: environment.context.person)
        return isBeside
            ? ItemText.whole(item, environment, state: state, isReviewing: isReviewing)
            : ItemText.pane(item, environment, state: state, isReviewing: isReviewing)
    }

    /// The line at the end of the pane.
    static func drawLast(
        _ table: TableState, _ environment: AppEnvironment, state: ItemState?, in rect: Rect, into grid: inout Grid
    ) {
        if let state { return AssessmentSummaryLine.draw(state, environment, in: rect, into: &grid) }
        guard let heading = table.foldedHeading else { return }
        let language = environment.language
        let count = table.items(under: heading).count
        let keys = environment.keys.naming(.open) { language(ja: "。\($0) で開く", en: "; \($0) opens it") }
        let text = language(ja: "\(count) 件を畳んであります\(keys)", en: "\(Language.counted(count, "item")) folded\(keys)")
        grid.put(
            grid.measure.truncated(text, columns: rect.columns), row: rect.row, column: rect.column,
            style: environment.theme.gap)
    }

    /// What stands under a folded heading: the titles in full, and how many items have which result.
    private static func text(
        of heading: TableState.Heading, _ table: TableState, _ environment: AppEnvironment
    ) -> TextPane {
        let (theme, language) = (environment.theme, environment.language)
        let titles = TableHeadingLine.titles(of: heading, table, environment)
        let counts = environment.workbook.counts(ofItemsAt: table.items(under: heading))
        let results = counts.results.filter { counts[$0] > 0 }.map { result in
            "\(result.mark) \(result.name(language)) \(counts[result])"
        }
        let others = [
            (CarriedWording(language).name, counts.carried),
            (language(ja: "食い違い", en: "in conflict"), counts.conflicts),
        ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        return TextPane(
            titles.map { TextPane.Paragraph($0, style: theme.heading) }
                + [TextPane.Paragraph((results + others).joined(separator: "  "))])
    }
}
