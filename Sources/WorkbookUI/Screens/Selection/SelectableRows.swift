/// Rows of which some stand for items: what selecting by rows needs to know of a screen.
protocol SelectableRows {
    /// The row of the cursor; `nil` where there is none.
    var cursorRow: Int? { get }
    /// The items of these rows, in their order; each maybe several times.
    func items(ofRows rows: ClosedRange<Int>) -> [Int]
    /// A row of the item, the given one where it is.
    func row(of item: Int, near row: Int) -> Int?
    /// The items of all rows.
    var shownItems: [Int] { get }
    /// What the row of the cursor stands for: its item, or the items under its heading.
    var itemsAtCursor: [Int] { get }
    /// The wider and wider parts that the cursor is in, the narrowest first.
    func parts(_ environment: AppEnvironment) -> [[Int]]
}

extension TableState: SelectableRows {
    var cursorRow: Int? { rows.indices.contains(scroll.selected) ? scroll.selected : nil }

    /// A folded heading stands for the items under it.
    func items(ofRows covered: ClosedRange<Int>) -> [Int] {
        rows.isEmpty ? [] : rows[covered.clamped(to: 0...rows.count - 1)].flatMap(items(ofRow:))
    }

    private func items(ofRow row: Row) -> [Int] {
        if case .item(let item) = row.kind { return [item] }
        let heading = headings[row.heading]
        return heading.isFolded ? Array(items(under: heading)) : []
    }

    func row(of item: Int, near row: Int) -> Int? {
        func holdsItem(_ row: Int) -> Bool { items(ofRow: rows[row]).contains(item) }
        return rows.indices.contains(row) && holdsItem(row) ? row : rows.indices.first(where: holdsItem)
    }

    var shownItems: [Int] { items }

    var itemsAtCursor: [Int] { cursorRow.map { items(ofRow: rows[$0]) } ?? [] }

    /// The block, the group, and the section, of the items that are shown; while the table is sorted what stands under the
    /// heading, and everything.
    func parts(_ environment: AppEnvironment) -> [[Int]] {
        guard let item = cursorItem, let row = cursorRow else { return [] }
        guard order == .table else { return [Array(items(under: headings[rows[row].heading])), items] }
        let catalog = environment.workbook.catalog
        let block = blocks[rows[row].block]
        let group = catalog.items[item].group
        let section = catalog.section(ofItemAt: item)?.id
        return [
            items(ofRows: block.lowerBound...block.upperBound - 1),
            items.filter { catalog.items[$0].group == group },
            items.filter { catalog.section(ofItemAt: $0)?.id == section },
        ]
    }
}

extension ListState: SelectableRows {
    var cursorRow: Int? { rows.indices.contains(selectedIndex) ? selectedIndex : nil }

    func items(ofRows covered: ClosedRange<Int>) -> [Int] {
        rows.isEmpty ? [] : rows[covered.clamped(to: 0...rows.count - 1)].compactMap(\.item)
    }

    func row(of item: Int, near row: Int) -> Int? {
        rows.indices.contains(row) && rows[row].item == item ? row : rows.firstIndex { $0.item == item }
    }

    var shownItems: [Int] { rows.compactMap(\.item) }

    var itemsAtCursor: [Int] {
        guard let row = cursorRow else { return [] }
        if let item = rows[row].item { return [item] }
        return rows[row].isHeading ? items(under: row) : []
    }

    /// What stands under the heading that the cursor is under, then the whole list.
    func parts(_ environment: AppEnvironment) -> [[Int]] {
        guard let row = cursorRow else { return [] }
        let heading = rows[...row].lastIndex { $0.isHeading || $0.isApart }.flatMap { rows[$0].isHeading ? $0 : nil }
        return (heading.map { [items(under: $0)] } ?? []) + [shownItems]
    }

    /// Also what is folded away.
    private func items(under heading: Int) -> [Int] {
        guard let start = allRows.firstIndex(of: rows[heading]) else { return [] }
        return allRows[(start + 1)...].prefix { !$0.isHeading && !$0.isApart }.compactMap(\.item)
    }
}
