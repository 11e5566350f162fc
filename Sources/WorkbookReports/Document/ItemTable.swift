import WorkbookModel

/// The table of items that a form describes: title rows, and blocks of items that share their requirements.
struct ItemTable {
    private let maker: ReportMaker
    private let columns: [ReportForm.Column]
    /// For each column the items that it holds something for; `nil` for all.
    private let conditions: [Set<Int>?]
    private let items: [Int]
    private let cells: ItemCells
    private var catalog: Catalog { maker.workbook.catalog }

    init(_ maker: ReportMaker) {
        self.maker = maker
        columns = maker.options.form.columns.filter { ItemTable.isShown($0.source, maker.disclosure) }
        conditions = columns.map { column in
            column.condition.isEmpty
                ? nil : Set(maker.workbook.items(matching: column.condition, for: maker.asker))
        }
        items = maker.items
        cells = ItemCells(maker)
    }

    private static func isShown(_ source: FormSource, _ disclosure: Disclosure) -> Bool {
        if case .field(let field) = source { !disclosure.hides(field) } else { true }
    }

    var table: ReportTable {
        ReportTable(
            columns: columns.map {
                ReportTable.Column(
                    $0.head(maker.language), name: $0.source.word, width: $0.width,
                    words: $0.source == .answer ? words : nil, isPartial: !$0.condition.isEmpty)
            }, rows: rows)
    }

    private var words: String {
        AssessmentResult.allCases.map { "\($0.word)=\(maker.options.form.word(for: $0, maker.language))" }
            .joined(separator: "\n")
    }

    private var rows: [ReportTable.Row] {
        var rows: [ReportTable.Row] = []
        var above = Titles()
        for block in blocks() {
            let titles = self.titles(ofItemAt: block.items[0])
            rows += titleRows(titles, below: above)
            above = titles
            rows += self.rows(of: block)
        }
        return rows
    }

    // MARK: Titles

    /// What stands above an item, from the outside in; `nil` where the form does not show it.
    private struct Titles: Equatable {
        var heading: String?
        var section: String?
        var group: String?
    }

    private func titles(ofItemAt index: Int) -> Titles {
        let wanted = maker.options.form.titles
        let (section, group) = (catalog.section(ofItemAt: index), catalog.group(ofItemAt: index))
        var titles = Titles()
        if wanted.contains(.heading), let section, !section.heading.isEmpty {
            titles.heading = maker.disclosure.catalog(section.heading)
        }
        if wanted.contains(.section), let section { titles.section = maker.numbered(section.number, section.title) }
        if wanted.contains(.group), let group { titles.group = maker.numbered(group.number, group.title) }
        return titles
    }

    /// A row for each title that is another than above; those within it too.
    private func titleRows(_ titles: Titles, below above: Titles) -> [ReportTable.Row] {
        var rows: [ReportTable.Row] = []
        var isNew = false
        for (level, (title, before)) in [
            (titles.heading, above.heading), (titles.section, above.section), (titles.group, above.group),
        ].enumerated() {
            isNew = isNew || title != before
            guard isNew, let title, !title.isEmpty else { continue }
            let cells =
                [ReportTable.Cell(title)] + [ReportTable.Cell?](repeating: nil, count: max(0, columns.count - 1))
            rows.append(ReportTable.Row(cells, kind: .title(level: level)))
        }
        return rows
    }

    // MARK: Blocks

    /// Items that stand together and share their requirements.
    private struct Block {
        var items: [Int]
        var mapping: Int?
    }

    private func blocks() -> [Block] {
        let sharesCells = columns.contains { $0.source.isOfBlock }
        var blocks: [Block] = []
        for index in items {
            let mapping = sharesCells ? catalog.mappingIndex(ofItemAt: index) : nil
            if let mapping, let last = blocks.last, last.mapping == mapping, let above = last.items.last,
                catalog.items[above].group == catalog.items[index].group
                    || titles(ofItemAt: above) == titles(ofItemAt: index)
            {
                blocks[blocks.count - 1].items.append(index)
            } else {
                blocks.append(Block(items: [index], mapping: mapping))
            }
        }
        return blocks
    }

    private func rows(of block: Block) -> [ReportTable.Row] {
        block.items.enumerated().map { place, index in
            let item = ReportedItem(index, in: maker.workbook)
            let row = columns.enumerated().map { column, described -> ReportTable.Cell? in
                guard described.source.isOfBlock else {
                    return holds(column, index) ? cells.cell(described.source, of: item) : ReportTable.Cell("")
                }
                // The first row's cell covers those of the others.
                if place > 0 { return nil }
                var cell = cells.cell(described.source, of: item)
                cell.rows = block.items.count
                return cell
            }
            return ReportTable.Row(row, item: catalog.items[index].id, beginsBlock: place == 0)
        }
    }

    private func holds(_ column: Int, _ item: Int) -> Bool { conditions[column]?.contains(item) ?? true }
}
