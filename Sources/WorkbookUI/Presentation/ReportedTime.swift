import WorkbookModel

/// A recorded time as people read it.
public enum ReportedTime {
    /// `2026-11-22T20:53:12+09:00` as `2026-11-22 20:53`, in the zone that it was recorded in; other text as it is.
    public static func shown(_ time: String) -> String {
        let parts = time.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, CalendarDate(iso: parts[0]) != nil, parts[1].count >= 5 else { return time }
        return "\(parts[0]) \(parts[1].prefix(5))"
    }
}
