/// The difference between two copies of a workbook.
public struct WorkbookDifference: Sendable {
    /// An item whose state differs.
    public struct Item: Sendable {
        public let before: ItemState
        public let after: ItemState
    }

    /// In the catalogue's order, then items that the catalogue lacks.
    public let items: [Item]
    /// The profile before and after; `nil` where it is the same.
    public let profile: (before: Profile, after: Profile)?
    /// Entries that only the new copy has, in its order.
    public let added: [Entry]
    /// Entries that only the old copy has, in its order.
    public let removed: [Entry]

    public var isEmpty: Bool { items.isEmpty && profile == nil && added.isEmpty && removed.isEmpty }

    /// - Throws: where the two are not copies of one workbook.
    public init(from old: Workbook, to new: Workbook) throws(MergeProblem) {
        if let problem = new.mismatch(with: old) { throw problem }
        added = old.lacking(of: new.entries)
        removed = new.lacking(of: old.entries)
        profile = old.profile == new.profile ? nil : (old.profile, new.profile)
        let foreign = Set(old.foreignItems + new.foreignItems).sorted()
        items = (new.catalog.items.map(\.id) + foreign).compactMap { id in
            let item = Item(before: old.state(ofItem: id), after: new.state(ofItem: id))
            return item.isSame ? nil : item
        }
    }
}

extension WorkbookDifference.Item {
    fileprivate var isSame: Bool {
        before.assessment == after.assessment && before.review == after.review && before.isCarried == after.isCarried
            && Set(before.sides.map(\.id)) == Set(after.sides.map(\.id))
    }
}
