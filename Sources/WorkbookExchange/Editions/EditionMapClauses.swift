import WorkbookModel

/// Reads what a publisher's table says of one item: `MODIFIED, MOVED TO v5.0.0-6.1.3, SPLIT TO v5.0.0-6.3.4`.
enum EditionMapClauses {
    /// - Parameters:
    ///   - words: changes and numbers, separated by commas. A number is the last word of its part and holds a digit; a number alone
    ///     belongs to the change before it.
    ///   - numbers: the new numbers, where they stand in a column of their own. They belong to the last change.
    static func read(
        _ words: String, numbers: [String] = []
    ) throws(EditionMapProblem.Reason) -> [EditionMap.Clause] {
        var clauses: [EditionMap.Clause] = []
        var saysWording = false
        for part in words.split(whereSeparator: { separators.contains($0) }) {
            var tokens = part.split { $0.isWhitespace }
            guard let last = tokens.last else { continue }
            let number = holdsDigit(last) ? String(last) : nil
            if number != nil { tokens.removeLast() }
            let word = tokens.joined(separator: " ")
            switch ChangeWord(word) {
            case .change(let change): clauses.append(EditionMap.Clause(change, number.map { [$0] } ?? []))
            case .wording:
                saysWording = true
                if let number { clauses.append(EditionMap.Clause(.moved, [number])) }
            case nil:
                if let number, word.isEmpty {
                    if clauses.isEmpty { clauses.append(EditionMap.Clause(.moved)) }
                    clauses[clauses.count - 1].numbers.append(number)
                } else if number != nil || clauses.isEmpty && !saysWording {
                    throw .unknownWord(word)
                }
            // Else a reason for people: `DELETED, NOT IN SCOPE`.
            }
        }
        if !numbers.isEmpty {
            if clauses.isEmpty { clauses.append(EditionMap.Clause(numbers.count == 1 ? .moved : .split)) }
            clauses[clauses.count - 1].numbers += numbers
        }
        if clauses.isEmpty { clauses.append(EditionMap.Clause(.deleted)) }
        if let clause = clauses.first(where: { $0.numbers.isEmpty && $0.change != .deleted }) {
            throw .noTarget(words.isEmpty ? "\(clause.change)" : words)
        }
        return clauses
    }

    /// Several numbers in one cell.
    static func numbers(in cell: String) -> [String] {
        cell.split { separators.contains($0) || $0 == "/" || $0.isWhitespace }.map(String.init)
    }

    static func holdsDigit(_ text: some StringProtocol) -> Bool {
        CircledNumbers.plain(String(text)).unicodeScalars.contains { ("0"..."9").contains($0) }
    }

    private static let separators: Set<Character> = [",", ";", "、", "，", "；", "\n"]
}
