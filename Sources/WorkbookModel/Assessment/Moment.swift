/// A time and its day, in the person's time zone: entries record the time, and dates are counted from the day.
public struct Moment: Hashable, Sendable {
    /// RFC 3339 with offset and seconds: `2026-11-22T20:53:12+09:00`.
    public let timestamp: String
    /// The day of the timestamp.
    public let today: CalendarDate

    public init(timestamp: String, today: CalendarDate) {
        self.timestamp = timestamp
        self.today = today
    }

    /// - Parameter timestamp: RFC 3339. If it does not begin with a date, the day is the epoch.
    public init(timestamp: String) {
        self.init(timestamp: timestamp, today: CalendarDate(iso: timestamp.prefix(10)) ?? .epoch)
    }
}
