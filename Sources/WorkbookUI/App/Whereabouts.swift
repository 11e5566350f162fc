import WorkbookModel

/// Where a person is in the program, to come back to: the screens, what the table shows and its cursor, the row of a list, the
/// item that is open.
struct Whereabouts: Hashable, Sendable {
    /// The screens that can be shown at any time.
    var screens: [Screen]
    /// The table's filter, and the item at its cursor.
    var filter: Filter
    var item: Int?
    /// Whether the cursor is on the heading that the item is folded under.
    var isOnFoldedHeading: Bool
    /// The row at the cursor of the list that is shown or waits below, and that list's filter.
    var row: ListRow?
    var listFilter: Filter
    /// The item that is open.
    var opened: Int?

    var screen: Screen { screens.last ?? .table }
}

/// Where a person was before each jump.
struct JumpList: Sendable {
    private static let most = 100

    private var past: [Whereabouts] = []
    /// Where the last jump began.
    private(set) var last: Whereabouts?

    /// Notes a jump that began at `place`.
    mutating func note(_ place: Whereabouts) {
        past.append(place)
        if past.count > JumpList.most { past.removeFirst() }
        last = place
    }

    /// Goes back by one jump.
    ///
    /// - Returns: where it began; `nil` where there was none.
    mutating func back(from present: Whereabouts) -> Whereabouts? {
        while let place = past.popLast() {
            if place == present { continue }
            last = present
            return place
        }
        return nil
    }

    /// Goes to where the last jump began, which then is where this one began.
    mutating func toggle(from present: Whereabouts) -> Whereabouts? {
        guard let place = last, place != present else { return nil }
        last = present
        return place
    }
}
