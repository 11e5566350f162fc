import TerminalUI
import WorkbookModel

/// An ``ItemDocument`` as paragraphs: for the pane under the table and for the item screen. Whoever has the item's state at
/// hand passes it on.
enum ItemText {
    typealias Paragraph = TextPane.Paragraph

    /// The item's text, its requirements in full, its scenario, and what was written about it: above the requirements while it
    /// is reviewed and where it was returned. What changed since the person reviewed it follows its text.
    ///
    /// - Parameter isReviewing: whether the person goes through what awaits their review.
    static func pane(
        _ index: Int, _ environment: AppEnvironment, state: ItemState? = nil, isReviewing: Bool = false
    ) -> TextPane {
        let state = state ?? environment.workbook.state(ofItemAt: index)
        let table: [ItemDocument.Topic] = [.requirement, .scenario]
        let topics: [ItemDocument.Topic] =
            isRecordFirst(state, isReviewing)
            ? [.conflict, .text, .sinceReview, .reviews, .written] + table
            : [.conflict, .text, .sinceReview] + table + [.written, .reviews]
        let document = document(index, state, environment, topics: topics)
        return TextPane(ItemTextRenderer(environment).paragraphs(document.blocks))
    }

    /// What there is to tell about some topics, in their order.
    static func about(
        _ index: Int, _ environment: AppEnvironment, state: ItemState, _ topics: [ItemDocument.Topic]
    ) -> [Paragraph] {
        let document = document(index, state, environment, topics: topics)
        return ItemTextRenderer(environment).paragraphs(document.blocks)
    }

    /// Everything about the item, its history included. Sides that differ are what there is to decide: first.
    static func whole(
        _ index: Int, _ environment: AppEnvironment, state: ItemState? = nil, isReviewing: Bool = false
    ) -> TextPane {
        let state = state ?? environment.workbook.state(ofItemAt: index)
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 6), language: environment.language,
            measure: environment.measure)
        let document = document(
            index, state, environment, topics: ItemDocument.Topic.everything + [.sinceReview], history: format)
        let renderer = ItemTextRenderer(environment)
        let recorded: [[ItemDocument.Topic]] =
            isRecordFirst(state, isReviewing)
            ? [[.text], [.sinceReview], [.reviews, .assessment], [.requirement, .scenario]]
            : [[.text, .requirement, .scenario], [.sinceReview], [.assessment, .reviews]]
        let parts = [[.conflict, .titles, .identity]] + recorded + [[.history]]
        let paragraphs = parts.map { renderer.paragraphs(document.blocks($0)) }.filter { !$0.isEmpty }
        return TextPane(Array(paragraphs.joined(separator: [Paragraph("")])))
    }

    /// The item's text above the editor of one of its fields; why it was returned comes first, to be answered.
    static func answered(_ index: Int, _ environment: AppEnvironment) -> TextPane {
        let state = environment.workbook.state(ofItemAt: index)
        guard state.review == .returned else { return pane(index, environment, state: state) }
        let document = document(
            index, state, environment, topics: [.reviews, .conflict, .text, .requirement, .scenario, .written])
        return TextPane(ItemTextRenderer(environment).paragraphs(document.blocks))
    }

    /// Whether what is recorded is what there is to read: for who reviews it, and for who answers a return.
    private static func isRecordFirst(_ state: ItemState, _ isReviewing: Bool) -> Bool {
        isReviewing || state.review == .returned
    }

    private static func document(
        _ index: Int, _ state: ItemState?, _ environment: AppEnvironment, topics: [ItemDocument.Topic],
        history: ReportFormat? = nil
    ) -> ItemDocument {
        let evidence = environment.evidence
        return ItemDocument(
            environment.workbook, itemAt: index, state, language: environment.language, topics: topics,
            reader: environment.context.person, history: history
        ) { evidence[$0] }
    }
}
