/// A stretch of a query: its scalars, and which of them stood within quotation marks, where nothing is syntax.
///
/// Scalars, not characters: a combining mark would make one character with the sign before it.
struct FilterToken {
    struct Element {
        let scalar: Unicode.Scalar
        let isQuoted: Bool

        /// What it is to the parser, a full-width sign being its ASCII; `nil` within quotation marks.
        var sign: Unicode.Scalar? { isQuoted ? nil : FilterToken.sign(scalar) }
    }

    private(set) var elements: ArraySlice<Element> = []

    /// What a scalar outside quotation marks is to the parser.
    static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "、" ? "," : FullWidth.ascii(scalar) }

    /// Ends a key. `=` does it as `:` does.
    static func endsKey(_ sign: Unicode.Scalar?) -> Bool { sign == ":" || sign == "<" || sign == ">" || sign == "=" }

    var count: Int { elements.count }
    var hasQuotes: Bool { elements.contains(where: \.isQuoted) }

    var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: elements.lazy.map(\.scalar))
        return String(text)
    }

    /// The terms of a query: stretches between blanks outside quotation marks. Two quotation marks within quotation
    /// marks are one.
    static func terms(of query: String) throws(FilterProblem) -> [FilterToken] {
        var terms: [FilterToken] = []
        var term = FilterToken()
        var isOpen = false
        var rest = query.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if isOpen, scalar == "\"", rest.first == "\"" {
                rest.removeFirst()
                term.elements.append(Element(scalar: scalar, isQuoted: true))
            } else if scalar == "\"" {
                isOpen.toggle()
            } else if !isOpen, scalar.properties.isWhitespace {
                if term.count > 0 { terms.append(term) }
                term = FilterToken()
            } else {
                term.elements.append(Element(scalar: scalar, isQuoted: isOpen))
            }
        }
        if isOpen { throw .unclosedQuote }
        if term.count > 0 { terms.append(term) }
        return terms
    }

    /// Takes that sign off the front; false where the token does not begin with it.
    mutating func removeFirst(_ sign: Unicode.Scalar) -> Bool {
        guard elements.first?.sign == sign else { return false }
        elements.removeFirst()
        return true
    }

    /// The letters before the first sign that ends a key, that sign, and what follows; `nil` where there are none. With other
    /// signs among the letters only a known key is one.
    func cutAtKey() -> (key: String, sign: Unicode.Scalar, rest: FilterToken)? {
        guard let end = elements.firstIndex(where: { FilterToken.endsKey($0.sign) }), end > elements.startIndex,
            elements[..<end].allSatisfy({ !$0.isQuoted }), let sign = elements[end].sign
        else { return nil }
        let name = FilterToken(elements: elements[..<end]).text.lowercased()
        let isWord = elements[..<end].allSatisfy { $0.scalar.properties.isAlphabetic }
        guard isWord || Filter.Key(typed: name) != nil else { return nil }
        return (name, sign, FilterToken(elements: elements[(end + 1)...]))
    }

    /// What stands between the commas, without empty ones.
    func values() -> [FilterToken] { elements.split { $0.sign == "," }.map { FilterToken(elements: $0) } }
}
