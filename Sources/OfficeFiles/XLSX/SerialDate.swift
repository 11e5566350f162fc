/// Days since an epoch, as spreadsheets keep dates, with times as their fractions.
enum SerialDate {
    enum Epoch: Hashable {
        /// Day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was: Lotus 1-2-3 had it, and all others after it.
        case from1900
        /// Day 0 is 1904-01-01.
        case from1904
        /// Day 0 is 1899-12-30, which differs from the first before March 1900 (ISO/IEC 29500-1, 18.17.4.1).
        case from1900WithoutLeapDay
    }

    /// The text of a number as a date or a time, rounded to seconds; `nil` where it is none: a negative one, the day that never was,
    /// day 0 of 1900, and what is behind the year 9999.
    static func text(_ number: Double, _ format: NumberFormat, _ epoch: Epoch) -> String? {
        guard number >= 0, number < 2_958_467 else { return nil }
        let seconds = Int((number * 86_400).rounded())
        let (day, second) = (seconds / 86_400, seconds % 86_400)
        switch format {
        case .number: return nil
        case .elapsed: return time(seconds)
        case .time:
            if day == 0 { return time(second) }
        case .date:
            if day == 0, epoch != .from1904 { return second == 0 ? nil : time(second) }
        }
        let sinceUnixEpoch: Int
        switch epoch {
        case .from1900:
            if day == 60 { return nil }
            sinceUnixEpoch = day - (day < 60 ? 25_568 : 25_569)
        case .from1904: sinceUnixEpoch = day - 24_107
        case .from1900WithoutLeapDay: sinceUnixEpoch = day - 25_569
        }
        guard let date = date(sinceUnixEpoch) else { return nil }
        return second == 0 ? date : "\(date)T\(time(second))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func time(_ seconds: Int) -> String {
        "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    /// The date of a day counted from 1970-01-01, by Howard Hinnant's `civil_from_days`; `nil` behind the year 9999.
    private static func date(_ day: Int) -> String? {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year <= 9_999 else { return nil }
        return "\(year)-\(two(month))-\(two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))"
    }
}
