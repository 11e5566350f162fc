/// Days as spreadsheets count them.
enum CalendarDay {
    /// Whether there is such a day, and spreadsheet programs can count it: from 1900 to 9999.
    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1900...9999).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// What stands for one that is not: `2026-02-30`.
    static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
