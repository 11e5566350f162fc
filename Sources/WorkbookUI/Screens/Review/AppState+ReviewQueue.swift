import TerminalUI
import WorkbookModel

/// Reviewing one item after the other.
extension AppState {
    /// Whether what is shown is what awaits the person's review.
    var isReviewQueue: Bool {
        (screen == .table || screen == .item && !screenBelowItem.isList)
            && Review.isQueue(table.filter, for: context.person)
    }

    /// Whether the next item follows a review: in every list that a filter makes.
    private var goesOnReviewing: Bool {
        (screen == .table || screen == .item && !screenBelowItem.isList) && !table.filter.isEmpty
    }

    /// Begins a review of the items that keys act on: of one, whole on the screen; of several, at once.
    mutating func review() -> [Effect] {
        let items = targets
        let isInQueue = goesOnReviewing && items.count == 1
        return perform(
            Review.requests(
                toReview: items, isInQueue: isInQueue, remaining: isInQueue ? awaitingReview.count : 1, environment))
            + (items.count == 1 ? [.checkEvidence(items: items)] : [])
    }

    /// The items shown that still await the person's review; what was just reviewed stays in view.
    private var awaitingReview: [Int] {
        table.items.filter { Review.awaits($0, workbook.state(ofItemAt: $0), environment) }
    }

    /// Goes on with the next item that awaits a review, from that one on and from the start again. After the last it waits: the
    /// key that was an accepting one would be a result's in the table.
    mutating func reviewNext(after item: Int) -> [Effect] {
        panel = nil
        let waiting = awaitingReview
        let position = table.position(of: item) ?? 0
        let order = table.items[min(position + 1, table.items.count)...] + table.items.prefix(position)
        guard let next = order.first(where: Set(waiting).contains) else {
            let back = Question.Answer(
                Key(.escape), context.language(ja: "戻る", en: "back"), also: [Key(.enter), Key("q")]
            ) { _ in [.closePanel] }
            panel = Question(
                context.language(ja: "ここに確認を待つ項目は、もうありません", en: "nothing here awaits your review any more"), [back])
            return []
        }
        table.select(item: next)
        if screen == .item { self.item = ItemScreenState(item: next) }
        panel = ReviewPanel(next, isInQueue: true, remaining: waiting.count, environment)
        return [.checkEvidence(items: [next])]
    }
}
