import Digest

/// Builds the HTML of a page, and with it the sum of what the page is: its elements, attributes and texts, in order. The script of
/// the page walks the document in the same order (scripts/witness.js) and says so where the sum is another.
struct PageBuilder {
    private(set) var html: [UInt8] = []
    private var witness = SHA256()

    /// SHA-256 of what was witnessed, 64 hex digits.
    var sum: String { witness.hex() }

    /// HTML that is under no sum: scripts, the box that says what holds, blanks.
    mutating func raw(_ markup: some Sequence<UInt8>) { html += markup }

    mutating func raw(_ markup: String) { html += markup.utf8 }

    mutating func line() { html.append(0x0A) }

    /// - Parameter unwitnessed: attributes that are under no sum, behind the others.
    mutating func open(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], unwitnessed: String = ""
    ) {
        html.append(0x3C)
        html += name.utf8
        add("e", name)
        for (attribute, value) in attributes {
            guard let value else { continue }
            html.append(0x20)
            html += attribute.utf8
            html += "=\"".utf8
            append(escaped: value)
            html.append(0x22)
            add("a", "\(attribute)=\(value)")
        }
        html += unwitnessed.utf8
        html.append(0x3E)
    }

    mutating func close(_ name: String) {
        html += "</".utf8
        html += name.utf8
        html.append(0x3E)
        add("/", name)
    }

    /// An element that can not hold anything, and is not closed: `meta`, `col`.
    mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        open(name, attributes)
        add("/", name)
    }

    mutating func text(_ text: String) {
        append(escaped: text)
        addText(text)
    }

    /// The content of a `style` element, in which nothing is escaped.
    mutating func style(_ bytes: [UInt8]) {
        html += bytes
        addText(String(decoding: bytes, as: UTF8.self))
    }

    mutating func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    // MARK: The sum

    private mutating func addText(_ text: String) {
        // What holds blanks alone may be markup's own, and is not told apart.
        if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) { return }
        add("t", text)
    }

    /// Adds a part, led by what it is and its length in bytes.
    private mutating func add(_ kind: String, _ text: String) {
        witness.update(Array("\(kind)\(text.utf8.count):".utf8))
        witness.update(Array(text.utf8))
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
