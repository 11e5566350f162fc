import WorkbookModel

extension ListState {
    /// Whether there are headings, with rows under them that can be folded away.
    var canFold: Bool { !screen.isPage && allRows.contains { $0.isHeading } }

    /// Whether nothing is shown of what stands under that heading.
    func isFolded(_ row: ListRow) -> Bool { row.isHeading && row.subject.map(folded.contains) == true }

    /// Folds what stands under the heading at or above the cursor, or opens it.
    ///
    /// - Parameter folds: what to do; `nil` for the other than now.
    /// - Returns: false where there is no heading.
    mutating func fold(_ folds: Bool? = nil) -> Bool {
        guard let heading = headingAtCursor, let subject = heading.subject else { return false }
        if folds ?? !folded.contains(subject) {
            folded.insert(subject)
            refold(keeping: heading)
        } else {
            folded.remove(subject)
            refold(keeping: selected)
        }
        return true
    }

    /// Folds all headings but the one at or above the cursor; on a folded one that too. Where they are folded, opens all.
    ///
    /// - Returns: false where there is no heading.
    mutating func foldOthers() -> Bool {
        let all = Set(allRows.filter(\.isHeading).compactMap(\.subject))
        if all.isEmpty { return false }
        var target = all
        if let heading = headingAtCursor, let subject = heading.subject, !isFolded(heading) { target.remove(subject) }
        let kept = selected
        folded = folded == target ? [] : target
        refold(keeping: kept)
        return true
    }

    /// Folds the headings that begin so, the first time that they are there.
    mutating func foldNewHeadings() {
        for row in allRows where row.isHeading && screen.beginsFolded(row) {
            guard let subject = row.subject, knownHeadings.insert(subject).inserted else { continue }
            if filter.isEmpty { folded.insert(subject) } else { foldedWithoutFilter.insert(subject) }
        }
    }

    /// Every row that stands for an item, with it, by its position among all rows.
    var itemPositions: [(position: Int, item: Int)] {
        var positions: [(position: Int, item: Int)] = []
        for (position, row) in allRows.enumerated() {
            if let item = row.item { positions.append((position, item)) }
        }
        return positions
    }

    /// To the row below, where it is an item's of the same heading or the next one's.
    mutating func moveToNextItem() {
        let start = positionAtCursor
        let next = allRows.indices.dropFirst(start + 1).first { allRows[$0].item != nil && !allRows[$0].isHeading }
        if let next { select(position: next) }
    }

    /// Selects the row at a position among all, opening the heading that hides it.
    mutating func select(position: Int) {
        if let subject = heading(above: position)?.subject, folded.remove(subject) != nil { refold(keeping: nil) }
        select(row: visiblePositions.firstIndex(of: position) ?? 0)
    }

    /// The position among all rows of the one at the cursor.
    var positionAtCursor: Int {
        let positions = visiblePositions
        return positions.indices.contains(selectedIndex) ? positions[selectedIndex] : 0
    }

    private var headingAtCursor: ListRow? {
        rows.prefix(selectedIndex + 1).last { $0.isHeading || $0.isApart }.flatMap { $0.isHeading ? $0 : nil }
    }

    /// The heading that the row at a position among all stands under.
    private func heading(above position: Int) -> ListRow? {
        if allRows[position].isHeading { return nil }
        return allRows[...position].last { $0.isHeading || $0.isApart }.flatMap { $0.isHeading ? $0 : nil }
    }

    /// The positions among all rows of those that are shown.
    private var visiblePositions: [Int] {
        if folded.isEmpty { return Array(allRows.indices) }
        var isHidden = false
        return allRows.indices.filter { position in
            if allRows[position].isHeading || allRows[position].isApart {
                isHidden = isFolded(allRows[position])
                return true
            }
            return !isHidden
        }
    }

    /// All rows without those that are folded away.
    var unfoldedRows: [ListRow] { folded.isEmpty ? allRows : visiblePositions.map { allRows[$0] } }
}
