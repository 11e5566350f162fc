import CLibrary
import WorkbookModel

/// The time and day where the person is.
public enum LocalClock {
    /// Now, and the day that it is where the person is.
    public static func now() -> Moment { Moment(timestamp: timestamp()) }

    /// Now as RFC 3339 with offset and seconds: `2026-11-22T20:53:12+09:00`.
    public static func timestamp() -> String {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        let offset = Int(local.tm_gmtoff) / 60
        let date = day(local)
        return "\(date)T\(two(local.tm_hour)):\(two(local.tm_min)):\(two(local.tm_sec))"
            + (offset < 0 ? "-" : "+") + "\(two(Int32(abs(offset) / 60))):\(two(Int32(abs(offset) % 60)))"
    }

    public static func today() -> CalendarDate {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return day(local)
    }

    private static func day(_ local: tm) -> CalendarDate {
        // A clock outside the years 1 to 9999 is no clock; the epoch stands for it.
        CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday)) ?? .epoch
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
}
