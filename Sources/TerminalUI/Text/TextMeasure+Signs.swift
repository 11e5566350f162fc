/// Signs of ambiguous width (○ △ ① … →) in lists and headings.
///
/// Where a terminal counts them as one column, a Japanese font still draws them two columns wide, over what stands next to
/// them: `①-9` reads ①9. So a blank follows each there.
extension TextMeasure {
    /// `text` with a blank behind each sign of ambiguous width that something else follows, where such signs are one column.
    public func separated(_ text: String) -> String {
        guard ambiguousWidth == 1, text.unicodeScalars.contains(where: isSign) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            result.append(scalar)
            if let next = rest.first, next != " ", next != "\u{3000}", isSign(scalar) { result.append(" ") }
        }
        return String(result)
    }

    /// `text` separated and, where it is wider than `columns`, cut to end with …, behind which a column stays blank.
    public func listed(_ text: String, columns limit: Int) -> String {
        guard ambiguousWidth == 1, limit < Int.max - 2 else { return truncated(text, columns: limit) }
        // The blanks make it wider still: one wide character more than the limit tells whether it fits.
        let text = separated(prefix(of: text, columns: limit + 2).text)
        return truncated(text, columns: columns(of: text) <= limit ? limit : limit - 1)
    }

    /// Whether fonts draw the scalar wider than a terminal counts it. Not letters, quotation marks and the parts of boxes and
    /// bars, which are of ambiguous width too.
    private func isSign(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0xA0, plainWidth(of: scalar) == nil, !(0x2500...0x259F).contains(scalar.value),
            width(of: scalar) == 1, TextMeasure(ambiguousWidth: 2).width(of: scalar) == 2
        else { return false }
        switch scalar.properties.generalCategory {
        case .otherSymbol, .mathSymbol, .otherNumber, .openPunctuation, .closePunctuation, .dashPunctuation: return true
        default: return scalar == "…" || scalar == "‥" || scalar == "※"
        }
    }
}
