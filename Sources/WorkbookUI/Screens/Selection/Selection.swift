/// The items that are chosen to be changed together, whatever screen shows them.
struct Selection: Hashable, Sendable {
    /// A stretch of rows that follows the cursor.
    struct OpenRange: Hashable, Sendable {
        /// The screen where it began.
        let screen: Screen
        /// The row where it began, in the screen's own count, and the item there.
        let row: Int
        let item: Int
        /// What was selected before.
        let before: Set<Int>
    }

    /// Positions in the catalogue.
    private(set) var items: Set<Int> = []
    /// The range that the cursor's moves still change.
    private(set) var range: OpenRange?
    /// Whether something was recorded for these very items. What has served can be lost without a question, and a judgement
    /// that follows is asked about.
    private(set) var isUsed = false

    var isEmpty: Bool { items.isEmpty }
    var count: Int { items.count }

    func contains(_ item: Int) -> Bool { items.contains(item) }
    func contains(where isMet: (Int) -> Bool) -> Bool { items.contains(where: isMet) }
    func isSuperset(of others: [Int]) -> Bool { items.isSuperset(of: others) }
    /// In the catalogue's order.
    func sorted() -> [Int] { items.sorted() }

    /// Takes the items in, or out where all of them are in.
    mutating func toggle(_ others: [Int]) {
        if isSuperset(of: others) { subtract(others) } else { formUnion(others) }
    }

    mutating func formUnion(_ others: [Int]) { change { $0.formUnion(others) } }
    mutating func subtract(_ others: [Int]) { change { $0.subtract(others) } }
    mutating func clear() { change { $0 = [] } }

    /// Keeps only those of `shown`. What is left has served as much as before.
    mutating func formIntersection(_ shown: [Int]) {
        if items.isSubset(of: shown) { return }
        items.formIntersection(shown)
        range = nil
        if items.isEmpty { isUsed = false }
    }

    private mutating func change(_ edit: (inout Set<Int>) -> Void) {
        edit(&items)
        range = nil
        isUsed = false
    }

    // MARK: Serving

    /// Something was recorded for the items: a range ends there.
    mutating func use() {
        guard !items.isEmpty else { return }
        range = nil
        isUsed = true
    }

    // MARK: Ranges

    mutating func beginRange(on screen: Screen, row: Int, item: Int) {
        let before = items
        formUnion([item])
        range = OpenRange(screen: screen, row: row, item: item, before: before)
    }

    /// Leaves the range as it is.
    mutating func endRange() { range = nil }

    /// The range reaches so far now.
    mutating func extendRange(over covered: [Int]) {
        guard let range else { return }
        items = range.before.union(covered)
        isUsed = false
    }
}
