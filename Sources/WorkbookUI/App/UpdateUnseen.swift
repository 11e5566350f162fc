import TerminalUI

extension AppState {
    /// A key while the window has no room for a screen.
    ///
    /// What it would do could not be seen. So it may move, leave, or go on with a text, and nothing that records, opens a
    /// field or gives one up is done, then or later.
    mutating func handleUnseen(_ key: Key) -> [Effect] {
        switch mode {
        case .browse:
            guard let command = context.keys.command(for: key), command.definition.isHarmless else { break }
            return perform(command)
        case .prompt(let prompt): if edit(prompt, with: key) { return [] }
        case .text(let editing): if edit(editing, with: key) { return [] }
        case .evidence, .ask, .report: break
        }
        // To be read once there is room.
        let label = KeyMap.label(key)
        complain(
            ja: "画面が小さすぎて見えないあいだ、\(label) は使えません", en: "\(label) did nothing while the window was too small")
        return []
    }
}
