import CLibrary
import Synchronization
import WorkbookModel

/// The time and day where the person is.
public enum LocalClock {
    /// Now, and the day that it is where the person is. A clock outside the years 1000 to 9999 is no clock; the epoch
    /// stands for it.
    public static func now() -> Moment {
        let seconds = time(nil)
        // A key held down asks thirty times a second.
        return last.withLock { last in
            if let last, last.seconds == seconds { return last.moment }
            let moment = moment(at: seconds)
            last = (seconds, moment)
            return moment
        }
    }

    private static let last = Mutex<(seconds: time_t, moment: Moment)?>(nil)

    private static func moment(at seconds: time_t) -> Moment {
        var seconds = seconds
        var local = tm()
        localtime_r(&seconds, &local)
        if !(1000...9999).contains(Int(local.tm_year) + 1900) {
            seconds = 0
            localtime_r(&seconds, &local)
        }
        let day = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        return Moment(timestamp: timestamp(local), today: day ?? .epoch)
    }

    /// Now as RFC 3339 with offset and seconds: `2026-11-22T20:53:12+09:00`.
    public static func timestamp() -> String { now().timestamp }

    public static func today() -> CalendarDate { now().today }

    /// RFC 3339 of a time without an offset, as clocks were then where the person is; an hour that a clock skipped counts on
    /// from before.
    ///
    /// - Parameter text: `2026-11-22T20:53:12`.
    public static func timestamp(ofLocal text: String) -> String? {
        let numbers = text.split(whereSeparator: { "-T:".contains($0) }).compactMap { Int32($0) }
        guard numbers.count == 6 else { return nil }
        var local = tm()
        (local.tm_year, local.tm_mon, local.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (local.tm_hour, local.tm_min, local.tm_sec) = (numbers[3], numbers[4], numbers[5])
        // Whether it is summer time then is for mktime(3) to say.
        local.tm_isdst = -1
        return mktime(&local) == -1 ? nil : timestamp(local)
    }

    private static func timestamp(_ local: tm) -> String {
        var local = local
        return String(unsafeUninitializedCapacity: 32) { bytes in
            let length = bytes.withMemoryRebound(to: CChar.self) {
                strftime($0.baseAddress, $0.count - 1, "%Y-%m-%dT%H:%M:%S%z", &local)
            }
            // strftime(3) writes the offset without the colon of RFC 3339.
            bytes[length] = bytes[length - 1]
            bytes[length - 1] = bytes[length - 2]
            bytes[length - 2] = UInt8(ascii: ":")
            return length + 1
        }
    }
}
