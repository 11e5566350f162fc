import WorkbookModel

/// The order of the table's items, and what they stand under.
enum TableOrder: String, CaseIterable, Hashable, Sendable {
    /// As the catalogue has them, under their groups.
    case table
    /// By a field, under what it holds; items in which it is empty come last.
    case due, owner
    /// Recorded last comes first, under the day.
    case recorded

    /// What an item stands under: the id of its group, a due date, a name, a day; empty where nothing is recorded.
    func key(ofItemAt index: Int, in workbook: Workbook) -> String {
        switch self {
        case .table: workbook.catalog.items[index].group
        case .due: workbook.recorded(.due, index)
        case .owner: workbook.recorded(.owner, index)
        case .recorded: String((workbook.currentEntry(ofItemAt: index)?.at ?? "").prefix(10))
        }
    }

    /// `items`, which are in the table's order, in this one. Items that it does not tell apart keep that order.
    func sorted(_ items: [Int], in workbook: Workbook) -> [Int] {
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
                let time = workbook.currentEntry(ofItemAt: item)?.at ?? ""
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

    // MARK: Words

    /// How the frame and the question call it.
    var title: Words {
        switch self {
        case .table: Words("表の順", "table order")
        case .due: Words("目標日順", "by due date")
        case .owner: Words("担当順", "by owner")
        case .recorded: Words("記録の新しい順", "latest first")
        }
    }

    /// A heading over items that share `key`; not for the table's own order.
    func heading(_ key: String, today: CalendarDate, _ language: Language) -> String {
        if key.isEmpty {
            return switch self {
            case .due: language(ja: "目標日なし", en: "no due date")
            case .owner: language(ja: "担当なし", en: "no owner")
            case .recorded, .table: language(ja: "記録なし", en: "nothing recorded")
            }
        }
        guard self != .owner, let day = CalendarDate(iso: key) else { return key }
        return "\(day) (\(TypedDate.weekdayName(day, language)))  \(TableOrder.distance(of: day, today, language))"
    }

    private static func distance(of day: CalendarDate, _ today: CalendarDate, _ language: Language) -> String {
        let days = day.dayNumber - today.dayNumber
        if days == 0 { return language(ja: "今日", en: "today") }
        return days > 0
            ? language(ja: "あと \(days) 日", en: "in \(Language.counted(days, "day"))")
            : language(ja: "\(-days) 日前", en: "\(Language.counted(-days, "day")) ago")
    }
}
