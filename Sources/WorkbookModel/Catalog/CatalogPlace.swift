extension Catalog {
    /// Somewhere in the table that has a number, by its position in the catalogue.
    public enum Place: Hashable, Sendable {
        case section(Int)
        case group(Int)
        case item(Int)
    }

    /// What a typed number stands for.
    public enum PlaceLookup: Hashable, Sendable {
        /// - Parameter others: what it may also stand for elsewhere in the table.
        case found(Place, others: [Place])
        /// Several fit alike: those of the section at hand first, then in the table's order.
        case several([Place])
        /// Nothing fits; these come near.
        case none(near: [Place])
    }

    /// The first item at a place, in the table's order; `nil` for a section or group without items.
    public func firstItem(of place: Place) -> Int? {
        switch place {
        case .section(let index): items.indices.first { section(ofItemAt: $0)?.id == sections[index].id }
        case .group(let index): items.firstIndex { $0.group == groups[index].id }
        case .item(let index): index
        }
    }

    /// The position of the section that a place is in, or is.
    public func sectionPosition(of place: Place) -> Int? {
        switch place {
        case .section(let index): index
        case .group(let index): sectionIndex(groups[index].section)
        case .item(let index): sectionPosition(ofItemAt: index)
        }
    }

    /// The position of an item's section; `nil` where its group or section is missing.
    public func sectionPosition(ofItemAt index: Int) -> Int? {
        group(ofItemAt: index).flatMap { sectionIndex($0.section) }
    }
}
