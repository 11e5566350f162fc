import WorkbookModel

/// The order of the table's items, and what they stand under.
typealias TableOrder = ItemOrder

extension ItemOrder {
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
