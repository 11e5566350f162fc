/// A stretch of days as people type it: a day (see ``TypedDate``), or all days of `今週`, `先週`, `last week`, `来月`, `2026-11`,
/// `2026年11月`, `今年`.
enum TypedPeriod {
    /// - Returns: `nil` where the text is neither.
    static func days(_ typed: String, today: CalendarDate) -> ClosedRange<CalendarDate>? {
        let text = TypedDate.plain(typed)
        if let weeks = weeks[text] {
            let monday = today.dayNumber - TypedDate.weekdayIndex(today) + weeks * 7
            return range(CalendarDate(dayNumber: monday), CalendarDate(dayNumber: monday + 6))
        }
        if let months = months[text] {
            return TypedDate.shifted(TypedDate.monthStart(today), months: months).flatMap { month($0.year, $0.month) }
        }
        if let years = years[text] {
            let year = today.year + years
            return range(
                CalendarDate(year: year, month: 1, day: 1), CalendarDate(year: year, month: 12, day: 31))
        }
        let parts = (text.hasSuffix("月") ? text.dropLast() : text[...]).split(omittingEmptySubsequences: false) {
            "年-/".contains($0)
        }
        if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]) {
            return month(year, number)
        }
        return TypedDate.day(typed, today: today).map { $0...$0 }
    }

    private static let weeks = [
        "今週": 0, "thisweek": 0, "来週": 1, "nextweek": 1, "再来週": 2, "先週": -1, "lastweek": -1, "先々週": -2,
    ]
    private static let months = [
        "今月": 0, "thismonth": 0, "来月": 1, "nextmonth": 1, "再来月": 2, "先月": -1, "lastmonth": -1, "先々月": -2,
    ]
    private static let years = [
        "今年": 0, "thisyear": 0, "来年": 1, "nextyear": 1, "昨年": -1, "去年": -1, "lastyear": -1,
    ]

    private static func month(_ year: Int, _ month: Int) -> ClosedRange<CalendarDate>? {
        range(CalendarDate(year: year, month: month, day: 1), TypedDate.monthEnd(year, month))
    }

    private static func range(_ first: CalendarDate?, _ last: CalendarDate?) -> ClosedRange<CalendarDate>? {
        guard let first, let last, first <= last else { return nil }
        return first...last
    }
}
