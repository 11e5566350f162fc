import TerminalUI
import WorkbookModel

/// Tab, Up and Down: what could stand in the field, without typing all of it.
extension Prompt {
    /// Completes what was typed as far as it is clear, and says what is possible.
    mutating func complete(_ environment: AppEnvironment) -> [Request] {
        if let requests = showNextOffer(environment) { return requests }
        switch purpose {
        case .evidence: return [.effect(.completePath(field.text))]
        case .command:
            return completePlace(environment) ?? completeFilterCommand(environment) ?? completeArgument(environment)
                ?? completeCommand(environment)
        case .filter: return completeFilter(environment)
        case .line(let field, _): return complete(field, environment)
        case .search, .date, .review: return []
        }
    }

    private mutating func completeCommand(_ environment: AppEnvironment) -> [Request] {
        if let name = field.text.split(separator: " ").first, name.count < field.text.count,
            let typing = CommandLineNames.command(named: String(name))?.definition.typing, typing.takesPath
        {
            return completeArgument(typing.options, environment)
        }
        let matches = CommandLineNames.names(beginning: field.text)
        if matches.isEmpty || field.text.contains(" ") { return [] }
        return put(matches.count == 1 ? [matches[0] + " "] : matches, separator: " ")
    }

    /// Completes the last word behind a command's name: an option, what stands behind one, or a path.
    private mutating func completeArgument(_ options: [TypedOption], _ environment: AppEnvironment) -> [Request] {
        let last = Prompt.lastWord(of: field.text)
        let before = field.text.dropLast(last.count)
        let words = before.split(separator: " ")
        let path: [Request] = [.effect(.completePath(last))]
        func value(behind word: Substring) -> TypedOption.Value {
            options.first { $0.name == word }?.value ?? .none
        }
        switch value(behind: words.last ?? "") {
        case .none:
            // Behind a path that stands there already, what is left to say is an option.
            let hasPath = zip(words, words.dropFirst()).contains { before, word in
                if case .none = value(behind: before) { !word.hasPrefix("-") } else { false }
            }
            guard last.hasPrefix("-") || last.isEmpty && hasPath && !options.isEmpty else { return path }
            let free = options.map(\.name).filter { !words.contains(Substring($0)) }
            return complete(last, behind: before, with: free, environment)
        case .text: return []
        case .path(let known):
            let isWord = known(environment.context).contains { $0.hasPrefix(last) }
            return isWord ? complete(last, behind: before, with: known(environment.context), environment) : path
        case .word(let known): return complete(last, behind: before, with: known(environment.context), environment)
        case .words(let known):
            let listed = last.split(separator: ",", omittingEmptySubsequences: false)
            let free = known(environment.context).filter { !listed.dropLast().contains(Substring($0)) }
            let word = String(listed.last ?? "")
            return complete(word, behind: field.text.dropLast(word.count), with: free, environment, end: "")
        }
    }

    /// - Parameter end: stands behind a word that is clear.
    private mutating func complete(
        _ word: String, behind before: Substring, with known: [String], _ environment: AppEnvironment, end: String = " "
    ) -> [Request] {
        let matches = known.filter { $0.hasPrefix(word) }
        if matches.isEmpty {
            let all = known.joined(separator: " ")
            return [.complain(environment.language(ja: "使えるもの: \(all)", en: "possible here: \(all)"))]
        }
        let texts = matches.map { String(before) + $0 + (matches.count == 1 ? end : "") }
        return put(texts) { String($0.dropFirst(before.count)) }
    }

    private mutating func complete(_ field: AssessmentField, _ environment: AppEnvironment) -> [Request] {
        let typed = SearchFolding.fold(self.field.text).scalars
        let matches = Prompt.values(of: field, environment).filter {
            SearchFolding.fold($0).scalars.starts(with: typed)
        }
        if matches.isEmpty {
            let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
            return [.complain(environment.language(ja: "そう始まる\(ja)はまだありません", en: "no \(en) so far begins so"))]
        }
        // Names that differ in width or case may have less in common than was typed.
        let common = SearchFolding.fold(Prompt.commonBeginning(of: matches)).scalars
        if common.count < typed.count {
            offer(matches)
            return [.say(matches.joined(separator: "  "))]
        }
        return put(matches)
    }

    private static func lastWord(of text: String) -> String {
        String(text.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    }

    /// Puts the completed path into the field: in the place of what was typed, which behind `:` is the last word.
    mutating func complete(
        withPaths paths: [String], typed: String, _ environment: AppEnvironment
    ) -> [Request] {
        let isBehindCommand = if case .command = purpose { true } else { false }
        guard typed == (isBehindCommand ? Prompt.lastWord(of: field.text) : field.text) else { return [] }
        let before = String(field.text.dropLast(typed.count))
        let paths = paths.map { before + $0 }
        if paths.isEmpty, isForEvidence, let requests = completeCited(environment) { return requests }
        if paths.isEmpty {
            return [.complain(environment.language(ja: "そう始まるファイルはありません", en: "no file begins so"))]
        }
        return put(paths) { path in
            let parts = path.dropFirst(before.count).split(separator: "/")
            return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
        }
    }

    /// Puts what `matches` begin with into the field, and says which they are where they are several.
    mutating func put(
        _ matches: [String], separator: String = "  ", shownAs name: (String) -> String = { $0 }
    ) -> [Request] {
        self = holding(Prompt.commonBeginning(of: matches))
        offer(matches)
        return matches.count > 1 ? [.say(matches.map(name).joined(separator: separator))] : []
    }

    static func commonBeginning(of names: [String]) -> String {
        names.dropFirst().reduce(names.first ?? "") { shared, name in
            String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
        }
    }

    /// Shows another value that is used elsewhere in the field, or again what was typed.
    mutating func recall(by step: Int, _ environment: AppEnvironment) {
        let used = isForEvidence ? citedEvidence(environment) : valuesUsedElsewhere(environment)
        if used.isEmpty { return }
        let text = field.text
        var values = [typed] + used
        var position = recalled
        // Changed since it was shown, it is what was typed.
        if !values.indices.contains(position) || values[position] != text { position = 0 }
        if position == 0 { values[0] = text }
        let next = (position + step + values.count) % values.count
        self = holding(values[next])
        (recalled, typed) = (next, values[0])
    }

    private func valuesUsedElsewhere(_ environment: AppEnvironment) -> [String] {
        switch purpose {
        case .line(let field, _): Prompt.values(of: field, environment)
        case .filter: environment.typed[.filter]
        case .search: environment.typed[.search]
        case .command: environment.typed[.command]
        case .review(_, let verdict, _): reasons(of: verdict, environment)
        case .evidence, .date: []
        }
    }

    /// What the person said with that verdict before, newest first, each once.
    private func reasons(of verdict: Verdict, _ environment: AppEnvironment) -> [String] {
        environment.workbook.entries.reversed().lazy
            .filter { $0.kind == .review && $0.by == environment.context.person && $0.verdict == verdict }
            .map { $0.note.replacing("\n", with: " ") }.filter { !$0.isEmpty }.uniqued()
    }

    /// What the field holds anywhere, most used first; for a name then the person at the keyboard, who is often meant, and
    /// everybody else who has recorded something.
    static func values(of field: AssessmentField, _ environment: AppEnvironment) -> [String] {
        let values = environment.values(of: field, in: Array(environment.workbook.catalog.items.indices))
        let counts = Dictionary(values.filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        guard field == .owner else { return names }
        return (names + [environment.context.person] + FilterValueSource.people(environment)).uniqued()
    }
}
