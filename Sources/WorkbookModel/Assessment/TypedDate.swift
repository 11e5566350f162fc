/// Reads a day as people type it: `2026-12-15`, `12/15`, `12月15日`, `令和8年12月15日`, `+2w`, `三か月後`, `来週金曜`,
/// `3月末`, `来年3月末`, `2027年度末`, `12月中旬`, `next friday`, `end of march`; or back from today: `-2w`, `昨日`, `3日前`,
/// `先週金曜`, `2 weeks ago`.
public enum TypedDate {
    /// - Parameter today: relative forms count from it. A month and day without a year is the next such day.
    /// - Returns: `nil` where the text is no day.
    public static func day(_ typed: String, today: CalendarDate) -> CalendarDate? {
        let text = plain(typed)
        if text.isEmpty { return nil }
        return named(text, today) ?? offset(text, today) ?? weekday(text, today) ?? calendar(text, today)
            ?? partOfMonth(text, today) ?? endOfFiscalYear(text, today)
    }

    /// The day of the week, Monday first, as one sign or three letters.
    public static func weekdayName(_ date: CalendarDate, _ language: Language) -> String {
        let index = weekdayIndex(date)
        return language(ja: String(Array("月火水木金土日")[index]), en: englishDays[index].prefix(3).capitalizedWord)
    }

