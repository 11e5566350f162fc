import TerminalUI
import WorkbookModel

/// The rows of the correspondence table, which of them are in view, and where the cursor is.
struct TableState: RowCursor, Sendable {
    /// A row of the table: the heading of a group within a block, or an item.
    struct Row: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// Position of the first item under the heading.
            case heading(item: Int)
            case item(Int)
        }

        let kind: Kind
        /// The block that it belongs to, counted among those shown.
        let block: Int
    }

    private(set) var filter: Filter = .all
    /// Positions of the items shown, in the table's order.
    private(set) var items: [Int] = []
    private(set) var rows: [Row] = []
    /// The rows of each block.
    private(set) var blocks: [Range<Int>] = []
    /// For each item its position in `rows`; -1 if it is not shown.
    private var rowOfItem: [Int32] = []
    var scroll: ListScroll
    /// The items selected to be changed together.
    var selection = Selection()
    /// First line shown of the pane under the table.
    var paneTop = 0

    init(workbook: Workbook, items: [Int], height: Int) {
        scroll = ListScroll(count: 0, height: height)
        show(items, of: workbook, filter: .all)
    }

    var selectedItem: Int? {
        guard rows.indices.contains(scroll.selected) else { return nil }
        switch rows[scroll.selected].kind {
        case .heading(let item), .item(let item): return item
        }
    }

    /// The position of the cursor among the items shown, from 0.
    var selectedPosition: Int? { selectedItem.flatMap { position(of: $0) } }

    /// Shows only `items`. The cursor stays on its item, or goes to the next one shown.
    mutating func show(_ items: [Int], of workbook: Workbook, filter: Filter) {
        let previous = selectedItem
        self.filter = filter
        self.items = items
        rows = []
        blocks = []
        rowOfItem = Array(repeating: -1, count: workbook.catalog.items.count)
        let catalog = workbook.catalog
        var start = 0
        while start < items.count {
            let mapping = catalog.mappingIndex(ofItemAt: items[start])
            let group = catalog.items[items[start]].group
            var end = start + 1
            // Items that map to nothing stand together by their group.
            while end < items.count, catalog.mappingIndex(ofItemAt: items[end]) == mapping,
                mapping != nil || catalog.items[items[end]].group == group
            {
                end += 1
            }
            appendBlock(items[start..<end], catalog)
            start = end
        }
        selection.formIntersection(items)
        scroll.setCount(rows.count)
        let next = items.first { $0 >= previous ?? 0 }
        if let target = next ?? items.last { select(item: target) }
        if previous != selectedItem { paneTop = 0 }
    }

    private mutating func appendBlock(_ items: ArraySlice<Int>, _ catalog: Catalog) {
        let first = rows.count
        var group: String?
        for item in items {
            if catalog.items[item].group != group {
                group = catalog.items[item].group
                rows.append(Row(kind: .heading(item: item), block: blocks.count))
            }
            rowOfItem[item] = Int32(rows.count)
            rows.append(Row(kind: .item(item), block: blocks.count))
        }
        blocks.append(first..<rows.count)
    }

    mutating func select(item: Int) {
        guard rowOfItem.indices.contains(item), rowOfItem[item] >= 0 else { return }
        if item != selectedItem { paneTop = 0 }
        scroll.select(Int(rowOfItem[item]))
    }

    /// Moves the cursor by `count` items, stopping at the first and the last.
    mutating func move(by count: Int) {
        guard let position = selectedPosition else { return }
        select(item: items[min(max(0, position + count), items.count - 1)])
    }

    /// Moves by pages, or by half pages, of the rows in view.
    mutating func page(_ direction: Int, half: Bool) {
        let before = selectedItem
        if half { scroll.halfPage(by: direction) } else { scroll.page(by: direction) }
        leaveHeading(direction)
        if selectedItem != before { paneTop = 0 }
    }

    /// Scrolls by rows, as a wheel does; the cursor follows into view.
    mutating func scrollRows(_ count: Int) {
        scroll.scroll(by: count)
        leaveHeading(count)
    }

    mutating func selectFirst() { items.first.map { select(item: $0) } }
    mutating func selectLast() { items.last.map { select(item: $0) } }

    /// Goes to the first item of the next block; backwards, of this block or the previous one.
    mutating func moveByBlock(_ direction: Int) {
        guard rows.indices.contains(scroll.selected) else { return }
        let block = rows[scroll.selected].block
        let isAtStart = selectedItem == firstItem(ofBlock: block)
        let target = direction > 0 ? block + 1 : isAtStart ? block - 1 : block
        if blocks.indices.contains(target) {
            firstItem(ofBlock: target).map { select(item: $0) }
        } else if direction > 0 {
            selectLast()
        }
    }

    func firstItem(ofBlock block: Int) -> Int? {
        switch rows[blocks[block].lowerBound].kind {
        case .heading(let item), .item(let item): item
        }
    }

    /// The position of an item among those shown, from 0, by bisection: items are in ascending order.
    func position(of item: Int) -> Int? {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low < items.count && items[low] == item ? low : nil
    }

    mutating func resize(_ environment: AppEnvironment) {
        scroll.resize(height: TableLayout(size: environment.size).tableRows.rows)
        paneTop = min(paneTop, lastPaneTop(environment))
    }

    private mutating func leaveHeading(_ direction: Int) {
        guard rows.indices.contains(scroll.selected), case .heading = rows[scroll.selected].kind else { return }
        // A heading is never the last row, and never the one before a heading.
        let up = scroll.selected - 1
        scroll.select(direction < 0 && up >= 0 ? up : scroll.selected + 1)
    }
}
