import TerminalUI
import WorkbookModel

extension AppState {
    mutating func take(_ input: InputEvent) -> [Effect] {
        switch input {
        case .key(let key):
            message = nil
            return handle(key)
        case .paste(let text):
            message = nil
            return paste(text)
        case .mouse(let mouse): handle(mouse)
        // The terminal's own business: see `TerminalLoop`.
        case .cursorReport, .backgroundReport: break
        case .invalid:
            complain(ja: "読めない文字が届きました（UTF-8 ではありません）", en: "unreadable input arrived (not UTF-8)")
        }
        return []
    }

    private mutating func handle(_ key: Key) -> [Effect] {
        // These two work whatever is going on, where their key neither types nor edits.
        if key.isChord, let command = context.keys.command(for: key) {
            if command == .action(.redraw) { return [.terminal(.redraw)] }
            if command == .action(.suspend) { return saveDraft() + [.terminal(.suspend)] }
        }
        if environment.isTooSmall { return handleUnseen(key) }
        if let effects = handToCard(key) { return effects }
        guard var panel else { return browse(key) }
        // What was cut in one field can be put into another.
        if panel.killed != nil { panel.killed = killed }
        let requests = panel.handle(key, environment)
        if let text = panel.killed { killed = text }
        self.panel = panel
        return perform(requests)
    }

    /// A key while the summary of the start is shown; `nil` where it is for what is below.
    private mutating func handToCard(_ key: Key) -> [Effect]? {
        guard var card = resumeCard, panel == nil else {
            resumeCard = nil
            return nil
        }
        resumeCard = nil
        switch card.handle(key, environment) {
        case .stays: resumeCard = card
        // The key that it says drops the filter.
        case .closes where screen == .table && !table.filter.isEmpty: return nil
        case .closes: break
        case .opens(let opening): return perform(opening.requests(environment))
        case .passes: return nil
        }
        return []
    }

    /// A key while no panel is open.
    private mutating func browse(_ key: Key) -> [Effect] {
        if screen == .conflict, let requests = conflict?.handle(key, environment) { return perform(requests) }
        if let command = context.keys.command(for: key) { return perform(command) }
        let help = context.keys.naming(.help) { context.language(ja: "。\($0) でヘルプ", en: "; \($0) for help") }
        complain(
            ja: "このキー（\(KeyMap.label(key))）は使えません\(help)", en: "\(KeyMap.label(key)) does nothing here\(help)")
        return []
    }

    /// A key while the window has no room for a screen.
    ///
    /// What it would do could not be seen. So it may move, leave, or go on with a text, and nothing that records, opens a
    /// field or gives one up is done, then or later.
    private mutating func handleUnseen(_ key: Key) -> [Effect] {
        if var panel {
            if let requests = panel.handleUnseen(key, environment) {
                self.panel = panel
                return perform(requests)
            }
        } else if let command = context.keys.command(for: key), command.definition.isHarmless {
            return perform(command)
        }
        // To be read once there is room.
        let label = KeyMap.label(key)
        complain(
            ja: "画面が小さすぎて見えないあいだ、\(label) は使えません", en: "\(label) did nothing while the window was too small")
        return []
    }

    private mutating func paste(_ text: String) -> [Effect] {
        if var panel, let requests = panel.paste(text, environment) {
            self.panel = panel
            return perform(requests)
        }
        let note = context.keys.naming(.edit(.note)) {
            context.language(ja: "（所見は \($0)）", en: " (\($0) opens the note)")
        }
        complain(ja: "貼り付けは入力欄の中だけです\(note)", en: "paste works inside a field only\(note)")
        return []
    }

    private mutating func handle(_ mouse: MouseEvent) {
        guard !environment.isTooSmall else { return }
        if var panel {
            panel.handle(mouse, environment)
            self.panel = panel
            return
        }
        switch mouse.kind {
        case .wheelUp: scroll(by: -3, at: mouse.position)
        case .wheelDown: scroll(by: 3, at: mouse.position)
        case .press where mouse.button == 0: select(at: mouse.position)
        case .press, .release, .drag: break
        }
    }

    /// The wheel turns what it is over.
    private mutating func scroll(by rows: Int, at position: Position) {
        switch screen {
        case .table: table.scroll(by: rows, at: position, environment)
        case .list: lists[screen].scroll(by: rows, at: position, environment)
        case .item: item.scroll(by: rows)
        case .conflict: conflict?.scroll(by: rows, environment)
        case .help: help.scroll(by: rows)
        }
    }

    /// A click on a row.
    private mutating func select(at position: Position) {
        switch screen {
        case .table: table.select(at: position, environment)
        case .list: lists[screen].select(at: position, environment)
        case .item, .conflict, .help: break
        }
    }
}
