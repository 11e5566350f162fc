import TerminalUI
import WorkbookModel

/// Handles events: updates the state, performs effects until none are left, and returns requests to the terminal.
///
/// The program runs it with a terminal, `tenken screen` and the tests without one.
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

    /// Handles one event and everything that follows from it.
    public mutating func handle(_ event: Event) -> [TerminalRequest] {
        run(state.update(event, at: now()))
    }

    /// The screen as it is now.
    public func draw(_ cache: inout FrameCache) -> Grid { state.draw(&cache) }

    /// Saves what is being typed before a signal ends the program.
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
