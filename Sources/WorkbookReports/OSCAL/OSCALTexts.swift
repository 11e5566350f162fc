/// A text without markup, on one line and trimmed: OSCAL's `string`.
struct OSCALLine: Encodable, Hashable, Sendable {
    let text: String

    /// - Parameter text: as the reader may see it (`Disclosure`). `nil` where nothing is left of it.
    init?(_ text: String) {
        let line = OSCALMarkup.trimmed(text.unicodeScalars.map { $0 == "\n" ? " " : $0 })
        if line.isEmpty { return nil }
        self.text = line
    }

    /// - Parameter fallback: what stands there where nothing is left of `text`.
    init(_ text: String, else fallback: @autoclosure () -> String) {
        self = OSCALLine(text) ?? OSCALLine(fallback()) ?? .none
    }

    private init(line: String) { text = line }
    private static let none = OSCALLine(line: "–")

    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}

/// A line of Markdown in which everything is text: OSCAL's `markup-line`.
struct OSCALTitle: Encodable, Hashable, Sendable {
    let markup: String

    init?(_ text: String) {
        guard let line = OSCALLine(text) else { return nil }
        markup = OSCALMarkup.escaped(line.text, isParagraph: false)
    }

    /// - Parameter fallback: what stands there where `text` is empty.
    init(_ text: String, else fallback: @autoclosure () -> String) {
        self = OSCALTitle(text) ?? OSCALTitle(fallback()) ?? .none
    }

    private init(markup: String) { self.markup = markup }
    private static let none = OSCALTitle(markup: "–")

    func encode(to encoder: any Encoder) throws { try markup.encode(to: encoder) }
}

/// Paragraphs of Markdown in which everything is text, one for each line: OSCAL's `markup-multiline`.
struct OSCALProse: Encodable, Hashable, Sendable {
    let markup: String

    init?(_ text: String) {
        let paragraphs = text.unicodeScalars.split(separator: "\n").map { line in
            OSCALMarkup.escaped(OSCALMarkup.trimmed(line.map { $0 }, leading: false), isParagraph: true)
        }.filter { !$0.isEmpty }
        if paragraphs.isEmpty { return nil }
        markup = paragraphs.joined(separator: "\n\n")
    }

    init(_ text: String, else fallback: @autoclosure () -> String) {
        self = OSCALProse(text) ?? OSCALProse(fallback()) ?? .none
    }

    private init(markup: String) { self.markup = markup }
    private static let none = OSCALProse(markup: "–")

    func encode(to encoder: any Encoder) throws { try markup.encode(to: encoder) }
}

/// CommonMark (spec.commonmark.org), with what OSCAL adds to it: `{{ insert: … }}`, `~sub~`, `^super^` and "quotations".
private enum OSCALMarkup {
    /// The text without white space at its ends.
    static func trimmed(_ text: [Unicode.Scalar], leading: Bool = true) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        guard let last = text.lastIndex(where: { !isBlank($0) }) else { return "" }
        let first = leading ? text.firstIndex { !isBlank($0) } ?? 0 : 0
        return String(String.UnicodeScalarView(text[first...last]))
    }

    /// - Parameter isParagraph: whether what begins a block at the beginning of a line would begin one here.
    static func escaped(_ line: String, isParagraph: Bool) -> String {
        var result = String.UnicodeScalarView()
        // Of the digits that the line begins with, as in `1. `.
        var isNumber = isParagraph
        for (position, scalar) in line.unicodeScalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "&", "~", "^", "\"": result.append("\\")
            case "#", "-", "+", "=": if isParagraph, position == 0 { result.append("\\") }
            case ".", ")": if isNumber, position > 0 { result.append("\\") }
            case " ":
                if isParagraph, position == 0 {
                    // Four of them would make it code. As an entity it is a sign like any other.
                    result.append(contentsOf: "&#32;".unicodeScalars)
                    isNumber = false
                    continue
                }
            default: break
            }
            if !("0"..."9").contains(scalar) { isNumber = false }
            result.append(scalar)
        }
        return String(result)
    }
}
