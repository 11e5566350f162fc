extension String {
    /// The text on one line: line feeds become spaces.
    ///
    /// Looks at bytes and scalars: finding the `Character`s of a text costs more than drawing it.
    var onOneLine: String {
        guard utf8.contains(0x0A) else { return self }
        return unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: " ")
    }
}
