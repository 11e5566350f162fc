import TerminalUI
import WorkbookModel

/// The loop's inner part: an event goes in, effects are performed until none is left, requests to the terminal come out.
///
/// With a terminal this is the program; without one it is `tenken screen` and the tests.
public struct Session<Performer: EffectPerformer> {
    public private(set) var state: AppState
    public var performer: Performer

    public init(state: AppState, performer: Performer) {
        self.state = state
        self.performer = performer
    }

    /// Takes in one event and everything that follows from it.
    public mutating func handle(_ event: Event) -> [TerminalRequest] {
        run(state.update(event))
    }

    /// Puts what is being typed on disk, before the program ends against its will.
    public mutating func rescueDraft() {
        _ = run(state.rescueDraft())
    }

    private mutating func run(_ effects: [Effect]) -> [TerminalRequest] {
        var requests: [TerminalRequest] = []
        var pending = effects
        while !pending.isEmpty {
            let effect = pending.removeFirst()
            if case .terminal(let request) = effect {
                requests.append(request)
            } else if let event = performer.perform(effect, on: state.workbook) {
                pending = state.update(event) + pending
            }
        }
        return requests
    }
}

extension Workbook {
    /// The entries that record a step: of one person, at one time, sharing `batch` where they are several.
    public func drafts(
        of step: Step, by person: String, at time: String, batch: @autoclosure () -> String
    ) throws(ReviewProblem) -> [EntryDraft] {
        let batch = step.items.count > 1 ? batch() : nil
        var drafts = step.parts.map {
            assess(itemAt: $0.item, $0.assessment, by: person, at: time, batch: batch, undoes: $0.undoes)
        }
        for part in step.reviews {
            var draft = try review(itemAt: part.item, part.verdict, note: part.note, by: person, at: time)
            draft.batch = batch
            drafts.append(draft)
        }
        return drafts
    }
}
