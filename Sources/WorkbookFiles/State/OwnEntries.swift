import CLibrary
import Digest
import Recfile
import WorkbookModel

/// A second copy of what was recorded here, in the person's state folder, for each workbook by its id and for 90 days.
///
/// A workbook can lose entries behind our back: an older copy comes back from a backup, a synchronising program decides
/// for the other side, somebody edits. Then the same records can be put back, as they are bound to their workbook and to
/// what they follow, and the union of both is the same as if they had never been gone.
public struct OwnEntries: Sendable {
    /// How long an entry is kept here, in days.
    public static let keptDays = 90

    private let state: StateFolder
    /// The workbook's folder in the state folder. What a file of the workbook was recorded with is in one file a day.
    private let folder: String
    /// The workbook's file, absolute and with links followed: a copy of the workbook elsewhere keeps its own.
    private let path: String

    private static let leftOutName = "left-out"
    private static let ending = ".rec"
    /// Before the path in the first line of a file of entries.
    private static let pathSign = "# "

    /// - Parameters:
    ///   - workbook: the workbook's UUID; `nil` comes back where it has none.
    ///   - path: the workbook's file.
    public init?(state: StateFolder, workbook: String, path: String) {
        if workbook.isEmpty { return nil }
        self.state = state
        self.path = FilePath.resolved(path) ?? FilePath.absolute(path)
        folder = "entries/" + StateFolder.plainName(workbook)
    }

    /// The sound entries that were recorded here in the 90 days before `today` and that `workbook` lacks, oldest first,
    /// but for those to be left out.
    public func missing(from workbook: Workbook, today: CalendarDate) -> [Entry] {
        var seen = leftOut()
        return names().filter { isKept($0.day, today) }.flatMap { name -> [Entry] in
            guard let bytes = state.read("\(folder)/\(name.file)"), isOfThisFile(bytes) else { return [] }
            return workbook.soundEntriesLacking(from: bytes).filter { seen.insert($0.id).inserted }
        }
    }

    /// Whether entries were recorded in this file, or in one that is no more where it was. What stands in a copy of the
    /// workbook is not missing: it comes with a merge.
    private func isOfThisFile(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        guard line.hasPrefix(OwnEntries.pathSign) else { return true }
        let other = String(line.dropFirst(OwnEntries.pathSign.count))
        return other == path || access(other, F_OK) != 0
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
        let key = SHA256(of: Array(path.utf8)).hex().prefix(12)
        let header = path.contains("\n") ? "" : "\(OwnEntries.pathSign)\(path)\n"
        // Empty lines enough to end whatever a crash has left there, a line that ends in a backslash, too.
        let isNew = try state.append(
            [0x0A, 0x0A] + bytes, to: "\(folder)/\(today).\(key)\(OwnEntries.ending)", beginning: Array(header.utf8))
        guard isNew else { return }
        for name in names() where !isKept(name.day, today) { state.remove("\(folder)/\(name.file)") }
    }

    private func isKept(_ day: CalendarDate, _ today: CalendarDate) -> Bool {
        today.dayNumber - day.dayNumber <= OwnEntries.keptDays
    }

    /// The files of entries with their days, in order.
    private func names() -> [(day: CalendarDate, file: String)] {
        state.names(in: folder).compactMap { file in
            CalendarDate(iso: file.prefix { $0 != "." }).map { ($0, file) }
        }
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
