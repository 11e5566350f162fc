import TerminalUI
import WorkbookModel

/// The loop's inner part: an event goes in, effects are performed until none is left, requests to the terminal come out.
///
/// With a terminal this is the program; without one it is `tenken screen` and the tests.
public struct Session<Performer: EffectPerformer> {
    public private(set) var state: AppState
    public var performer: Performer
    /// Asked for each event, so that nothing keeps a day that has passed.
    private let now: () -> Moment

    public init(state: AppState, performer: Performer, now: @escaping () -> Moment) {
        self.state = state
        self.performer = performer
        self.now = now
    }

    /// Takes in one event and everything that follows from it.
    public mutating func handle(_ event: Event) -> [TerminalRequest] {
        run(state.update(event, at: now()))
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
                pending = state.update(event, at: now()) + pending
            }
        }
        return requests
    }
}
