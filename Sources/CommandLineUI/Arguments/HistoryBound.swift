import WorkbookFiles
import WorkbookModel

/// Where a part of the history begins or ends, as typed behind `--since` or `--until`.
public enum HistoryBound: Hashable, Sendable {
    /// A day or a stretch of days, such as a week: since begins with the first, until ends with the last.
    case days(ClosedRange<CalendarDate>)
    /// A time, or a minute: since begins with its first second, until ends with its last.
    case time(ClosedRange<Instant>)
    /// An entry, with what it covers.
    case entry(EntryID)
    /// The latest seal of a workbook that has none.
    case noSeal

    /// What stands for the latest seal.
    public static let lastSeal = "last-seal"
    /// An id may be shortened to so many digits.
    static let fewestDigits = 4

    /// - Parameters:
    ///   - option: behind which it was typed.
    ///   - timestamp: makes RFC 3339 of a time without an offset, `2026-11-22T20:53:12`, as clocks were where the person is.
    ///   - today: what dates are relative to that are typed as filters take them: `"last monday"`, `"this week"`, -2w.
    /// - Throws: where it is nothing of the kind, or the beginning of no id or of several.
    public init(
        _ option: String, typed text: String, in workbook: Workbook, today: CalendarDate, _ language: Language,
        timestamp: (String) -> String? = LocalClock.timestamp(ofLocal:)
    ) throws(CommandProblem) {
        if text == HistoryBound.lastSeal {
            self = workbook.latestSeal.map { .entry($0.seal.id) } ?? .noSeal
        } else if let day = CalendarDate(iso: text) {
            self = .days(day...day)
        } else if let time = HistoryBound.time(text, timestamp) {
            self = .time(time)
        } else if !HistoryBound.isID(text), let days = Filter.DateSpec.typed(text).days(today: today) {
            self = .days(days)
        } else {
            self = .entry(try HistoryBound.entry(option, text, workbook, language))
        }
    }

    /// RFC 3339; or without the offset, then in the person's zone, as the history prints it: `2026-11-22 20:53`.
    private static func time(_ text: String, _ timestamp: (String) -> String?) -> ClosedRange<Instant>? {
        func instant(_ text: String) -> Instant? {
            let instant = Instant(text)
            return instant.utc.isEmpty ? nil : instant
        }
        if let exact = instant(text) { return exact...exact }
        let halves = text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "t" }).map(String.init)
        guard halves.count == 2 else { return nil }
        // In UTC, what is no hour or minute of a day comes back as another time.
        let seconds = halves[1].count == 5 ? ["00", "59"].map { "\(halves[1]):\($0)" } : [halves[1]]
        let times = seconds.compactMap { clock -> Instant? in
            let local = "\(halves[0])T\(clock)"
            return Instant(local + "Z").utc == local + "Z" ? timestamp(local).flatMap(instant) : nil
        }
        guard times.count == seconds.count, let first = times.first, let last = times.last, first <= last else {
            return nil
        }
        return first...last
    }

    private static func entry(
        _ option: String, _ text: String, _ workbook: Workbook, _ language: Language
    ) throws(CommandProblem) -> EntryID {
        let digits = text.lowercased()
        guard isID(text) else {
            throw .usage(
                language(
                    ja:
                        "\(option)「\(text)」は日付（2026-11-22、先週、-2w など）でも、日時（\"2026-11-22 20:53\"、2026-11-22T20:53:12+09:00）でも、記録の ID でも、last-seal でもありません",
                    en:
                        "\(option) “\(text)” is no date (2026-11-22, last monday, -2w), no time (\"2026-11-22 20:53\", 2026-11-22T20:53:12+09:00), no entry's id (4 hex digits at least), and not last-seal"
                ))
        }
        let found = workbook.entries.lazy.filter(\.isSound).map(\.id).filter { $0.description.hasPrefix(digits) }
        let ids = Array(found.prefix(3))
        if ids.count == 1 { return ids[0] }
        if ids.isEmpty {
            throw .data(
                language(
                    ja: "\(option)「\(text)」で始まる ID の記録はありません",
                    en: "\(option) “\(text)”: no entry has an id that begins so"))
        }
        let names = ids.map(\.short).joined(separator: ", ")
        throw .data(
            language(
                ja: "\(option)「\(text)」で始まる ID の記録がいくつもあります（\(names) …）。もっと長く書いてください",
                en: "\(option) “\(text)”: several entries have ids that begin so (\(names) …); give more of it"))
    }

    /// Whether it can be the beginning of an entry's id, which no date is taken for.
    private static func isID(_ text: String) -> Bool {
        text.utf8.count >= fewestDigits && text.lowercased().utf8.allSatisfy(isHexDigit)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
