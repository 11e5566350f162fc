import TerminalUI
import WorkbookModel

/// The rows of the correspondence table, which of them are in view, and where the cursor is.
struct TableState: RowCursor, Sendable {
    /// A row of the table: a heading within a block, or an item.
    struct Row: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// Position of the first item under the heading.
            case heading(item: Int)
            case item(Int)
        }

        let kind: Kind
        /// The block that it belongs to, counted among those shown.
        let block: Int
        /// The heading that it is or stands under, counted among those shown.
        let heading: Int
    }

    /// A heading with the runs under it: one, or while it is folded those that follow it under the same key.
    struct Heading: Hashable, Sendable {
        /// Its row; where an item stands alone under it and a filter is in force, that item's, which says where it belongs.
        let row: Int
        var runs: Range<Int>
        let isFolded: Bool
    }

    private(set) var filter: Filter = .all
    private(set) var order = TableOrder.table
    /// What stands beside the items where there is room for one column.
    var column = TableColumn.requirements
    /// Positions of the items shown, in their order, whether they are folded away or not.
    private(set) var items: [Int] = []
    private(set) var runs: [TableRun] = []
    private(set) var rows: [Row] = []
    /// The rows of each block.
    private(set) var blocks: [Range<Int>] = []
    private(set) var headings: [Heading] = []
    /// How many of the items shown are assessed.
    private(set) var progress = TableProgress()
    /// The same for each section, by its position in the catalogue; none while the table is sorted.
    private(set) var sectionProgress: [Int: TableProgress] = [:]
    /// Whether what the items stand under while the table is sorted is not all what they hold now. They keep their places, so
    /// that nothing moves away from under the cursor.
    private(set) var isOrderOld = false
    /// Whether some items have no heading above them.
    private(set) var hasItemsAlone = false
    var folds = TableFolds()
    /// The heading that was opened to show an item under it; it is folded again when another is shown.
    private var peeked: String?
    /// For each item its position in `rows`, which is its heading's where it is folded; -1 if it is not shown.
    private var rowOfItem: [Int32] = []
    /// For each item its position in `items`; -1 if it is not shown.
    private var positionOfItem: [Int32] = []
    /// For each position in `items`: whether a block begins there.
    private var beginsBlock: [Bool] = []
    /// Its height is that of the rows above the tallest pane, so that a pane that grows never covers the cursor.
    var scroll: ListScroll
    /// The items selected to be changed together.
    var selection = Selection()
    /// First line shown of the pane under the table.
    var paneTop = 0

    init(workbook: Workbook, items: [Int], height: Int) {
        scroll = ListScroll(count: 0, height: height)
        show(items, of: workbook, filter: .all)
    }

    // MARK: The cursor

    /// The item at the cursor, or the first one under the folded heading there.
    var cursorItem: Int? {
        guard rows.indices.contains(scroll.selected) else { return nil }
        switch rows[scroll.selected].kind {
        case .heading(let item), .item(let item): return item
        }
    }

    /// The item at the cursor; `nil` on a folded heading, whose items are not in view.
    var selectedItem: Int? { foldedHeading == nil ? cursorItem : nil }

    /// The folded heading at the cursor.
    var foldedHeading: Heading? {
        guard rows.indices.contains(scroll.selected) else { return nil }
        let heading = headings[rows[scroll.selected].heading]
        return heading.isFolded ? heading : nil
    }

    /// The position of the cursor among the items shown, from 0.
    var selectedPosition: Int? { cursorItem.flatMap { position(of: $0) } }

    /// The position of an item among those shown, from 0.
    func position(of item: Int) -> Int? {
        guard positionOfItem.indices.contains(item), positionOfItem[item] >= 0 else { return nil }
        return Int(positionOfItem[item])
    }

    private func isItem(_ row: Int) -> Bool { if case .item = rows[row].kind { true } else { false } }

    /// Whether the cursor can stand on a row: on an item, and on a folded heading.
    private func isStop(_ row: Int) -> Bool { isItem(row) || headings[rows[row].heading].isFolded }

    /// Puts the cursor on an item, opening what it is folded under.
    mutating func select(item: Int) {
        guard let position = position(of: item) else { return }
        if item != cursorItem { paneTop = 0 }
        let key = runs[run(at: position)].key
        var folded = folds[order, isFiltered: !filter.isEmpty]
        let before = folded
        if let peeked, peeked != key {
            folded.insert(peeked)
            self.peeked = nil
        }
        if folded.remove(key) != nil { peeked = key }
        if folded != before {
            folds[order, isFiltered: !filter.isEmpty] = folded
            layOutRows()
        }
        place(item)
    }

    /// Puts the cursor on an item, or on the heading that it is folded under.
    mutating func place(_ item: Int) {
        guard rowOfItem.indices.contains(item), rowOfItem[item] >= 0 else { return }
        if item != cursorItem { paneTop = 0 }
        scroll.select(Int(rowOfItem[item]))
    }

    /// Leaves open what was opened to show an item under it.
    mutating func keepPeekedOpen() { peeked = nil }

    /// Puts the cursor on a row that it can stand on.
    private mutating func select(row: Int) {
        guard row != scroll.selected else { return }
        peeked = nil
        paneTop = 0
        scroll.select(row)
    }

    // MARK: What is shown

    /// Shows only `items`, given in the table's order. The cursor stays on its item, or goes to the next one shown.
    mutating func show(_ items: [Int], of workbook: Workbook, filter: Filter) {
        let previous = cursorItem
        if filter != self.filter { folds.forgetFiltered() }
        (peeked, isOrderOld) = (nil, false)
        self.filter = filter
        self.items = order.sorted(items, in: workbook)
        makeRuns(workbook)
        selection.formIntersection(items)
        layOutRows()
        // While it is sorted, what comes next in the table is somewhere else.
        let next =
            order == .table
            ? items.first { $0 >= previous ?? 0 } : previous.flatMap { position(of: $0) == nil ? nil : $0 }
        if let target = next ?? (order == .table ? items.last : self.items.first) { place(target) }
        if previous != cursorItem { paneTop = 0 }
    }

    /// Shows the same items in another order, or in the same anew.
    mutating func sort(_ order: TableOrder, _ workbook: Workbook) {
        self.order = order
        show(items.sorted(), of: workbook, filter: filter)
    }

    private mutating func makeRuns(_ workbook: Workbook) {
        let catalog = workbook.catalog
        runs = []
        positionOfItem = Array(repeating: -1, count: catalog.items.count)
        beginsBlock = []
        beginsBlock.reserveCapacity(items.count)
        var lastMapping: Int?
        for (position, item) in items.enumerated() {
            positionOfItem[item] = Int32(position)
            let key = order.key(ofItemAt: item, in: workbook)
            let mapping = catalog.mappingIndex(ofItemAt: item)
            let isOther = runs.last.map { $0.key != key } ?? true
            // Items that map to nothing stand together by their heading.
            beginsBlock.append(
                isOther && (mapping == nil || order != .table) || position == 0 || mapping != lastMapping)
            lastMapping = mapping
            if isOther || order == .table && beginsBlock[position] {
                let section =
                    order == .table ? catalog.section(ofItemAt: item).flatMap { catalog.sectionIndex($0.id) } : nil
                runs.append(TableRun(key: key, items: position..<position, section: section))
            }
            runs[runs.count - 1].items = runs[runs.count - 1].items.lowerBound..<position + 1
        }
        progress = TableProgress()
        sectionProgress = [:]
        for run in runs.indices {
            progress.total += runs[run].items.count
            if let section = runs[run].section {
                sectionProgress[section, default: .init()].total += runs[run].items.count
            }
            recount(run, workbook)
        }
    }

    /// Makes the rows of the runs, those under a folded heading left out.
    mutating func layOutRows() {
        let folded = folds[order, isFiltered: !filter.isEmpty]
        rowOfItem = Array(repeating: -1, count: positionOfItem.count)
        (rows, blocks, headings) = ([], [], [])
        var awaitsBlock = false
        func isFoldedOn(_ run: Int) -> Bool {
            headings.last.map { $0.isFolded && runs[$0.runs.lowerBound].key == runs[run].key } ?? false
        }
        for run in runs.indices {
            let isFolded = folded.contains(runs[run].key)
            let first = runs[run].items.lowerBound
            awaitsBlock = awaitsBlock || beginsBlock[first]
            if isFolded, isFoldedOn(run) {
                headings[headings.count - 1].runs = headings[headings.count - 1].runs.lowerBound..<run + 1
            } else {
                headings.append(Heading(row: rows.count, runs: run..<run + 1, isFolded: isFolded))
                if isFolded || !isAlone(run) {
                    append(.heading(item: items[first]), beginningBlock: awaitsBlock)
                    awaitsBlock = false
                }
            }
            for position in runs[run].items {
                if isFolded {
                    rowOfItem[items[position]] = Int32(headings[headings.count - 1].row)
                    awaitsBlock = awaitsBlock || position > first && beginsBlock[position]
                } else {
                    rowOfItem[items[position]] = Int32(rows.count)
                    let isFirst = position == first && order == .table
                    append(.item(items[position]), beginningBlock: isFirst ? awaitsBlock : beginsBlock[position])
                    awaitsBlock = false
                }
            }
        }
        hasItemsAlone = headings.contains { isItem($0.row) }
        scroll.setCount(rows.count)
    }

    /// Whether a run needs no heading: what a filter leaves of a group is often one item, and headings would be half of the rows.
    private func isAlone(_ run: Int) -> Bool { runs[run].items.count == 1 && order == .table && !filter.isEmpty }

    /// Whether an item's row has no heading above it.
    func isAlone(row: Int) -> Bool { headings[rows[row].heading].row == row && isItem(row) }

    private mutating func append(_ kind: Row.Kind, beginningBlock: Bool) {
        if beginningBlock || blocks.isEmpty { blocks.append(rows.count..<rows.count) }
        rows.append(Row(kind: kind, block: blocks.count - 1, heading: headings.count - 1))
        blocks[blocks.count - 1] = blocks[blocks.count - 1].lowerBound..<rows.count
    }

    // MARK: Counting

    /// Counts anew what is assessed, after a change of the workbook.
    ///
    /// - Parameter changed: the items that alone have changed; `nil` where any may have.
    mutating func recount(_ changed: [Int]? = nil, in workbook: Workbook) {
        let positions = changed.map { $0.compactMap { position(of: $0) } } ?? Array(items.indices)
        for run in changed == nil ? Set(runs.indices) : Set(positions.map { self.run(at: $0) }) {
            recount(run, workbook)
        }
        guard order != .table, !isOrderOld else { return }
        isOrderOld = positions.contains { position in
            order.key(ofItemAt: items[position], in: workbook) != runs[run(at: position)].key
        }
    }

    private mutating func recount(_ run: Int, _ workbook: Workbook) {
        let assessed = items[runs[run].items].count { workbook.isAssessed(itemAt: $0) }
        let difference = assessed - runs[run].assessed
        runs[run].assessed = assessed
        progress.assessed += difference
        if let section = runs[run].section { sectionProgress[section]?.assessed += difference }
    }

    /// The run that the item at `position` is in, by bisection.
    func run(at position: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].items.lowerBound <= position { low = middle } else { high = middle }
        }
        return low
    }

    /// How many of the items under a heading are assessed.
    func progress(under heading: Heading) -> TableProgress {
        runs[heading.runs].reduce(into: TableProgress()) {
            $0.assessed += $1.assessed
            $0.total += $1.items.count
        }
    }

    /// Positions in the catalogue of the items under a heading.
    func items(under heading: Heading) -> ArraySlice<Int> {
        items[runs[heading.runs.lowerBound].items.lowerBound..<runs[heading.runs.upperBound - 1].items.upperBound]
    }

    /// Whether a block's requirements stand beside its rows, `row` among them: while the table is sorted not beside a heading,
    /// whose items are of many blocks.
    func hasRequirements(beside row: Int) -> Bool { order == .table || isItem(row) }

    func firstItem(ofBlock block: Int) -> Int? {
        switch rows[blocks[block].lowerBound].kind {
        case .heading(let item), .item(let item): item
        }
    }

    // MARK: Moving

    /// Moves the cursor by `count` items and folded headings, stopping at the first and the last.
    mutating func move(by count: Int) { select(row: row(from: scroll.selected, by: count) { isStop($0) }) }

    /// Moves the cursor by `count` items that are not folded away.
    mutating func moveAmongItems(by count: Int) { select(row: row(from: scroll.selected, by: count) { isItem($0) }) }

    private func row(from start: Int, by count: Int, where isStop: (Int) -> Bool) -> Int {
        var row = start
        for _ in 0..<abs(count) {
            let onward = row + 1..<max(row + 1, rows.count)
            guard let next = count > 0 ? onward.first(where: isStop) : (0..<row).last(where: isStop) else { break }
            row = next
        }
        return row
    }

    /// Moves by pages, or by half pages, of as many rows as the rows above the tallest pane.
    mutating func page(_ direction: Int, half: Bool) { page(direction, half: half, of: scroll.height) }

    /// Moves by pages, or by half pages, of `rows` rows.
    mutating func page(_ direction: Int, half: Bool, of rows: Int) {
        let before = scroll.selected
        scroll.page(byRows: direction * max(1, half ? rows / 2 : rows - 1))
        leaveHeading(direction)
        if scroll.selected != before { (paneTop, peeked) = (0, nil) }
    }

    /// Scrolls by rows, as a wheel does; the cursor follows into view.
    mutating func scrollRows(_ count: Int) {
        scroll.scroll(by: count)
        leaveHeading(count)
    }

    mutating func selectFirst() { if let row = rows.indices.first(where: { isStop($0) }) { select(row: row) } }
    mutating func selectLast() { if let row = rows.indices.last(where: { isStop($0) }) { select(row: row) } }

    /// Goes to the start of the next block, or while the table is sorted of the next heading; backwards, of this one or the
    /// previous one.
    mutating func moveByBlock(_ direction: Int) {
        guard rows.indices.contains(scroll.selected) else { return }
        let block = order == .table ? rows[scroll.selected].block : rows[scroll.selected].heading
        let isAtStart = scroll.selected == firstStop(ofBlock: block)
        let target = direction > 0 ? block + 1 : isAtStart ? block - 1 : block
        if let row = firstStop(ofBlock: target) {
            select(row: row)
        } else if direction > 0 {
            selectLast()
        }
    }

    /// The first row of a block, or while the table is sorted under a heading, that the cursor can stand on.
    private func firstStop(ofBlock block: Int) -> Int? {
        guard (0..<(order == .table ? blocks.count : headings.count)).contains(block) else { return nil }
        let row = order == .table ? blocks[block].lowerBound : headings[block].row
        return (row..<rows.count).first { isStop($0) }
    }

    mutating func resize(_ environment: AppEnvironment) {
        scroll.resize(height: TableLayout(size: environment.size).tableRows.rows)
        paneTop = min(paneTop, lastPaneTop(environment))
    }

    /// An open heading stands for the item under it.
    private mutating func leaveHeading(_ direction: Int) {
        guard rows.indices.contains(scroll.selected), !isStop(scroll.selected) else { return }
        // It is never the last row, and the row before it is never another one.
        let up = scroll.selected - 1
        scroll.select(direction < 0 && up >= 0 ? up : scroll.selected + 1)
    }
}
