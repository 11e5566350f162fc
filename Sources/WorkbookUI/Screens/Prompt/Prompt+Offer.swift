import WorkbookModel

extension Prompt {
    /// Texts that could stand in the field, which Tab goes through once it can complete no further.
    struct Offer: Hashable, Sendable {
        var texts: [String] = []
        /// Which of them is shown, from 1; 0 for what they have in common, or what was typed.
        var shown = 0
        /// What stood in the field before the first.
        var beginning = ""

        /// What stands in the field while nothing was typed since.
        var present: String { shown == 0 ? beginning : texts[shown - 1] }
    }

    /// Leaves several texts open for the next Tab.
    mutating func offer(_ texts: [String]) {
        offer = texts.count > 1 ? Offer(texts: texts, beginning: field.text) : Offer()
    }

    /// Shows the next of what was left open, after the last the first; `nil` where nothing is, or something was typed since.
    mutating func showNextOffer(_ environment: AppEnvironment) -> [Request]? {
        guard !offer.texts.isEmpty, field.text == offer.present else {
            offer = Offer()
            return nil
        }
        offer.shown = offer.shown % offer.texts.count + 1
        self = holding(offer.present)
        return preview(environment) + [.say("\(offer.shown)/\(offer.texts.count)")]
    }
}
