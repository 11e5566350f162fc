/// Words of a command for a shell: what git is given, and what people are advised to paste.
public enum ShellWord {
    /// The text as one word of POSIX sh.
    public static func quoted(_ text: String) -> String { String(decoding: quoted(Array(text.utf8)), as: UTF8.self) }

    /// The same of bytes, which need not be UTF-8.
    public static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        // A word that begins so is an option.
        if bytes.first == 0x2D { return Array("./".utf8) + quoted(Array(bytes)[...]) }
        return quoted(bytes[...])
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // Letters beyond ASCII mean nothing to a shell.
        let isText = String(validating: bytes, as: UTF8.self) != nil
        if !bytes.isEmpty, bytes.allSatisfy({ plainBytes.contains($0) || $0 >= 0x80 && isText }) { return Array(bytes) }
        let quote: UInt8 = 0x27
        let parts = bytes.split(separator: quote, omittingEmptySubsequences: false)
        return [quote] + parts.joined(separator: Array("'\\''".utf8)) + [quote]
    }

    /// The words of a line as people type it: separated by blanks; quotes hold blanks together.
    public static func words(of line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            switch (quote, character) {
            case (let open?, character) where open == character: quote = nil
            case (_?, _): word = (word ?? "") + String(character)
            case (nil, "\""), (nil, "'"):
                quote = character
                word = word ?? ""
            case (nil, " "), (nil, "\u{3000}"):
                if let done = word { words.append(done) }
                word = nil
            case (nil, _): word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    private static let plainBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-,:@".utf8)
}
