import TerminalUI
import WorkbookModel

/// An ``ItemDocument`` as paragraphs: for the pane under the table and for the item screen.
enum ItemText {
    typealias Paragraph = TextPane.Paragraph

    /// The item's text, its requirements in full, its scenario, and what was written about it.
    static func pane(_ index: Int, _ environment: AppEnvironment) -> TextPane {
        let document = document(index, environment, history: nil)
        let renderer = ItemTextRenderer(environment)
        let written =
            environment.workbook.isConflict(itemAt: index)
            ? [] : renderer.written(environment.workbook.state(ofItemAt: index))
        return TextPane(
            renderer.paragraphs(document.blocks([.conflict, .text, .requirement, .scenario])) + written
                + renderer.paragraphs(document.blocks([.reviews])))
    }

    /// Everything about the item, its history included. Sides that differ are what there is to decide: first.
    static func whole(_ index: Int, _ environment: AppEnvironment) -> TextPane {
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 6), language: environment.language,
            measure: environment.measure)
        let document = document(index, environment, history: format)
        let renderer = ItemTextRenderer(environment)
        let parts: [[ItemDocument.Topic]] = [
            [.conflict, .titles, .identity], [.text, .requirement, .scenario], [.assessment, .reviews], [.history],
        ]
        let paragraphs = parts.map { renderer.paragraphs(document.blocks($0)) }.filter { !$0.isEmpty }
        return TextPane(Array(paragraphs.joined(separator: [Paragraph("")])))
    }

    private static func document(_ index: Int, _ environment: AppEnvironment, history: ReportFormat?) -> ItemDocument {
        ItemDocument(environment.workbook, itemAt: index, language: environment.language, history: history) {
            environment.evidence[$0]
        }
    }
}
