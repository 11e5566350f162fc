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
        // Anywhere in a URL, the library takes these words for its own.
        WebAddress(link)?.text.replacing("internal:", with: "internal%3A").replacing("external:", with: "external%3A")
    }
}
