/// What stands between the cells of a row.
enum Separator: UInt8, CaseIterable {
    // In the order in which they win where they are as many.
    case tab = 0x09
    case comma = 0x2C
    case semicolon = 0x3B

    /// The format's name, for people.
    var format: String {
        switch self {
        case .tab: "tsv"
        case .comma: "csv"
        case .semicolon: "csv (;)"
        }
    }

    /// Told by the head row, outside of quotes: the most frequent one; in a row of none, by the next row. What was copied out of a
    /// spreadsheet, and what is named so, has tabs wherever its head has any, however many commas stand in the words.
    ///
    /// - Parameter name: the file's name, empty for standard input.
    init(of bytes: [UInt8], name: String) {
        let lowercased = name.lowercased()
        let prefersTab = name.isEmpty || [".tsv", ".tab"].contains { lowercased.hasSuffix($0) }
        var counts: [Separator: Int] = [:]
        var isAtStart = true
        var rest = bytes.prefix(Separator.searchedBytes)
        scan: while let byte = rest.popFirst() {
            if isAtStart, byte == UInt8(ascii: "\"") {
                rest = Separator.behindQuotes(rest)
                isAtStart = false
            } else if let separator = Separator(rawValue: byte) {
                counts[separator, default: 0] += 1
                isAtStart = true
            } else if byte == 0x0A || byte == 0x0D {
                if !counts.isEmpty { break scan }
                isAtStart = true
            } else {
                isAtStart = false
            }
        }
        if prefersTab, counts[.tab] != nil {
            self = .tab
        } else {
            let most = counts.values.max() ?? 0
            self = Separator.allCases.first { counts[$0] == most } ?? .comma
        }
    }

    /// What follows the quote that closes a quoted text; within it quotes are doubled.
    private static func behindQuotes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\"") else { continue }
            if rest.first != byte { break }
            rest.removeFirst()
        }
        return rest
    }

    private static let searchedBytes = 64 << 10
}
