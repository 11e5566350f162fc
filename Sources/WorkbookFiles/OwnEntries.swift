import Recfile
import WorkbookModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A second copy of what was recorded here, in the person's state folder, for each workbook by its id and for 90 days.
///
/// A workbook can lose entries behind our back: an older copy comes back from a backup, a synchronising program decides
/// for the other side, somebody edits. Then the same records can be put back, as they are bound to their workbook and to
/// what they follow, and the union of both is the same as if they had never been gone.
public struct OwnEntries: Sendable {
    /// How long an entry is kept here, in days.
    public static let keptDays = 90

    private let state: StateFolder
    /// The workbook's folder in the state folder; one file a day is in it.
    private let folder: String

    private static let leftOutName = "left-out"
    private static let ending = ".rec"

    /// - Parameter workbook: the workbook's UUID; `nil` comes back where it has none.
    public init?(state: StateFolder, workbook: String) {
        if workbook.isEmpty { return nil }
        self.state = state
        folder = "entries/" + StateFolder.plainName(workbook)
    }

    /// The sound entries that were recorded here in the 90 days before `today` and that `workbook` lacks, oldest first,
    /// but for those to be left out.
    public func missing(from workbook: Workbook, today: CalendarDate) -> [Entry] {
        var seen = leftOut()
        return days().filter { isKept($0, today) }.flatMap { day -> [Entry] in
            guard let bytes = state.read("\(folder)/\(day)\(OwnEntries.ending)") else { return [] }
            return workbook.soundEntriesLacking(from: bytes).filter { seen.insert($0.id).inserted }
        }
    }

    /// Remembers that these entries are not to be asked about again.
    public func leaveOut(_ entries: [Entry]) throws(SystemError) {
        let ids = leftOut().union(entries.map(\.id)).sorted()
        try state.write(Array(ids.map { "\($0)\n" }.joined().utf8), to: "\(folder)/\(OwnEntries.leftOutName)")
    }

    /// Keeps the stored records of a step. Entries older than 90 days go as the first of a new day comes.
    ///
    /// Not synced: this is for files that others change, not for power cuts, and must not make a key slower.
    func keep(_ bytes: [UInt8], today: CalendarDate) throws(SystemError) {
        let isNew = try state.append(bytes, to: "\(folder)/\(today)\(OwnEntries.ending)")
        guard isNew else { return }
        for day in days() where !isKept(day, today) { state.remove("\(folder)/\(day)\(OwnEntries.ending)") }
    }

    private func isKept(_ day: CalendarDate, _ today: CalendarDate) -> Bool {
        today.dayNumber - day.dayNumber <= OwnEntries.keptDays
    }

    /// The days that there are entries of, in order.
    private func days() -> [CalendarDate] {
        state.names(in: folder).compactMap { CalendarDate(iso: $0.dropLast(OwnEntries.ending.count)) }.sorted()
    }

    private func leftOut() -> Set<EntryID> {
        let bytes = state.read("\(folder)/\(OwnEntries.leftOutName)") ?? []
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { EntryID(hex: $0) })
    }
}

extension WorkbookFile {
    /// The entries that were recorded here in the last 90 days and that the file lacks; empty without a state folder.
    public var missingOwnEntries: [Entry] {
        ownEntries?.missing(from: workbook, today: LocalClock.today()) ?? []
    }

    /// Appends the records of those of `entries` that the file lacks, as they were.
    ///
    /// - Parameters:
    ///   - entries: what ``missingOwnEntries`` gave.
    ///   - onWait: called once when another process holds the lock, before waiting for up to 5 s.
    /// - Returns: how many were put back.
    @discardableResult
    public mutating func putBack(_ entries: [Entry], onWait: () -> Void = {}) throws(FileProblem) -> Int {
        var count = 0
        try append(isOwn: false, onWait) { file in
            let addition = try file.addition(of: entries)
            count = addition.entries.count
            return addition.bytes
        }
        return count
    }

    private func addition(of entries: [Entry]) throws(FileProblem) -> MergeAddition {
        do {
            return try workbook.addition(of: entries)
        } catch {
            throw .notMergeable(path: path, error)
        }
    }

    /// Remembers that these entries are not to be put back.
    public func leaveOut(_ entries: [Entry]) throws(FileProblem) {
        do {
            try ownEntries?.leaveOut(entries)
        } catch {
            throw .system(error)
        }
    }
}