    /// In ASCII where it is full-width, in lower case, without blanks.
    static func plain(_ typed: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
            result.append(FullWidth.typedNumber(scalar))
        }
        return withDigits(String(result).lowercased())
    }

    /// With Japanese numerals up to 99 as digits where a counter follows: `三か月後`, `十日後`, `二十五日`.
    private static func withDigits(_ text: String) -> String {
        let numerals = Array("〇一二三四五六七八九")
        var (result, rest) = ("", text[...])
        while let first = rest.first {
            let run = rest.prefix { $0 == "十" || numerals.contains($0) }
            guard !run.isEmpty, let counter = rest.dropFirst(run.count).first, "日週か月年ヶカヵ箇".contains(counter) else {
                result.append(first)
                rest = rest.dropFirst()
                continue
            }
            let parts = run.split(separator: "十", omittingEmptySubsequences: false)
            let digits = parts.map { $0.compactMap { numerals.firstIndex(of: $0) } }
            guard parts.count <= 2, digits.allSatisfy({ $0.count <= 1 }) else { return text }
            let tens = parts.count == 2 ? (digits[0].first ?? 1) : 0
            result += String(tens * 10 + (digits[parts.count - 1].first ?? 0))
            rest = rest.dropFirst(run.count)
        }
        return result
    }

    // MARK: Names

    private static func named(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        switch text {
        case "今日", "本日", "きょう", "today": today
        case "明日", "あした", "あす", "tomorrow": shifted(today, days: 1)
        case "明後日", "あさって": shifted(today, days: 2)
        case "昨日", "きのう", "yesterday": shifted(today, days: -1)
        case "一昨日", "おととい": shifted(today, days: -2)
        case "先週", "lastweek": shifted(today, days: -7)
        case "先々週": shifted(today, days: -14)
        case "先月", "lastmonth": shifted(today, months: -1)
        case "先々月": shifted(today, months: -2)
        case "半年前": shifted(today, months: -6)
        case "昨年", "去年", "lastyear": shifted(today, months: -12)
        case "昨年末", "去年末": CalendarDate(year: today.year - 1, month: 12, day: 31)
        case "月末", "今月末", "endofmonth", "eom": monthEnd(today.year, today.month)
        case "来月末", "endofnextmonth": shifted(today, months: 1).flatMap { monthEnd($0.year, $0.month) }
        case "再来月末": shifted(today, months: 2).flatMap { monthEnd($0.year, $0.month) }
        case "来週", "nextweek": shifted(today, days: 7)
        case "再来週": shifted(today, days: 14)
        case "来月", "nextmonth": shifted(today, months: 1)
        case "再来月": shifted(today, months: 2)
        case "半年後": shifted(today, months: 6)
        case "年末", "今年末", "年内", "endofyear", "eoy": CalendarDate(year: today.year, month: 12, day: 31)
        case "来年末": CalendarDate(year: today.year + 1, month: 12, day: 31)
        case "年度末", "今年度末":
            CalendarDate(year: today.month <= 3 ? today.year : today.year + 1, month: 3, day: 31)
        default: nil
        }
    }

    // MARK: Distances

    private static let units: [(unit: Character, words: [String])] = [
        ("d", ["日", "days", "day", "d"]), ("w", ["週間", "週", "weeks", "week", "w"]),
        ("m", ["か月", "ヶ月", "カ月", "ヵ月", "箇月", "months", "month", "m"]),
        ("y", ["年", "years", "year", "y"]),
    ]

    private static func offset(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        let hasSign = text.hasPrefix("+") || text.hasPrefix("-")
        var rest = hasSign ? text.dropFirst() : text.hasPrefix("in") ? text.dropFirst(2) : text[...]
        let isAgo = rest.hasSuffix("ago")
        if isAgo { rest = rest.dropLast("ago".count) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number <= 10_000 else { return nil }
        var word = rest.dropFirst(digits.count)
        // Latin letters need a sign, "in" or "ago": 12m is no date.
        let isLatin = word.allSatisfy(\.isASCII)
        if isLatin, !hasSign, !isAgo, !text.hasPrefix("in") { return nil }
        var count = text.hasPrefix("-") || isAgo ? -number : number
        if !isLatin {
            guard !hasSign, !isAgo, let side = word.last, side == "後" || side == "前" else { return nil }
            if side == "前" { count = -number }
            word = word.dropLast()
        }
        if hasSign, word.isEmpty { return shifted(today, days: count) }
        for (unit, words) in units where words.contains(String(word)) {
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
        let weekWords = [("再来週", 2), ("来週", 1), ("今週", 0), ("先週", -1), ("先々週", -2), ("next", 1), ("this", 0)]
        for (word, count) in weekWords where rest.hasPrefix(word) {
            weeks = count
            rest = rest.dropFirst(word.count)
            if rest.hasPrefix("の") { rest = rest.dropFirst() }
            break
        }
        let isLast = rest.hasPrefix("last")
        if isLast { rest = rest.dropFirst("last".count) }
        guard let day = weekdayIndex(named: String(rest)) else { return nil }
        if isLast {
            let distance = (weekdayIndex(today) - day + 6) % 7 + 1
            return CalendarDate(dayNumber: today.dayNumber - distance)
        }
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
    static func weekdayIndex(_ date: CalendarDate) -> Int { ((date.dayNumber + 3) % 7 + 7) % 7 }

    // MARK: Calendar dates

    private static func calendar(_ typed: String, _ today: CalendarDate) -> CalendarDate? {
        if typed.count == 8, let number = Int(typed) {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let (year, rest) = cutYear(typed[...], today)
        let text = rest.hasSuffix("日") ? rest.dropLast() : rest
        let parts = text.split(omittingEmptySubsequences: false) { "-/.月".contains($0) }
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count, numbers.count == 2 || rest.hasSuffix("日") && numbers.count == 1 else {
            return nil
        }
        if numbers.count == 1 {
            // A day alone is the next such day.
            if year != nil { return nil }
            return (0..<3).lazy.compactMap { shifted(monthStart(today), months: $0) }
                .compactMap { CalendarDate(year: $0.year, month: $0.month, day: numbers[0]) }.first { $0 >= today }
        }
        if let year { return CalendarDate(year: year, month: numbers[0], day: numbers[1]) }
        let candidates = (today.year...today.year + 8).lazy.compactMap {
            CalendarDate(year: $0, month: numbers[0], day: numbers[1])
        }
        return candidates.first { $0 >= today }
    }

    private static let eras: [(name: String, firstYear: Int)] = [("令和", 2019), ("r", 2019)]

    /// Takes a year off the front: `2027年`, `2027-`, `令和9年`, `r9.`, `来年`. A year of two digits is one only in an era.
    ///
    /// - Returns: `nil` where there is none.
    private static func cutYear(_ text: Substring, _ today: CalendarDate) -> (year: Int?, rest: Substring) {
        for (word, years) in [("再来年", 2), ("来年", 1), ("今年", 0), ("昨年", -1), ("去年", -1)]
        where text.hasPrefix(word) && !text.hasPrefix(word + "度") {
            let rest = text.dropFirst(word.count)
            return (today.year + years, rest.hasPrefix("の") ? rest.dropFirst() : rest)
        }
        let era = eras.first { text.hasPrefix($0.name) }
        var rest = era.map { text.dropFirst($0.name.count) } ?? text
        if era != nil, rest.hasPrefix("元") { rest = "1" + rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let separator = rest.dropFirst(digits.count).first
        guard let number = Int(digits), separator.map({ "年-/.".contains($0) }) == true, era != nil || digits.count == 4
        else { return (nil, text) }
        return (era.map { $0.firstYear - 1 + number } ?? number, rest.dropFirst(digits.count + 1))
    }

    // MARK: Parts of months and years

    private static let partsOfMonth: [(word: String, day: Int)] = [
        ("上旬", 10), ("初旬", 10), ("中旬", 20), ("下旬", 0), ("末日", 0), ("末", 0),
    ]
    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// `3月末`, `令和9年3月末`, `来年12月中旬`, `来月上旬`, `end of march`: the last day of that part.
    private static func partOfMonth(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        if text.hasPrefix("endof") {
            let name = text.dropFirst("endof".count)
            guard name.count >= 3, let index = englishMonths.firstIndex(where: { $0.hasPrefix(name) }) else {
                return nil
            }
            return next(month: index + 1, today) { monthEnd($0, index + 1) }
        }
        guard let part = partsOfMonth.first(where: { text.hasSuffix($0.word) }) else { return nil }
        let rest = text.dropLast(part.word.count)
        func day(_ year: Int, _ month: Int) -> CalendarDate? {
            part.day == 0 ? monthEnd(year, month) : CalendarDate(year: year, month: month, day: part.day)
        }
        for (word, months) in [("再来月", 2), ("来月", 1), ("今月", 0), ("先月", -1)] where rest == word {
            return shifted(monthStart(today), months: months).flatMap { day($0.year, $0.month) }
        }
        let (year, name) = cutYear(rest, today)
        let digits = name.hasSuffix("月") ? name.dropLast() : name.hasSuffix("/") ? name.dropLast() : ""
        guard let month = Int(digits), (1...12).contains(month) else { return nil }
        return year.map { day($0, month) } ?? next(month: month, today) { day($0, month) }
    }

    private static func next(
        month: Int, _ today: CalendarDate, _ day: (_ year: Int) -> CalendarDate?
    ) -> CalendarDate? {
        [today.year, today.year + 1].lazy.compactMap(day).first { $0 >= today }
    }

    /// `2027年度末`, `令和9年度末`, `来年度末`: a fiscal year ends with the March after it.
    private static func endOfFiscalYear(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        guard text.hasSuffix("年度末") else { return nil }
        let rest = text.dropLast("年度末".count)
        let present = today.month <= 3 ? today.year - 1 : today.year
        for (word, years) in [("再来", 2), ("来", 1), ("昨", -1), ("前", -1)] where rest == word {
            return CalendarDate(year: present + years + 1, month: 3, day: 31)
        }
        let (year, left) = cutYear(rest + "年", today)
        guard let year, left.isEmpty else { return nil }
        return CalendarDate(year: year + 1, month: 3, day: 31)
    }

    // MARK: Reckoning

    static func shifted(_ date: CalendarDate, days: Int) -> CalendarDate? {
        CalendarDate(dayNumber: date.dayNumber + days)
    }

    /// The same day of another month, or that month's last day.
    static func shifted(_ date: CalendarDate, months: Int) -> CalendarDate? {
        let month = date.year * 12 + date.month - 1 + months
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: date.day)
            ?? monthEnd(month / 12, month % 12 + 1)
    }

    static func monthStart(_ date: CalendarDate) -> CalendarDate {
        CalendarDate(year: date.year, month: date.month, day: 1) ?? date
    }

    static func monthEnd(_ year: Int, _ month: Int) -> CalendarDate? {
        (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
    }
}

extension Substring {
    /// With its first letter in upper case.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
