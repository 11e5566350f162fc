import TerminalUI

/// How far the help is scrolled.
struct HelpState: Sendable {
    /// The screen that it was opened on.
    var subject = Screen.table
    /// First line shown; drawing limits it to the text.
    var top = 0

    mutating func move(_ movement: Movement, _ environment: AppEnvironment) {
        let last = HelpScreen.lastTop(of: subject, environment)
        top = TextScrolling.top(top, after: movement, page: environment.size.rows - 3, last: last) ?? top
    }

    mutating func scroll(by rows: Int) { top = max(0, top + rows) }
}
