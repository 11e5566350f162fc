import WorkbookModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The time and day where the person is.
public enum LocalClock {
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

/// Random identifiers.
public enum RandomID {
    /// A UUID of version 4 (RFC 9562, 5.4), in lower case.
    public static func uuid() -> String {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let hex = padded(high) + padded(low)
        let digits = Array(hex)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    /// What the entries of one step share: 16 hex digits.
    public static func batch() -> String {
        var generator = SystemRandomNumberGenerator()
        return padded(generator.next())
    }

    private static func padded(_ number: UInt64) -> String {
        let hex = String(number, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
