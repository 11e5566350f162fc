/// A number of the table that blanks part in a query, as screens print it: `3.3 ③ -2`.
enum PrintedWord {
    /// A word and what stands behind it, where both are parts of one number; `nil` where they are not.
    static func joined(_ word: String, _ next: FilterToken) -> String? {
        guard let first = next.elements.first, !first.isQuoted else { return nil }
        if endsInCircledNumber(word), first.sign == "-", let digit = next.elements.dropFirst().first?.sign,
            ("0"..."9").contains(digit)
        {
            return word + next.text
        }
        return isSectionNumber(word) && beginsWithCircledNumber(next.text) ? word + " " + next.text : nil
    }

    /// Whether it must not stand bare behind `previous`, both being words, not to be read as one number with it.
    static func needsQuotes(_ term: Filter.Term, behind previous: Filter.Term) -> Bool {
        guard !previous.isNegated, case .words(let before) = previous.condition, case .words(let word) = term.condition
        else { return false }
        return term.isNegated
            ? endsInCircledNumber(before) : isSectionNumber(before) && beginsWithCircledNumber(word)
    }

    private static func endsInCircledNumber(_ word: String) -> Bool {
        word.unicodeScalars.last.map { CircledNumbers.number($0) != nil } ?? false
    }

    private static func beginsWithCircledNumber(_ word: String) -> Bool {
        word.unicodeScalars.first.map { CircledNumbers.number($0) != nil } ?? false
    }

    /// `3.3`, `3.13`, in full-width digits too.
    private static func isSectionNumber(_ word: String) -> Bool {
        let plain = FullWidth.ascii(word).unicodeScalars
        return !plain.isEmpty && plain.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    }
}
