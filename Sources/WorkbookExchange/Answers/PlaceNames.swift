import OfficeFiles
import WorkbookModel

/// The sections or groups of a catalogue, by what a table calls them: `3.14`, `3.14. リモートメンテナンス`, `リモートメンテナンス`, `①経路`.
struct PlaceNames: Sendable {
    /// What a cell says about where an item stands.
    struct Place: Hashable, Sendable {
        /// As the table says it.
        let text: String
        /// Those that it can mean.
        let ids: Set<String>
        /// `false` where the cell is a number: 3.1 can have been typed as 3.10.
        let isSure: Bool

        var isUnknown: Bool { ids.isEmpty }
    }

    private var byTitle: [TextKey: Set<String>] = [:]
    private var byNumber: [String: Set<String>] = [:]

    init(_ places: [(id: String, number: String, title: String)]) {
        for (id, number, title) in places {
            byNumber[PlaceNames.number(number), default: []].insert(id)
            for name in [title, number + title, number + "." + title] where !title.isEmpty {
                byTitle[TextKey(name), default: []].insert(id)
            }
        }
    }

    func place(_ cell: PlacedCell) -> Place {
        if cell.kind == .number, cell.text.contains(".") {
            let ids = byNumber.filter { PlaceNames.isSameDecimal($0.key, cell.text) }.values.reduce(into: Set()) {
                $0.formUnion($1)
            }
            return Place(text: cell.text, ids: ids, isSure: false)
        }
        let ids = byTitle[TextKey(cell.text)] ?? PlaceNames.leadingNumber(cell.text).flatMap { byNumber[$0] } ?? []
        return Place(text: cell.text, ids: ids, isSure: true)
    }

    /// Whether the number, shown by a spreadsheet as a decimal, reads so: `3.10` reads `3.1`.
    private static func isSameDecimal(_ number: String, _ shown: String) -> Bool {
        guard number.hasPrefix(shown) else { return false }
        return number.dropFirst(shown.count).allSatisfy { $0 == "0" }
    }

    private static func number(_ text: String) -> String {
        var plain = Substring(CircledNumbers.plain(text).filter { !$0.isWhitespace })
        while plain.last == "." { plain.removeLast() }
        return String(plain)
    }

    /// The number before a title; `nil` where the text begins with none. A circled number ends by itself, another before a sign
    /// that is neither letter nor digit.
    private static func leadingNumber(_ text: String) -> String? {
        guard let first = text.first else { return nil }
        if CircledNumbers.plain(String(first)) != FullWidth.ascii(String(first)) { return number(String(first)) }
        let plain = CircledNumbers.plain(text)
        let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        guard digits.first?.isNumber == true else { return nil }
        if digits.last?.isNumber == true, let next = plain.dropFirst(digits.count).first, next.isLetter || next.isNumber
        {
            return nil
        }
        return number(String(digits))
    }
}
