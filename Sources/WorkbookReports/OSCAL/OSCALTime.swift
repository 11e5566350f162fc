import WorkbookModel

/// A time as OSCAL takes it (`date-time-with-timezone`): RFC 3339 with one of the offsets that are in use.
struct OSCALTime: Encodable, Hashable, Sendable {
    let text: String

    static let epoch = OSCALTime(text: "1970-01-01T00:00:00Z")

    /// The offset behind the time: `+09:00`, `Z`.
    var offset: String { String(text.drop { $0 != "T" }.drop { $0 != "Z" && $0 != "+" && $0 != "-" }) }

    /// - Parameter timestamp: RFC 3339, with its own offset where OSCAL knows that, else the same time in UTC. `nil` for any
    ///   other text, and outside the years that OSCAL knows.
    init?(_ timestamp: String) {
        let text = Array(timestamp.utf8)
        func number(_ place: Int, upTo most: Int) -> Int? {
            guard place + 2 <= text.count, let number = Int(String(decoding: text[place..<(place + 2)], as: UTF8.self)),
                (0...most).contains(number), text[place] != UInt8(ascii: "+"), text[place] != UInt8(ascii: "-")
            else { return nil }
            return number
        }
        func isOne(of signs: String, _ place: Int) -> Bool { place < text.count && signs.utf8.contains(text[place]) }
        guard text.count >= 20, let day = CalendarDate(iso: String(decoding: text[..<10], as: UTF8.self)),
            isOne(of: "Tt ", 10), let hours = number(11, upTo: 23), isOne(of: ":", 13),
            let minutes = number(14, upTo: 59), isOne(of: ":", 16), let seconds = number(17, upTo: 60)
        else { return nil }
        var zone = 19
        var fraction = ""
        if isOne(of: ".", 19) {
            let digits = text[20...].prefix { (0x30...0x39).contains($0) }
            if digits.isEmpty { return nil }
            // Finer than a microsecond nobody reads.
            fraction = "." + String(decoding: digits.prefix(6), as: UTF8.self)
            zone += 1 + digits.count
        }
        // A leap second is no time to OSCAL.
        let time = (hours * 60 + minutes) * 60 + min(seconds, 59)
        if isOne(of: "Zz", zone), zone + 1 == text.count {
            self.init(day, time, fraction, "Z")
        } else if isOne(of: "+-", zone), zone + 6 == text.count, isOne(of: ":", zone + 3),
            let offsetHours = number(zone + 1, upTo: 23), let offsetMinutes = number(zone + 4, upTo: 59)
        {
            let offset = String(decoding: text[zone...], as: UTF8.self)
            if OSCALTime.isInUse(offset, offsetHours) {
                self.init(day, time, fraction, offset)
            } else {
                let sign = offset.hasPrefix("-") ? -1 : 1
                let shifted = time - sign * (offsetHours * 60 + offsetMinutes) * 60
                let days = shifted < 0 ? -1 : shifted / 86_400
                guard let utc = CalendarDate(dayNumber: day.dayNumber + days) else { return nil }
                self.init(utc, shifted - days * 86_400, fraction, "Z")
            }
        } else {
            return nil
        }
    }

    /// The end of a day under another time's offset.
    init?(endOf day: CalendarDate, under other: OSCALTime) { self.init(day, 86_399, "", other.offset) }

    private init(text: String) { self.text = text }

    private init?(_ day: CalendarDate, _ seconds: Int, _ fraction: String, _ offset: String) {
        guard (1900...2999).contains(day.year) else { return nil }
        // The leap days of that century are missing from the schema's pattern.
        if day.year < 2000, day.month == 2, day.day == 29 { return nil }
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        text = "\(day)T\(time.joined(separator: ":"))\(fraction)\(offset)"
    }

    private static func isInUse(_ offset: String, _ hours: Int) -> Bool {
        if offset.hasSuffix(":00") { return hours <= (offset.hasPrefix("-") ? 12 : 14) }
        return [
            "-03:30", "-09:30", "+03:30", "+04:30", "+05:30", "+06:30", "+09:30", "+10:30", "+05:45", "+08:45",
            "+12:45",
        ].contains(offset)
    }

    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}
