import TerminalUI
import WorkbookModel

/// How far the help is scrolled.
struct HelpState: Sendable {
    /// The screen that it was opened on.
    private(set) var subject = Screen.table
    /// First line shown; drawing limits it to the text.
    private(set) var top = 0
    /// The line that was found last, until it is scrolled.
    private var found: Int?

    /// Lines that stay in view above one that was found.
    private static let linesAboveFound = 2

    /// Begins at the top.
    mutating func open(on subject: Screen) { self = HelpState(subject: subject) }

    init(subject: Screen = .table) { self.subject = subject }

    mutating func move(_ movement: Movement, _ environment: AppEnvironment) {
        found = nil
        let last = HelpScreen.lastTop(of: subject, environment)
        top = TextScrolling.top(top, after: movement, page: environment.size.rows - 3, last: last) ?? top
    }

    mutating func scroll(by rows: Int) {
        found = nil
        top = max(0, top + rows)
    }

    /// Goes to a line that holds what is searched for, round the help from the one found last, or the first one shown, on.
    mutating func find(forward: Bool, includingCurrent: Bool, _ environment: AppEnvironment) -> Message {
        let text = environment.search.text
        let lines = HelpScreen.lines(holding: SearchFolding.fold(text).scalars, of: subject, environment)
        guard let last = lines.max(),
            case let matches = (0...max(last, found ?? top)).map(lines.contains),
            let round = SearchRound(
                matches, from: found ?? top, forward: forward, includingCurrent: includingCurrent || found == nil)
        else { return SearchRound.nothing(text, environment.language) }
        found = round.position
        top = min(
            max(0, round.position - HelpState.linesAboveFound), HelpScreen.lastTop(of: subject, environment))
        return round.message(environment.language)
    }
}
