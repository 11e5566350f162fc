import WorkbookModel

/// What the word at the cursor may become, and how each shell is told.
public struct CompletionAnswer: Equatable, Sendable {
    /// One possible word.
    public struct Candidate: Hashable, Sendable {
        public let text: String
        /// What it is, for shells that show it.
        public let meaning: String

        public init(_ text: String, _ meaning: String = "") { (self.text, self.meaning) = (text, meaning) }
    }

    public enum Files: Equatable, Sendable {
        case none, folders
        /// Whose names end so; all of them, where there are none.
        case files(endings: [String])
    }

    /// The possible words, those that begin as was typed or are the only one.
    public let candidates: [Candidate]
    /// The files that it may be, besides.
    public let files: Files

    /// - Parameter candidates: in the order in which they are shown; not all need begin as was typed.
    public init(_ candidates: [Candidate], typed: String, files: Files = .none) {
        let beginning = CompletionAnswer.folded(typed)
        let safe = candidates.filter { !CompletionAnswer.hasControl($0.text) }
        let beginningSo = safe.filter { CompletionAnswer.folded($0.text).starts(with: beginning) }
        // What several share takes the place of what was typed, so others would take letters away.
        self.candidates = beginningSo.isEmpty && safe.count == 1 ? safe : beginningSo
        self.files = files
    }

    /// What the shell's script reads.
    ///
    /// - Parameters:
    ///   - place: what was completed.
    ///   - replaced: what of the typed word bash will replace, as it is typed; other shells replace all of it.
    ///   - paths: the files that match, a folder's name ends in `/`.
    public func text(
        for shell: Shell, _ place: CompletionPlace, replacing replaced: String = "", paths: [String] = []
    ) -> String {
        switch shell {
        case .bash: bashLines(place, replacing: replaced, paths)
        case .zsh: zshLines
        case .fish:
            (candidates.map { ($0.text, $0.meaning) } + paths.map { ($0, "") })
                .map { place.head + $0 + "\t" + CompletionAnswer.line($1) + "\n" }.joined()
        }
    }

    /// `names` where words must be quoted or are paths, else `words`; then one word a line.
    private func bashLines(_ place: CompletionPlace, replacing replaced: String, _ paths: [String]) -> String {
        let kept = TypedLine(replaced, of: .bash)
        let length = kept.words.isEmpty ? kept.current.count : replaced.count
        let start = max(0, (place.head + place.typed).count - length)
        let texts = candidates.map(\.text) + paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        let isName = !paths.isEmpty || candidates.contains { $0.text.contains(where: CompletionAnswer.needsQuotes) }
        return ([isName ? "names" : "words"] + texts.map { String((place.head + $0).dropFirst(start)) })
            .map { $0 + "\n" }.joined()
    }

    /// Which files zsh is to look for, as a pattern; then a word and its meaning a line.
    private var zshLines: String {
        let kind =
            switch files {
            case .none: "words"
            case .folders: "folders"
            case .files(let endings): (["files"] + endings.map { "*." + $0 }).joined(separator: " ")
            }
        return ([kind] + candidates.map { $0.text + "\t" + CompletionAnswer.line($0.meaning) })
            .map { $0 + "\n" }.joined()
    }

    private static func line(_ text: String) -> String {
        text.inOneLine()
    }

    private static func needsQuotes(_ character: Character) -> Bool {
        !(character.isLetter || character.isNumber || "-_./:=,+@%".contains(character) || !character.isASCII)
            || character.isWhitespace
    }

    private static func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            $0.properties.generalCategory == .control || $0.properties.isWhitespace && $0 != " " && $0 != "\u{3000}"
        }
    }

    /// Case, width and the quotes of a filter's values left aside.
    private static func folded(_ text: String) -> [UInt32] { SearchFolding.fold(text.filter { $0 != "\"" }).scalars }
}
