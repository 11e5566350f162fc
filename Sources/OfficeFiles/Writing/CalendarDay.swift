/// Days as spreadsheets count them.
enum CalendarDay {
    /// Whether there is such a day, and spreadsheet programs can count it: from 1900 to 9999.
    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1900...9999).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// The day's number in a workbook. 1 is 1900-01-01, and 60 a 1900-02-29 that there was not (ISO/IEC 29500-1, 18.17.4.1).
    static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Years that begin in March have the odd day at their end.
        let shiftedYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let number = shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 693_899
        return number > 60 ? number : number - 1
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
