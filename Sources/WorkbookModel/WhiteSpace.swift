extension String {
    /// The text without white space around it.
    public var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The text in one line: every stretch of white space made one `separator`, none around it.
    public func inOneLine(separator: Character = " ") -> String {
        var line = ""
        var isBehindSpace = false
        for character in self {
            if character.isWhitespace {
                isBehindSpace = !line.isEmpty
                continue
            }
            if isBehindSpace { line.append(separator) }
            isBehindSpace = false
            line.append(character)
        }
        return line
    }
}
