import TerminalUI
import WorkbookModel

/// An item in front of its reviewer: what is asked, what was recorded, and what changed since the person's last review; one key
/// gives the verdict. In the queue the next item that awaits one follows at once.
struct ReviewPanel: Panel {
    let item: Int
    /// What the person saw, which a verdict is on.
    var seen: Review.Heads
    /// Whether the next item of the queue follows.
    let isInQueue: Bool
    /// How many await a review, this one included.
    let remaining: Int
    /// First row shown.
    private(set) var top = 0

    init(_ item: Int, isInQueue: Bool, remaining: Int, _ environment: AppEnvironment) {
        self.item = item
        self.isInQueue = isInQueue
        self.remaining = remaining
        seen = Review.heads(of: [item], environment)
    }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        ReviewView(self, environment).draw(into: &grid)
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        let keys = ReviewKey.allCases.filter { key in key.verdict.map { mayGive($0, environment) } ?? true }
        return .hints(keys.map(\.hint))
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch ReviewKey(key) {
        case .accept where mayGive(.accepted, environment):
            return Review.record(.accepted, of: [item], note: "", seen: seen, returningTo: self, environment) {
                present in
                var again = self
                again.seen = present
                return .open(again)
            }
        case .comment where mayGive(.accepted, environment): return [.open(prompt(.accepted))]
        case .giveBack where mayGive(.returned, environment): return [.open(prompt(.returned))]
        case .withdraw where mayGive(.withdrawn, environment): return [.open(prompt(.withdrawn))]
        case .close: return [.closePanel]
        case .page: scroll(.pageDown, environment)
        case .accept, .comment, .giveBack, .withdraw, nil:
            if case .move(let movement) = environment.keys.command(for: key) { scroll(movement, environment) }
        }
        return []
    }

    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {
        switch mouse.kind {
        case .wheelUp: for _ in 0..<3 { scroll(.up, environment) }
        case .wheelDown: for _ in 0..<3 { scroll(.down, environment) }
        case .press, .release, .drag: break
        }
    }

    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request] {
        guard case .recorded(let workbook, let step) = event, step.items(in: workbook.catalog) == [item] else {
            return []
        }
        return isInQueue ? [.reviewNext(after: item)] : [.closePanel]
    }

    private func prompt(_ verdict: Verdict) -> Prompt {
        var prompt = Prompt(.review(items: [item], verdict, seen: seen))
        prompt.under = self
        return prompt
    }

    private func mayGive(_ verdict: Verdict, _ environment: AppEnvironment) -> Bool {
        environment.workbook.refusal(toReview: item, verdict, by: environment.context.person) == nil
    }

    private mutating func scroll(_ movement: Movement, _ environment: AppEnvironment) {
        let view = ReviewView(self, environment)
        top =
            TextScrolling.top(
                top, after: movement, page: view.rect.rows - 1, last: max(0, view.rowCount - view.rect.rows)) ?? top
    }
}
