import WorkbookModel

/// Reviewing one item after the other.
extension AppState {
    /// Whether what is shown is what awaits the person's review.
    private var isReviewQueue: Bool {
        (screen == .table || screen == .item && !screenBelowItem.isList)
            && table.filter == Review.queue(for: context.person)
    }

    /// Begins a review of the items that keys act on: of one, whole on the screen; of several, at once.
    mutating func review() -> [Effect] {
        let items = targets
        let isInQueue = isReviewQueue && items.count == 1
        return perform(
            Review.requests(
                toReview: items, isInQueue: isInQueue, remaining: isInQueue ? awaitingReview.count : 1, environment))
            + (items.count == 1 ? [.checkEvidence(items: items)] : [])
    }

    /// The items shown that still await the person's review; what was just reviewed stays in view.
    private var awaitingReview: [Int] {
        table.items.filter { Review.awaits($0, workbook.state(ofItemAt: $0), environment) }
    }

    /// Goes on with the next item that awaits a review, from that one on and from the start again.
    mutating func reviewNext(after item: Int) -> [Effect] {
        panel = nil
        let waiting = awaitingReview
        let position = table.position(of: item) ?? 0
        let order = table.items[min(position + 1, table.items.count)...] + table.items.prefix(position)
        guard let next = order.first(where: Set(waiting).contains) else {
            say(ja: "確認を待つ項目は、もうありません", en: "nothing awaits your review any more")
            return []
        }
        table.select(item: next)
        if screen == .item { self.item = ItemScreenState(item: next) }
        panel = ReviewPanel(next, isInQueue: true, remaining: waiting.count, environment)
        return [.checkEvidence(items: [next])]
    }
}
