import TerminalUI
import WorkbookModel

/// A summary at the start: when the session before ended, and what is new since. Up and down choose among what it tells,
/// Enter opens that; any other key closes it and does what it does.
struct ResumeCard: Overlay {
    /// A line that Enter opens.
    struct Choice {
        let text: String
        let opens: ListRow.Opening
    }

    /// Above the choices.
    var head: String
    var choices: [Choice] = []
    /// Below them.
    var notes: [String] = []
    private var selected = 0

    init(head: String, choices: [Choice], notes: [String]) {
        self.head = head
        self.choices = choices
        self.notes = notes
    }

    /// What a key means to the card.
    enum Answer {
        /// It stays open.
        case stays
        case opens(ListRow.Opening)
        /// It closes; nothing else happens.
        case closes
        /// It closes, and the key is for what is below.
        case passes
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> Answer {
        switch environment.keys.command(for: key) {
        case .move(.down) where choices.count > 1: selected = min(selected + 1, choices.count - 1)
        case .move(.up) where choices.count > 1: selected = max(0, selected - 1)
        case .action(.open) where !choices.isEmpty: return .opens(choices[selected].opens)
        case .action(.back): return .closes
        default: return .passes
        }
        return .stays
    }

    /// A small frame in the middle of the screen.
    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        let theme = environment.theme
        var lines: [(text: String, style: Style)] = [(head, theme.heading)]
        lines += choices.enumerated().map { index, choice in
            let isSelected = index == selected
            return ((isSelected ? "> " : "  ") + choice.text, isSelected ? theme.cursor : .plain)
        }
        lines += notes.map { ($0, .plain) }
        if !choices.isEmpty { lines.append((keys(environment), theme.gap)) }
        CenteredFrame.draw(lines, theme.heading, into: &grid)
    }

    private func keys(_ environment: AppEnvironment) -> String {
        let language = environment.language
        let open = environment.keys.naming(.open) { language(ja: "\($0) 開く  ", en: "\($0) opens  ") }
        let again = environment.keys.naming(.show(.list(NewsScreen().name))) {
            language(ja: "  \($0) でまた表示", en: "  \($0) shows it again")
        }
        return open + language(ja: "ほかのキーで閉じる", en: "other keys close this") + again
    }
}
