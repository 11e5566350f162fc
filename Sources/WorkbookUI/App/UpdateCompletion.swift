import TerminalUI
import WorkbookModel

/// Tab, Up and Down in the one-line field: what could stand there, without typing all of it.
extension AppState {
    /// Completes what was typed as far as it is clear, and says what is possible.
    mutating func complete(_ prompt: Prompt) -> [Effect] {
        switch prompt.purpose {
        case .evidence: return [.completePath(prompt.field.text)]
        case .command: completeCommand(prompt)
        case .line(let field, _): complete(prompt, of: field)
        case .search, .filter, .date, .review: break
        }
        return []
    }

    private mutating func completeCommand(_ prompt: Prompt) {
        let text = prompt.field.text
        let matches = CommandLineNames.names(beginning: text)
        if matches.isEmpty || text.contains(" ") { return }
        put(matches.count == 1 ? [matches[0] + " "] : matches, into: prompt, separator: " ")
    }

    private mutating func complete(_ prompt: Prompt, of field: AssessmentField) {
        let typed = SearchFolding.fold(prompt.field.text).scalars
        let matches = values(of: field).filter { SearchFolding.fold($0).scalars.starts(with: typed) }
        if matches.isEmpty {
            let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
            return complain(ja: "そう始まる\(ja)はまだありません", en: "no \(en) so far begins so")
        }
        // Names that differ in width or case may have less in common than was typed.
        let common = SearchFolding.fold(AppState.commonBeginning(of: matches)).scalars
        if common.count < typed.count { return offer(matches) }
        put(matches, into: prompt)
    }

    /// Puts the completed path into the field.
    mutating func complete(_ typed: String, with completions: [String]) -> [Effect] {
        guard case .prompt(let prompt) = mode, prompt.field.text == typed else { return [] }
        if completions.isEmpty {
            complain(ja: "そう始まるファイルはありません", en: "no file begins so")
            return []
        }
        put(completions, into: prompt) { path in
            let parts = path.split(separator: "/")
            return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
        }
        return []
    }

    /// Puts what `matches` begin with into the field, and says which they are where they are several.
    private mutating func put(
        _ matches: [String], into prompt: Prompt, separator: String = "  ", shownAs name: (String) -> String = { $0 }
    ) {
        if matches.count > 1 { offer(matches.map(name), separator: separator) }
        mode = .prompt(prompt.holding(AppState.commonBeginning(of: matches)))
    }

    private mutating func offer(_ names: [String], separator: String = "  ") {
        let list = names.joined(separator: separator)
        say(ja: list, en: list)
    }

    private static func commonBeginning(of names: [String]) -> String {
        names.dropFirst().reduce(names.first ?? "") { shared, name in
            String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
        }
    }

    /// The field with another value that is used elsewhere in it, or again with what was typed.
    func recalling(_ prompt: Prompt, by step: Int) -> Prompt {
        let used = valuesUsedElsewhere(prompt.purpose)
        if used.isEmpty { return prompt }
        let text = prompt.field.text
        var values = [prompt.typed] + used
        var place = prompt.recalled
        // Changed since it was shown, it is what was typed.
        if !values.indices.contains(place) || values[place] != text { place = 0 }
        if place == 0 { values[0] = text }
        let next = (place + step + values.count) % values.count
        var recalling = prompt.holding(values[next])
        (recalling.recalled, recalling.typed) = (next, values[0])
        return recalling
    }

    private func valuesUsedElsewhere(_ purpose: Prompt.Purpose) -> [String] {
        switch purpose {
        case .evidence(let items, _): evidenceNearby(items)
        case .line(let field, _): values(of: field)
        case .search, .filter, .date, .review, .command: []
        }
    }

    /// What the field holds elsewhere, most used first; of a field that names people, then the person at the keyboard.
    private func values(of field: AssessmentField) -> [String] {
        var counts: [String: Int] = [:]
        for item in workbook.catalog.items.indices {
            let value = field.text(of: workbook.state(ofItemAt: item).assessment, language)
            if !value.isEmpty { counts[value, default: 0] += 1 }
        }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return counts[context.person] == nil ? names + [context.person] : names
    }

    /// Evidence of the items that share the block or the scenario with `items`, newest use first, each piece once.
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
