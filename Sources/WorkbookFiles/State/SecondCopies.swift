import CLibrary
import Digest
import Recfile
import WorkbookModel

/// A second copy of what was recorded here, in the person's state folder, for each workbook by its id and for 90 days.
///
/// A workbook can lose entries unnoticed: an older copy comes back from a backup, a synchronising program picks the other
/// side, somebody edits the file. The same records can then be put back. They are bound to their workbook and to what they
/// follow, so the union of both is as if they had never been gone.
public struct SecondCopies: Sendable {
    /// How long an entry is kept here, in days.
    public static let keptDays = 90

    private let state: StateFolder
    /// The workbook's folder in the state folder, with one file for each day and each file of the workbook.
    private let folder: FilePath
    /// The workbook's file, absolute and with links followed: a copy of the workbook elsewhere has records of its own.
    private let path: FilePath

    private static let leftOutName: FilePath = "left-out"
    private static let ending = ".rec"
    /// What comes before the path in the first line of a file of entries.
    private static let pathSign = Array("# ".utf8)

    /// - Parameters:
    ///   - workbook: the workbook's UUID; `nil` comes back where it has none.
    ///   - path: the workbook's file.
    public init?(state: StateFolder, workbook: String, path: FilePath) {
        if workbook.isEmpty { return nil }
        self.state = state
        self.path = path.resolved ?? path.absolute()
        folder = FilePath("entries").appending(FilePath(nameFor: workbook))
    }

    /// What the second copies hold that a workbook lacks.
    public struct Look: Sendable {
        /// Recorded in this very file in the 90 days before, oldest first, without those to be left out.
        public var missing: [Entry] = []
        /// Recorded in another file of the same workbook, which may be a copy that was made for another system.
        public var elsewhere: [Elsewhere] = []
        /// Why not all could be looked at; `nil` where all was.
        public var problem: FileProblem?

        var isEmpty: Bool { missing.isEmpty && elsewhere.isEmpty }

        /// What is left where some entries do not count.
        func without(_ isFound: (Entry) -> Bool) -> Look {
            var rest = self
            rest.missing.removeAll(where: isFound)
            rest.elsewhere = elsewhere.compactMap { other in
                let entries = other.entries.filter { !isFound($0) }
                return entries.isEmpty ? nil : Elsewhere(path: other.path, exists: other.exists, entries: entries)
            }
            return rest
        }
    }

    /// Entries that were recorded in another file.
    public struct Elsewhere: Sendable {
        /// Absolute, links followed.
        public let path: FilePath
        /// Whether that file still exists.
        public let exists: Bool
        public let entries: [Entry]
    }

    /// What was kept of the sound entries that `workbook` lacks.
    public func look(for workbook: Workbook, today: CalendarDate) -> Look {
        var look = Look()
        var seen = leftOut()
        var others: [(path: FilePath, entries: [Entry])] = []
        do {
            for name in try days() where isKept(name.day, today) {
                guard let bytes = try state.contents(of: folder.appending(name.file)) else { continue }
                let lacking = workbook.soundEntriesLacking(from: bytes).filter { seen.insert($0.id).inserted }
                if lacking.isEmpty { continue }
                let origin = origin(of: bytes) ?? path
                if origin == path {
                    look.missing += lacking
                } else if let index = others.firstIndex(where: { $0.path == origin }) {
                    others[index].entries += lacking
                } else {
                    others.append((origin, lacking))
                }
            }
        } catch let problem as FileProblem {
            look.problem = problem
        } catch let error as SystemError {
            look.problem = .system(error)
        } catch {
            look.problem = .system(SystemError("read", state.path, EIO))
        }
        look.elsewhere = others.map {
            Elsewhere(path: $0.path, exists: SystemCalls.isAccessible($0.path), entries: $0.entries)
        }
        return look
    }

    /// The file that the entries of a second copy were recorded in; `nil` where it does not say.
    private func origin(of bytes: [UInt8]) -> FilePath? {
        let line = bytes.prefix { $0 != 0x0A }
        guard line.starts(with: SecondCopies.pathSign) else { return nil }
        return FilePath(bytes: Array(line.dropFirst(SecondCopies.pathSign.count)))
    }

    /// Remembers that these entries are not to be asked about again.
    public func leaveOut(_ entries: [Entry]) throws(SystemError) {
        let ids = leftOut().union(entries.map(\.id)).sorted()
        try state.write(Array(ids.map { "\($0)\n" }.joined().utf8), to: folder.appending(SecondCopies.leftOutName))
    }

    /// Keeps the stored records of a step. The first step of a day removes the files older than 90 days.
    ///
    /// Not synced: it guards against changes by other programs, not against power cuts, and must not slow a key down.
    func keep(_ bytes: [UInt8], today: CalendarDate) throws(SystemError) {
        let key = SHA256(of: path.bytes).hex().prefix(12)
        let header = path.bytes.contains(0x0A) ? [] : SecondCopies.pathSign + path.bytes + [0x0A]
        // Two empty lines end whatever a crash has left there, even a line that ends in a backslash.
        let isNew = try state.append(
            [0x0A, 0x0A] + bytes, to: folder.appending(FilePath("\(today).\(key)\(SecondCopies.ending)")),
            beginning: header)
        guard isNew else { return }
        for name in try days() where !isKept(name.day, today) { state.remove(folder.appending(name.file)) }
    }

    private func isKept(_ day: CalendarDate, _ today: CalendarDate) -> Bool {
        today.dayNumber - day.dayNumber <= SecondCopies.keptDays
    }

    /// The files of entries with their days, in order.
    private func days() throws(SystemError) -> [(day: CalendarDate, file: FilePath)] {
        try state.finishedFiles(in: folder).compactMap { file in
            CalendarDate(iso: file.description.prefix { $0 != "." }).map { ($0, file) }
        }
    }

    private func leftOut() -> Set<EntryID> {
        let bytes = state.read(folder.appending(SecondCopies.leftOutName)) ?? []
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { EntryID(hex: $0) })
    }
}
