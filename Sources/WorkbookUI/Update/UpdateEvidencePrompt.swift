import TerminalUI
import WorkbookModel

extension AppState {
    /// The field with another piece of evidence in it: those of the same block and scenario, newest use first.
    func cycled(_ prompt: Prompt, by step: Int) -> Prompt {
        guard case .evidence(let items, _) = prompt.purpose else { return prompt }
        let pieces = [""] + evidenceNearby(items)
        if pieces.count == 1 { return prompt }
        let place = (prompt.recalled + step + pieces.count) % pieces.count
        var cycled = Prompt(prompt.purpose, text: pieces[place])
        cycled.recalled = place
        return cycled
    }

    /// Puts the completed path into the field, as far as it is clear; what is possible is said.
    mutating func complete(_ typed: String, with completions: [String]) -> [Effect] {
        guard case .prompt(let prompt) = mode, prompt.field.text == typed else { return [] }
        guard let first = completions.first else {
            complain(ja: "そう始まるファイルはありません", en: "no file begins so")
            return []
        }
        let common = completions.reduce(first) { shared, path in
            String(zip(shared, path).prefix { $0 == $1 }.map(\.0))
        }
        mode = .prompt(Prompt(prompt.purpose, text: common))
        if completions.count > 1 {
            let names = completions.map { path in
                let parts = path.split(separator: "/")
                return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
            }
            let list = names.joined(separator: "  ")
            say(ja: list, en: list)
        }
        return []
    }

    /// Evidence of the items that share the block or the scenario with `items`, each piece once.
    private func evidenceNearby(_ items: [Int]) -> [String] {
        let catalog = workbook.catalog
        let blocks = Set(items.compactMap { catalog.mappingIndex(ofItemAt: $0) })
        let scenarios = Set(items.compactMap { catalog.scenario(ofItemAt: $0)?.id })
        let near = catalog.items.indices.filter { index in
            catalog.mappingIndex(ofItemAt: index).map(blocks.contains) == true
                || catalog.scenario(ofItemAt: index).map { scenarios.contains($0.id) } == true
        }
        let newest = near.sorted { left, right in
            (workbook.state(ofItemAt: left).current?.at ?? "") > (workbook.state(ofItemAt: right).current?.at ?? "")
        }
        var pieces: [String] = []
        for piece in newest.flatMap({ workbook.state(ofItemAt: $0).assessment.evidence }) {
            var typed = piece
            typed.digest = nil
            if !pieces.contains(typed.stored) { pieces.append(typed.stored) }
        }
        return pieces
    }
}
