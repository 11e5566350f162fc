/// The rows of a table that say something about one item.
struct SameItemRows {
    /// What a row says, as far as another can say the same.
    private struct Saying: Equatable {
        let answer: RowAnswer
        /// The entries that it showed.
        let entry: String
    }

    private let first: Saying
    private let firstAddress: String
    /// As many as a message names, and one more.
    private var addresses: [String]
    private var agree = true

    private static let namedRows = 3

    init(_ answer: RowAnswer, entry: String, at address: String) {
        first = Saying(answer: answer, entry: entry)
        firstAddress = address
        addresses = [address]
    }

    mutating func add(_ answer: RowAnswer, entry: String, at address: String) {
        if addresses.count <= SameItemRows.namedRows { addresses.append(address) }
        if agree, Saying(answer: answer, entry: entry) != first { agree = false }
    }

    /// What becomes of the row at that address because of the others; `nil` where it stands for all.
    func verdict(at address: String) -> (outcome: ImportRow.Outcome, reason: ImportReason)? {
        if agree { return address == firstAddress ? nil : (.skipped, .sameAs(firstAddress)) }
        let others = addresses.filter { $0 != address }.prefix(SameItemRows.namedRows)
        return (.conflict, .differsFrom(Array(others)))
    }
}
