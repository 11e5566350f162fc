import WorkbookModel

/// How the table is arranged, for the next session to begin with; in words, which this version may not all know.
public struct TableArrangement: Hashable, Sendable {
    /// What stands beside the items: a `TableColumn`.
    public var column: String
    /// A `TableOrder`.
    public var order: String
    /// What is folded of the whole table in its own order: ids of groups.
    public var folded: [String]
    /// What is folded where the table is filtered or sorted: what the items under those headings share, which may be nothing,
    /// behind a sign each.
    public var foldedInView: [String]

    public init(column: String = "", order: String = "", folded: [String] = [], foldedInView: [String] = []) {
        self.column = column
        self.order = order
        self.folded = folded
        self.foldedInView = foldedInView
    }
}

extension TableState {
    private static let sign: Character = "="

    /// How the table is arranged now.
    var arrangement: TableArrangement {
        let isPlain = order == .table && filter.isEmpty
        let inView =
            isPlain ? [] : folds[order, isFiltered: !filter.isEmpty].map { String(TableState.sign) + $0 }
        return TableArrangement(
            column: column.rawValue, order: order.rawValue, folded: folds[.table, isFiltered: false].sorted(),
            foldedInView: inView.sorted())
    }

    /// Arranges the table as it was. What is not known here stays as it is.
    mutating func arrange(_ arrangement: TableArrangement, _ workbook: Workbook) {
        column = TableColumn(rawValue: arrangement.column) ?? column
        folds[.table, isFiltered: false] = Set(arrangement.folded)
        let order = TableOrder(rawValue: arrangement.order) ?? order
        if order != .table || !filter.isEmpty {
            folds[order, isFiltered: !filter.isEmpty] = Set(
                arrangement.foldedInView.filter { $0.first == TableState.sign }.map { String($0.dropFirst()) })
        }
        sort(order, workbook)
    }
}
