/// A command line up to the cursor, as words: quotes and backslashes taken away as the shell would.
public struct TypedLine: Equatable, Sendable {
    /// The words before the one at the cursor, the program's name first.
    public private(set) var words: [String] = []
    /// What of the word at the cursor stands before it; empty behind a blank.
    public private(set) var current = ""
    /// Whether the cursor is within quotes.
    public private(set) var isQuoted = false

    public init(_ line: String, of shell: Shell) {
        var (word, quote, isEscaped) = (String?.none, Character?.none, false)
        for character in line {
            if isEscaped {
                isEscaped = false
                // Within quotes a backslash stands for itself before most characters.
                let stays = quote.map { !TypedLine.isEscapable(character, in: $0, of: shell) } ?? false
                word = (word ?? "") + (stays ? "\\" : "") + String(character)
                continue
            }
            switch (quote, character) {
            case (nil, "\\"), ("\"", "\\"): isEscaped = true
            case ("'", "\\") where shell == .fish: isEscaped = true
            case (let open?, character) where open == character: quote = nil
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, " "), (nil, "\t"):
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        (current, isQuoted) = (word ?? "", quote != nil)
    }

    private static func isEscapable(_ character: Character, in quote: Character, of shell: Shell) -> Bool {
        quote == "'" ? character == "'" || character == "\\" : "\"\\$`".contains(character)
    }
}
