/// A point in time, for comparing times that were recorded under different offsets.
public struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z; `Int.min` where the text is no time.
    private let seconds: Int
    /// The digits behind the seconds' point. They compare as texts.
    private let fraction: String

    /// - Parameter timestamp: RFC 3339. What is none comes before every time.
    public init(_ timestamp: String) {
        (seconds, fraction) = Instant.parts(Array(timestamp.utf8)) ?? (.min, "")
    }

    /// 0 where the text is no time.
    public var secondsSince1970: Int { seconds == .min ? 0 : seconds }

    /// RFC 3339 in UTC: `2026-11-22T11:53:12Z`; empty where the text is no time.
    public var utc: String {
        if seconds == .min { return "" }
        let (day, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // Before 1970 the remainder is negative.
        guard let date = CalendarDate(dayNumber: time < 0 ? day - 1 : day) else { return "" }
        let second = time < 0 ? time + 86_400 : time
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let clock = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
        return "\(date)T\(clock)\(fraction.isEmpty ? "" : "." + fraction)Z"
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.fraction) < (right.seconds, right.fraction)
    }

    /// `YYYY-MM-DDThh:mm:ss`, a fraction perhaps, then `Z` or `±hh:mm`.
    private static func parts(_ text: [UInt8]) -> (seconds: Int, fraction: String)? {
        func number(_ place: Int) -> Int? {
            guard place + 2 <= text.count, (0x30...0x39).contains(text[place]), (0x30...0x39).contains(text[place + 1])
            else { return nil }
            return Int(text[place] - 0x30) * 10 + Int(text[place + 1] - 0x30)
        }
        guard text.count >= 20, let day = CalendarDate(iso: String(decoding: text[..<10], as: UTF8.self)),
            let hours = number(11), let minutes = number(14), let seconds = number(17)
        else { return nil }
        let digits = text[19] == UInt8(ascii: ".") ? text[20...].prefix { (0x30...0x39).contains($0) } : []
        let zone = text[19] == UInt8(ascii: ".") ? 20 + digits.count : 19
        guard zone < text.count else { return nil }
        var offset = 0
        if text[zone] == UInt8(ascii: "+") || text[zone] == UInt8(ascii: "-") {
            guard let offsetHours = number(zone + 1), let offsetMinutes = number(zone + 4) else { return nil }
            offset = (offsetHours * 60 + offsetMinutes) * 60 * (text[zone] == UInt8(ascii: "+") ? 1 : -1)
        } else if text[zone] != UInt8(ascii: "Z"), text[zone] != UInt8(ascii: "z") {
            return nil
        }
        let time = (hours * 60 + minutes) * 60 + seconds
        return (day.dayNumber * 86_400 + time - offset, String(decoding: digits, as: UTF8.self))
    }
}
