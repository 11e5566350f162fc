import WorkbookModel

extension TableState {
    /// Folds the heading at the cursor, or opens it.
    mutating func toggleFold() {
        guard rows.indices.contains(scroll.selected), let item = cursorItem else { return }
        let heading = headings[rows[scroll.selected].heading]
        let key = runs[heading.runs.lowerBound].key
        fold(keepingInView: item) { folded in
            if folded.remove(key) == nil { folded.insert(key) }
        }
    }

    /// Opens the folded heading at the cursor, which goes to the first item under it.
    mutating func openFold() {
        guard let heading = foldedHeading, let item = cursorItem else { return }
        let key = runs[heading.runs.lowerBound].key
        fold(keepingInView: item) { $0.remove(key) }
    }

    /// Folds all headings but those of the section at the cursor, and these too where the cursor is on a folded one; opens
    /// everything where that is folded already. While the table is sorted, or shows one section, it is all but the heading.
    mutating func toggleOtherFolds() {
        guard rows.indices.contains(scroll.selected), let item = cursorItem else { return }
        let heading = headings[rows[scroll.selected].heading]
        let own = runs[heading.runs.lowerBound]
        let otherSections = order == .table ? runs.filter { $0.section != own.section } : []
        let others = heading.isFolded ? runs : otherSections.isEmpty ? runs.filter { $0.key != own.key } : otherSections
        let keys = Set(others.map(\.key))
        fold(keepingInView: item) { folded in
            folded = keys.isSubset(of: folded) ? [] : folded.union(keys)
        }
    }

    /// Changes what is folded. The cursor stays on its item or the heading over it, which keeps its place on the screen.
    private mutating func fold(keepingInView item: Int, _ change: (inout Set<String>) -> Void) {
        let distance = scroll.selected - scroll.top
        change(&folds[order, isFiltered: !filter.isEmpty])
        keepPeekedOpen()
        paneTop = 0
        layOutRows()
        place(item)
        scroll.scrollKeepingSelection(by: scroll.selected - distance - scroll.top)
    }
}
