import Digest

/// Builds the HTML of a page, and with it the sum of what a reader sees: every text and every attribute that carries meaning, in
/// order. The script of the page walks the document in the same order (scripts/page.js) and says so where the sum is another.
struct PageBuilder {
    private(set) var html: [UInt8] = []
    private var witnessed: [UInt8] = []

    /// Attributes that are under the sum.
    private static let witnessedAttributes: Set<String> = [
        "data-item", "data-column", "data-head", "data-words", "href", "rowspan", "colspan", "aria-label",
    ]

    /// SHA-256 of what was witnessed.
    var sum: String { SHA256(of: witnessed).hex() }

    /// HTML as it is, with no text that a reader sees.
    mutating func raw(_ markup: String) { html += markup.utf8 }

    /// A line feed between elements that hold no text of their own.
    mutating func line() { html.append(0x0A) }

    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        html.append(0x3C)
        html += name.utf8
        for (attribute, value) in attributes {
            guard let value else { continue }
            html.append(0x20)
            html += attribute.utf8
            html += "=\"".utf8
            append(escaped: value)
            html.append(0x22)
            if PageBuilder.witnessedAttributes.contains(attribute) {
                witnessed += "@\(attribute)=".utf8
                witnessed += value.utf8
                witnessed.append(0x0A)
            }
        }
        html.append(0x3E)
    }

    mutating func close(_ name: String) {
        html += "</".utf8
        html += name.utf8
        html.append(0x3E)
    }

    /// A text that a reader sees.
    mutating func text(_ text: String) {
        append(escaped: text)
        // What holds blanks alone may be markup's own, and is not told apart.
        if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) { return }
        witnessed += text.utf8
        witnessed.append(0x0A)
    }

    mutating func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    private mutating func append(escaped text: String) {
        for byte in text.utf8 {
            switch byte {
            case 0x26: html += "&amp;".utf8
            case 0x3C: html += "&lt;".utf8
            case 0x3E: html += "&gt;".utf8
            case 0x22: html += "&quot;".utf8
            case 0x27: html += "&#39;".utf8
            // A parser makes it LF.
            case 0x0D: html += "&#13;".utf8
            default: html.append(byte)
            }
        }
    }
}
