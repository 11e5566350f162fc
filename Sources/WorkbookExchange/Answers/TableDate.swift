import OfficeFiles
import WorkbookModel

/// A day in a table's cell: a date, or a text such as `2026/3/2`, `令和8年3月2日`, `2026-03-02（月）`.
///
/// Only what means the same day whenever it is read counts: `来週` and `3/2` in a table say nothing about the day that was meant.
enum TableDate: Hashable {
    case day(CalendarDate)
    /// A day that depends on when the text was written.
    case relative
    case none

    init(_ cell: PlacedCell) {
        switch cell.kind {
        case .date: self = CalendarDate(iso: cell.text.prefix(10)).map(TableDate.day) ?? .none
        // A number of eight digits is a day as typed; others are days that a spreadsheet was not told to show as such.
        case .text, .number: self = TableDate.read(cell.text)
        case .empty, .flag, .error, .uncomputed: self = .none
        }
    }

    /// Days with nothing in common, to read a text from.
    private static let readers = [(1987, 2, 3), (2031, 10, 29)].compactMap(CalendarDate.init(year:month:day:))

    private static func read(_ text: String) -> TableDate {
        let (text, weekday) = cutWeekday(text)
        let days = readers.map { TypedDate.day(text, today: $0) }
        guard let first = days.first, let day = first else { return .none }
        guard days.allSatisfy({ $0 == day }) else { return .relative }
        // A weekday that is not that day's makes one of the two a mistake.
        if let weekday, TypedDate.weekdayName(day, .japanese) != weekday { return .none }
        return .day(day)
    }

    /// Takes `(月)`, `（月曜日）` off the end.
    private static func cutWeekday(_ text: String) -> (text: String, weekday: String?) {
        let plain = FullWidth.ascii(text)
        guard plain.hasSuffix(")"), let bracket = plain.lastIndex(of: "(") else { return (text, nil) }
        let inside = plain[plain.index(after: bracket)...].dropLast()
        guard let sign = inside.first, "月火水木金土日".contains(sign), ["", "曜", "曜日"].contains(inside.dropFirst()) else {
            return (text, nil)
        }
        return (String(plain[..<bracket]), String(sign))
    }
}
