import TerminalUI
import WorkbookModel

/// Items as people know them: the id, then the printed number where that is different.
struct ItemLabels: Sendable {
    private let catalog: Catalog
    private let measure: TextMeasure
    /// The columns of the widest id, where labels are aligned; else 0.
    private let idColumns: Int

    /// - Parameter items: the ids whose labels are aligned, numbers under numbers.
    init(_ catalog: Catalog, aligning items: [String] = [], _ measure: TextMeasure) {
        self.catalog = catalog
        self.measure = measure
        idColumns = items.map { measure.columns(of: $0) }.max() ?? 0
    }

    func label(_ item: String) -> String {
        guard let index = catalog.itemIndex(item), catalog.items[index].number != item else { return item }
        return measure.padded(item, columns: max(idColumns, measure.columns(of: item))) + " "
            + catalog.items[index].number
    }
}
