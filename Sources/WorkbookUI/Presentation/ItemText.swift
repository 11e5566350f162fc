import TerminalUI
import WorkbookModel

/// An ``ItemDocument`` as paragraphs: for the pane under the table and for the item screen. Whoever has the item's state at
/// hand passes it on.
enum ItemText {
    typealias Paragraph = TextPane.Paragraph

    /// The item's text, its requirements in full, its scenario, and what was written about it.
    static func pane(_ index: Int, _ environment: AppEnvironment, state: ItemState? = nil) -> TextPane {
        let document = document(
            index, state, environment, topics: [.conflict, .text, .requirement, .scenario, .written, .reviews])
        return TextPane(ItemTextRenderer(environment).paragraphs(document.blocks))
    }

    /// Everything about the item, its history included. Sides that differ are what there is to decide: first.
    static func whole(_ index: Int, _ environment: AppEnvironment, state: ItemState? = nil) -> TextPane {
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 6), language: environment.language,
            measure: environment.measure)
        let document = document(index, state, environment, topics: ItemDocument.Topic.everything, history: format)
        let renderer = ItemTextRenderer(environment)
        let parts: [[ItemDocument.Topic]] = [
            [.conflict, .titles, .identity], [.text, .requirement, .scenario], [.assessment, .reviews], [.history],
        ]
        let paragraphs = parts.map { renderer.paragraphs(document.blocks($0)) }.filter { !$0.isEmpty }
        return TextPane(Array(paragraphs.joined(separator: [Paragraph("")])))
    }

    private static func document(
        _ index: Int, _ state: ItemState?, _ environment: AppEnvironment, topics: [ItemDocument.Topic],
        history: ReportFormat? = nil
    ) -> ItemDocument {
        let evidence = environment.evidence
        return ItemDocument(
            environment.workbook, itemAt: index, state, language: environment.language, topics: topics, history: history
        ) { evidence[$0] }
    }
}
