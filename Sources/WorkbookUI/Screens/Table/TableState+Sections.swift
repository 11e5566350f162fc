import WorkbookModel

extension TableState {
    /// To the first item of the next section shown, or the heading that it is folded under; backwards, of the section at hand
    /// where the cursor is behind it. While the table is sorted its headings are what sections are else.
    mutating func moveBySection(_ direction: Int, _ environment: AppEnvironment) {
        if order != .table { return moveByBlock(direction) }
        guard let position = selectedPosition else { return }
        let catalog = environment.workbook.catalog
        func section(_ position: Int) -> Int? { catalog.sectionPosition(ofItemAt: items[position]) }
        func start(_ position: Int) -> Int {
            let present = section(position)
            return (items[..<position].indices.last { section($0) != present } ?? -1) + 1
        }
        let present = section(position)
        if direction > 0 {
            guard let next = items.indices[(position + 1)...].first(where: { section($0) != present }) else {
                return selectLast()
            }
            place(items[next])
        } else {
            let first = start(position)
            place(items[first < position || first == 0 ? first : start(first - 1)])
        }
        showHeadingFirst()
    }

    /// Scrolls so that the heading above the cursor, or at it, is the first row in view.
    mutating func showHeadingFirst() {
        let above = foldedHeading == nil ? scroll.selected - 1 : scroll.selected
        guard rows.indices.contains(above), case .heading = rows[above].kind else { return }
        scroll.scrollKeepingSelection(by: above - scroll.top)
    }
}
