/// A date or a time that a cell of type `d` holds: `2026-12-15`, `2026-12-15T10:20:00.000Z`, `10:20`.
enum ISODate {
    /// The text as cells have it: whole seconds (the fraction is left out), no zone, no time where it is midnight; `nil` where it is
    /// no such date.
    static func text(_ text: String) -> String? {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        if parts.count == 1 { return isDate(first) ? text : time(first) }
        guard let time = time(parts[1]) else { return nil }
        if first.isEmpty { return time }
        guard isDate(first) else { return nil }
        return time == "00:00:00" ? String(first) : "\(first)T\(time)"
    }

    private static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), (1...12).contains(month)
        else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func time(_ text: Substring) -> String? {
        // What a zone begins with stands in no time.
        let clock = text.prefix { !"Z+-.,".contains($0) }
        let rest = text.dropFirst(clock.count)
        guard rest.utf8.allSatisfy({ "0123456789Z+-.,:".utf8.contains($0) }) else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard [2, 3].contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }), let hour = number(parts[0]),
            hour < 24, parts.dropFirst().allSatisfy({ (number($0) ?? 60) < 60 })
        else { return nil }
        return parts.count == 2 ? "\(clock):00" : String(clock)
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
}
