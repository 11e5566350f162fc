/// Reads a day as people type it: `2026-12-15`, `12/15`, `12月15日`, `令和8年12月15日`, `+2w`, `3か月後`, `来週金曜`,
/// `月末`, `next friday`.
public enum TypedDate {
    /// - Parameter today: relative forms count from it. A month and day without a year is the next such day.
    /// - Returns: `nil` where the text is no day.
    public static func day(_ typed: String, today: CalendarDate) -> CalendarDate? {
        let text = plain(typed)
        if text.isEmpty { return nil }
        return named(text, today) ?? offset(text, today) ?? weekday(text, today) ?? calendar(text, today)
    }

    /// The day of the week, Monday first, as one sign or three letters.
    public static func weekdayName(_ date: CalendarDate, _ language: Language) -> String {
        let index = weekdayIndex(date)
        return language(ja: String(Array("月火水木金土日")[index]), en: englishDays[index].prefix(3).capitalizedWord)
    }

    /// In ASCII where it is full-width, in lower case, without blanks.
    private static func plain(_ typed: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
            result.append(FullWidth.typedNumber(scalar))
        }
        return String(result).lowercased()
    }

    // MARK: Names

    private static func named(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        switch text {
        case "今日", "本日", "きょう", "today": today
        case "明日", "あした", "あす", "tomorrow": shifted(today, days: 1)
        case "明後日", "あさって": shifted(today, days: 2)
        case "月末", "今月末", "endofmonth", "eom": monthEnd(today.year, today.month)
        case "来月末": shifted(today, months: 1).flatMap { monthEnd($0.year, $0.month) }
        case "年末", "今年末", "endofyear", "eoy": CalendarDate(year: today.year, month: 12, day: 31)
        case "年度末", "今年度末":
            CalendarDate(year: today.month <= 3 ? today.year : today.year + 1, month: 3, day: 31)
        default: nil
        }
    }

    // MARK: Distances

    private static let units: [(unit: Character, words: [String])] = [
        ("d", ["日後", "days", "day", "d"]), ("w", ["週間後", "週後", "weeks", "week", "w"]),
        ("m", ["か月後", "ヶ月後", "カ月後", "ヵ月後", "箇月後", "months", "month", "m"]),
        ("y", ["年後", "years", "year", "y"]),
    ]

    private static func offset(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        let hasSign = text.hasPrefix("+")
        let rest = hasSign ? text.dropFirst() : text.hasPrefix("in") ? text.dropFirst(2) : text[...]
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count <= 10_000 else { return nil }
        let word = rest.dropFirst(digits.count)
        if hasSign, word.isEmpty { return shifted(today, days: count) }
        for (unit, words) in units where words.contains(String(word)) {
            // Latin letters need a sign or "in" before the number: 12m is no date.
            if !hasSign, !text.hasPrefix("in"), word.allSatisfy(\.isASCII) { return nil }
            switch unit {
            case "d": return shifted(today, days: count)
            case "w": return shifted(today, days: count * 7)
            case "m": return shifted(today, months: count)
            default: return shifted(today, months: count * 12)
            }
        }
        return nil
    }

    // MARK: Days of the week

    private static let englishDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func weekday(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        var rest = text[...]
        var weeks: Int?
        for (word, count) in [("再来週", 2), ("来週", 1), ("今週", 0), ("next", 1), ("this", 0)] where rest.hasPrefix(word) {
            weeks = count
            rest = rest.dropFirst(word.count)
            if rest.hasPrefix("の") { rest = rest.dropFirst() }
            break
        }
        guard let day = weekdayIndex(named: String(rest)) else { return nil }
        let monday = today.dayNumber - weekdayIndex(today)
        if let weeks { return CalendarDate(dayNumber: monday + weeks * 7 + day) }
        // Alone it is the next such day after today.
        let distance = (day - weekdayIndex(today) + 6) % 7 + 1
        return CalendarDate(dayNumber: today.dayNumber + distance)
    }

    private static func weekdayIndex(named name: String) -> Int? {
        for (index, sign) in "月火水木金土日".enumerated()
        where [String(sign), "\(sign)曜", "\(sign)曜日"].contains(name) && name != "日" {
            return index
        }
        guard name.count >= 3 else { return nil }
        return englishDays.firstIndex { $0.hasPrefix(name) }
    }

    /// 0 is Monday; 1970-01-01 was a Thursday.
    private static func weekdayIndex(_ date: CalendarDate) -> Int { ((date.dayNumber + 3) % 7 + 7) % 7 }

    // MARK: Calendar dates

    private static func calendar(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        var rest = text[...]
        var firstYear = 0
        for era in ["令和", "r"] where rest.hasPrefix(era) {
            firstYear = 2018
            rest = rest.dropFirst(era.count)
            if rest.hasPrefix("元") { rest = "1" + rest.dropFirst() }
            break
        }
        if firstYear == 0, rest.count == 8, let number = Int(rest) {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        if rest.hasSuffix("日") { rest = rest.dropLast() }
        let parts = rest.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count else { return nil }
        if numbers.count == 3 {
            // A year of two digits is a due date only in an era.
            guard firstYear > 0 || parts[0].count == 4 else { return nil }
            return CalendarDate(year: firstYear + numbers[0], month: numbers[1], day: numbers[2])
        }
        guard numbers.count == 2, firstYear == 0 else { return nil }
        let candidates = (today.year...today.year + 8).lazy.compactMap {
            CalendarDate(year: $0, month: numbers[0], day: numbers[1])
        }
        return candidates.first { $0 >= today }
    }

    // MARK: Reckoning

    private static func shifted(_ date: CalendarDate, days: Int) -> CalendarDate? {
        CalendarDate(dayNumber: date.dayNumber + days)
    }

    /// The same day of another month, or that month's last day.
    private static func shifted(_ date: CalendarDate, months: Int) -> CalendarDate? {
        let month = date.year * 12 + date.month - 1 + months
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: date.day)
            ?? monthEnd(month / 12, month % 12 + 1)
    }

    private static func monthEnd(_ year: Int, _ month: Int) -> CalendarDate? {
        (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
    }
}

extension Substring {
    /// With its first letter in upper case.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
