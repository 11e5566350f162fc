/// A link as libxlsxwriter takes it.
struct XLSXLink {
    /// A URL, or `internal:` and a place.
    let target: String

    /// The most links that Excel takes in a sheet, and the most characters of one, which are counted in bytes here.
    static let mostInSheet = 65_530
    static let longest = 2_079

    /// - Parameter sheets: the names of the workbook's sheets.
    /// - Returns: `nil` for what is no link to http, https or a cell of one of the sheets, or too long.
    init?(_ link: String, sheets: Set<String>) {
        guard let target = link.hasPrefix("#") ? XLSXLink.place(link, in: sheets) : XLSXLink.url(link),
            target.utf8.count <= XLSXLink.longest
        else { return nil }
        self.target = target
    }

    /// `#SHEET!A1`, the sheet's name in quotes or not.
    private static func place(_ link: String, in sheets: Set<String>) -> String? {
        guard let mark = link.lastIndex(of: "!") else { return nil }
        var name = String(link[..<mark].dropFirst())
        if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 {
            name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
        }
        let cell = link[link.index(after: mark)...]
        let letters = cell.prefix { $0.isASCII && $0.isLetter }
        let digits = cell.dropFirst(letters.count)
        // The library would take the rest of the name for the place.
        guard sheets.contains(name), !name.contains("#"), CellAddress.column(ofLetters: letters) != nil,
            digits.allSatisfy({ $0.isASCII && $0.isNumber }), let row = Int(digits), (1...1_048_576).contains(row)
        else { return nil }
        return "internal:\(SheetNames.quoted(name))!\(cell)"
    }

    private static func url(_ link: String) -> String? {
        let start = link.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
        let source = Array(XLSXText.plain(link).utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        for (index, byte) in source.enumerated() {
            if needsEscape(byte) || byte == UInt8(ascii: "%") && !isEscape(source[index...]) {
                bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        let url = String(decoding: bytes, as: UTF8.self)
        // Anywhere in a URL, the library takes these words for its own.
        return url.contains("ternal:")
            ? url.replacing("internal:", with: "internal%3A").replacing("external:", with: "external%3A") : url
    }

    /// Whether a byte can not stand in a URL: blanks, controls, and what Excel escapes.
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || escaped.contains(byte)
    }

    private static let escaped = Array("\"<>[]`^{}".utf8)

    /// Whether bytes begin with an escape: `%20`.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 3 && bytes.dropFirst().prefix(2).allSatisfy(isHex)
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
