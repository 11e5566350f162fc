/// Random texts that are hard to store and to draw, by recfile syntax, terminals or Unicode.
public struct HostileText {
    private var random: SeededGenerator

    public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let fragments = [
        "a", "Note", "暗号鍵", "ﾊﾞｯｸｱｯﾌﾟ", "👩‍👩‍👧‍👦", "🇯🇵", "e\u{301}", "か\u{3099}", "\u{301}", "\u{202E}", "\u{2066}x\u{2069}",
        "\u{200B}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{7F}", "\u{FFFD}", "\u{10FFFF}", "\\", "\\ ", "\\  ", "\\\\",
        "\\t",
        " ", "   ", "\t", "+", "+ ", "#", "# no comment", "%", "%rec: Entry", "Kind: assess", "Name:", ": ", "|", " | ",
        "\"", "'", "<<<<<<< ours", "=======", "。", "〔前ページ〕", "-", "0",
    ]

    /// One line without LF; spaces and backslashes are likely at either end.
    public mutating func line() -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return ""
        case 1: return String(repeating: Self.fragments.randomElement(using: &random) ?? "", count: 700)
        default:
            let count = Int.random(in: 1...5, using: &random)
            return (0..<count).map { _ in Self.fragments.randomElement(using: &random) ?? "" }.joined()
        }
    }

    /// One to six lines, joined by LF; any may be empty.
    public mutating func text() -> String {
        let count = Bool.random(using: &random) ? 1 : Int.random(in: 2...6, using: &random)
        return (0..<count).map { _ in line() }.joined(separator: "\n")
    }
}
