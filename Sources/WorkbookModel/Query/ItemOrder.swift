/// What items are sorted by, in the table and in lists.
public enum ItemOrder: String, CaseIterable, Hashable, Sendable {
    /// As the catalogue has them, under their groups.
    case table
    /// By a field, under what it holds; items in which it is empty come last.
    case due, owner
    /// What something was recorded about last comes first, under the day of it (see `Workbook.latestEntry(ofItemAt:)`).
    case recorded

    /// What an item stands under: the id of its group, a due date, a name, a day; empty where nothing is recorded.
    public func key(ofItemAt index: Int, in workbook: Workbook) -> String {
        switch self {
        case .table: workbook.catalog.items[index].group
        case .due: workbook.recorded(.due, index)
        case .owner: workbook.recorded(.owner, index)
        case .recorded: String((workbook.latestEntry(ofItemAt: index)?.at ?? "").prefix(10))
        }
    }

    /// `items`, which are in the table's order, in this one. Items that it does not tell apart keep that order.
    public func sorted(_ items: [Int], in workbook: Workbook) -> [Int] {
        switch self {
        case .table: return items
        case .due: return sorted(items) { workbook.recorded(.due, $0) }
        case .owner:
            return sorted(items) { item in
                let name = workbook.recorded(.owner, item)
                // Names that differ in width or case stand side by side, each under a heading of its own.
                return name.isEmpty ? "" : FoldedName(name).text + "\n" + name
            }
        case .recorded:
            let times = items.map { item in
                let time = workbook.latestEntry(ofItemAt: item)?.at ?? ""
                return (day: String(time.prefix(10)), instant: Instant(time))
            }
            return items.indices.sorted { left, right in
                let (one, other) = (times[left], times[right])
                if one.day != other.day { return one.day > other.day }
                if one.instant != other.instant { return one.instant > other.instant }
                return left < right
            }.map { items[$0] }
        }
    }

    /// Ascending by a text, the empty ones last.
    private func sorted(_ items: [Int], by key: (Int) -> String) -> [Int] {
        let keys = items.map(key)
        return items.indices.sorted { left, right in
            let (one, other) = (keys[left], keys[right])
            if one.isEmpty != other.isEmpty { return other.isEmpty }
            return one == other ? left < right : one < other
        }.map { items[$0] }
    }
}
