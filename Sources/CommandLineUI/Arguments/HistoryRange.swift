import WorkbookModel

/// A part of a workbook's history. What `since` a bound and what `until` the same entry or seal tell is everything, once.
public struct HistoryRange {
    private let since: HistoryBound?
    private let until: HistoryBound?
    private let created: String
    /// The entries that the entry of a bound does not cover, by the bound.
    private let uncovered: [HistoryBound: Set<EntryID>]

    public init(since: HistoryBound?, until: HistoryBound?, of workbook: Workbook) {
        self.since = since
        self.until = until
        created = workbook.identity.created
        var uncovered: [HistoryBound: Set<EntryID>] = [:]
        for bound in [since, until].compactMap({ $0 }) {
            if case .entry(let id) = bound { uncovered[bound] = Set(workbook.entries(since: id).map(\.id)) }
        }
        self.uncovered = uncovered
    }

    /// Whether a bound is the latest seal, and there is none.
    public var lacksSeal: Bool { since == .noSeal || until == .noSeal }

    public func includes(_ entry: Entry) -> Bool {
        if let since {
            switch since {
            case .days, .time: if isBefore(entry.at, since) { return false }
            case .entry: if isCovered(entry, by: since) { return false }
            case .noSeal: break
            }
        }
        if let until {
            switch until {
            case .days, .time: if isAfter(entry.at, until) { return false }
            case .entry: if !isCovered(entry, by: until) { return false }
            case .noSeal: return false
            }
        }
        return true
    }

    /// Whether the making of the workbook, which every entry comes after, is part of it.
    public var includesCreation: Bool {
        switch since {
        case .days?, .time?: if let since, isBefore(created, since) { return false }
        case .entry?: return false
        case .noSeal?, nil: break
        }
        switch until {
        case .days?, .time?: if let until, isAfter(created, until) { return false }
        case .noSeal?: return false
        case .entry?, nil: break
        }
        return true
    }

    /// Whether the entry of a bound covers that one, or is it. What does not verify is covered by nothing.
    private func isCovered(_ entry: Entry, by bound: HistoryBound) -> Bool {
        entry.isSound && uncovered[bound]?.contains(entry.id) == false
    }

    /// A day counts as it was in the zone of who recorded; what has no time comes before everything.
    private func isBefore(_ time: String, _ bound: HistoryBound) -> Bool {
        switch bound {
        case .days(let days): day(of: time) < days.lowerBound
        case .time(let times): Instant(time) < times.lowerBound
        case .entry, .noSeal: false
        }
    }

    private func isAfter(_ time: String, _ bound: HistoryBound) -> Bool {
        switch bound {
        case .days(let days): day(of: time) > days.upperBound
        case .time(let times): Instant(time) > times.upperBound
        case .entry, .noSeal: false
        }
    }

    private func day(of time: String) -> CalendarDate {
        Instant(time).utc.isEmpty ? .epoch : CalendarDate(iso: time.prefix(10)) ?? .epoch
    }
}
