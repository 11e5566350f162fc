/// What stands at the cursor of a command's line.
public struct CompletionPlace: Equatable, Sendable {
    /// What it can be.
    public enum Kind: Equatable, Sendable {
        /// One of these.
        case words([CompletionAnswer.Candidate])
        case value(CompletedValue)
        /// A file whose name ends in one of these; in anything, where there are none.
        case file(endings: [String])
        case folder
        /// Nothing is known of it.
        case free
    }

    public let kind: Kind
    /// What of it is typed.
    public let typed: String
    /// The option with its `=`, where the value stands behind that; else empty.
    public let head: String
    /// What was typed for arguments before: files, items.
    public let operands: [String]

    public init(_ kind: Kind, typed: String, head: String = "", operands: [String] = []) {
        (self.kind, self.typed, self.head, self.operands) = (kind, typed, head, operands)
    }

    /// - Parameters:
    ///   - description: the command in the parser's JSON.
    ///   - words: what stands behind the command's name, up to the word at the cursor.
    /// - Returns: `nil` where the description can not be read.
    public init?(description: String, words: [String], current: String) {
        guard let command = CommandDescription(json: description) else { return nil }
        var reading = Reading(command)
        for word in words { reading.take(word) }
        self = reading.place(of: current)
    }

    /// Goes through the words of a command.
    private struct Reading {
        let command: CommandDescription
        private var given: Set<CommandDescription.Argument> = []
        /// The option whose value is next.
        private var pending: CommandDescription.Argument?
        private var isBehindTerminator = false
        private var operands: [String] = []

        init(_ command: CommandDescription) { self.command = command }

        mutating func take(_ word: String) {
            if pending != nil {
                pending = nil
            } else if isBehindTerminator || !word.hasPrefix("-") || word == "-" {
                operands.append(word)
            } else if word == "--" {
                isBehindTerminator = true
            } else {
                takeOption(word)
            }
        }

        private mutating func takeOption(_ word: String) {
            let name = word.prefix { $0 != "=" }
            // Of flags in one word, as -qn, the last may be an option.
            let last = word.hasPrefix("--") ? nil : word.last.map { "-\($0)" }
            guard let option = command.argument(named: String(name)) ?? last.flatMap(command.argument(named:)) else {
                return
            }
            given.insert(option)
            if option.kind == .option, name.count == word.count { pending = option }
        }

        func place(of current: String) -> CompletionPlace {
            if let pending { return place(pending, current) }
            if !isBehindTerminator, current.hasPrefix("-") {
                guard let equals = current.firstIndex(of: "="), current.hasPrefix("--") else {
                    return CompletionPlace(.words(options), typed: current, operands: operands)
                }
                guard let option = command.argument(named: String(current[..<equals])) else {
                    return CompletionPlace(.free, typed: current)
                }
                let start = current.index(after: equals)
                return place(option, String(current[start...]), head: String(current[..<start]))
            }
            let positional = command.arguments.filter { $0.kind == .positional }
            let last = positional.last.flatMap { $0.isRepeating ? $0 : nil }
            let argument = operands.count < positional.count ? positional[operands.count] : last
            return argument.map { place($0, current) } ?? CompletionPlace(.free, typed: current)
        }

        private func place(
            _ argument: CommandDescription.Argument, _ typed: String, head: String = ""
        ) -> CompletionPlace {
            CompletionPlace(CompletionPlace.kind(of: argument), typed: typed, head: head, operands: operands)
        }

        /// Those that can still be given.
        private var options: [CompletionAnswer.Candidate] {
            command.arguments.filter { $0.shouldDisplay && ($0.isRepeating || !given.contains($0)) }.flatMap { option in
                (option.longName.map { [$0] } ?? []).map { .init($0, option.abstract ?? "") }
            }
        }
    }

    private static func kind(of argument: CommandDescription.Argument) -> Kind {
        let completion = argument.completionKind
        if let value = completion?.shellCommand.flatMap({ CompletedValue(rawValue: $0.command) }) {
            return .value(value)
        }
        if let file = completion?.file { return .file(endings: file.extensions) }
        if completion?.directory != nil { return .folder }
        let words = completion?.list?.values ?? argument.allValues ?? []
        return words.isEmpty ? .free : .words(words.map { .init($0) })
    }
}
