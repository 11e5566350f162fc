import TerminalUI

/// Styles in words: `bright-red bold`, `black on-yellow`, `color130`, `plain`.
enum StyleWords {
    /// The colours by name; `on-` before one sets the background.
    static let colors: [(name: String, color: Color)] = [
        ("black", .black), ("red", .red), ("green", .green), ("yellow", .yellow), ("blue", .blue),
        ("magenta", .magenta), ("cyan", .cyan), ("white", .white), ("bright-black", .brightBlack),
        ("bright-red", .brightRed), ("bright-green", .brightGreen), ("bright-yellow", .brightYellow),
        ("bright-blue", .brightBlue), ("bright-magenta", .brightMagenta), ("bright-cyan", .brightCyan),
        ("bright-white", .brightWhite),
    ]

    /// The colours of terminals with 256 colours.
    static let numbered = "color16–color255"

    static let attributes = ["bold", "dim", "italic", "underline", "reverse", "plain"]

    /// The style that the words describe.
    ///
    /// - Throws: the first unknown word.
    static func style(_ words: [Substring]) throws(UnknownWord) -> Style {
        var style = Style.plain
        for word in words {
            if let color = color(word) {
                style.foreground = color
            } else if word.hasPrefix("on-"), let color = color(word.dropFirst(3)) {
                style.background = color
            } else {
                switch word {
                case "bold": style.bold = true
                case "dim": style.dim = true
                case "italic": style.italic = true
                case "underline": style.underline = true
                case "reverse": style.reverse = true
                case "plain": break
                default: throw UnknownWord(word: String(word))
                }
            }
        }
        return style
    }

    /// The style as words that `style(_:)` reads.
    static func words(of style: Style) -> String {
        var words: [String] = []
        func name(_ color: Color) -> String {
            colors.first { $0.color == color }?.name ?? "color\(color.rawValue)"
        }
        if let color = style.foreground.map(name) { words.append(color) }
        if let color = style.background.map(name) { words.append("on-" + color) }
        if style.bold { words.append("bold") }
        if style.dim { words.append("dim") }
        if style.italic { words.append("italic") }
        if style.underline { words.append("underline") }
        if style.reverse { words.append("reverse") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }

    struct UnknownWord: Error { let word: String }

    private static func color(_ name: Substring) -> Color? {
        if let color = colors.first(where: { $0.name == name }) { return color.color }
        guard name.hasPrefix("color"), name.dropFirst(5).allSatisfy(\.isNumber) else { return nil }
        return UInt8(name.dropFirst(5)).map { Color(rawValue: $0) }
    }
}
