import WorkbookModel

/// Finds a catalogue's items by the numbers of a table's column.
///
/// A number is an item's id, or its printed number where no other item has it; case, width, circled digits and blanks do not
/// count. Publishers lead numbers with an edition (`v4.0.3-1.1.5`), and catalogues their ids with a letter (`V1.1.5`): what all numbers of
/// the column begin with, and what all ids begin with, may be left off, each up to a letter or one of `-`, `_`, `:`, `#`. It is left off
/// where most numbers of the column are found that way, and then for all of them.
struct ItemNumbers {
    private let positions: [String: Int]
    private let lead: Int

    init(_ catalog: Catalog, column: [String]) {
        let numbers = column.map(ItemNumbers.folded)
        let ids = catalog.items.map { ItemNumbers.folded($0.id) }
        let printed = ItemNumbers.unique(catalog.items.map { ItemNumbers.folded($0.number) })
        var best: (found: Int, lead: Int, positions: [String: Int]) = (-1, 0, [:])
        for idLead in ItemNumbers.leads(of: ids) {
            let byID = ItemNumbers.unique(ids.map { String($0.dropFirst(idLead)) })
            // Printed numbers have no lead: `1-9` without its section could be any section's.
            let positions = idLead == 0 ? printed.merging(byID) { $1 } : byID
            for lead in ItemNumbers.leads(of: numbers) where lead == 0 || lead < numbers.map(\.count).min() ?? 0 {
                let searched = lead == 0 ? positions : byID
                let found = numbers.count { searched[String($0.dropFirst(lead))] != nil }
                if found > best.found { best = (found, lead, searched) }
            }
        }
        (positions, lead) = (best.positions, best.lead)
    }

    func position(_ number: String) -> Int? { positions[String(ItemNumbers.folded(number).dropFirst(lead))] }

    private static func folded(_ number: String) -> String {
        CircledNumbers.plain(number).lowercased().filter { !$0.isWhitespace }
    }

    /// More than so many characters are no edition's name.
    private static let longestLead = 40

    /// The lengths of what may be left off, shortest first: 0, and each end of a letter or separator in what all begin with.
    private static func leads(of texts: [String]) -> [Int] {
        guard let first = texts.first else { return [0] }
        var common = Array(first.prefix(longestLead))
        for text in texts.dropFirst() {
            common.removeLast(common.count - zip(common, text).prefix { $0 == $1 }.count)
        }
        return [0] + common.indices.filter { common[$0].isLetter || "-_:#".contains(common[$0]) }.map { $0 + 1 }
    }

    /// The positions of those that stand once.
    private static func unique(_ texts: [String]) -> [String: Int] {
        var positions: [String: Int] = [:]
        var repeated: Set<String> = []
        for (position, text) in texts.enumerated() {
            if positions.updateValue(position, forKey: text) != nil { repeated.insert(text) }
        }
        for text in repeated { positions[text] = nil }
        return positions
    }
}
