import CLibrary
import Recfile
import WorkbookModel

/// A workbook and the file that it is stored in.
///
/// Every method leaves the file either as it was or with the step appended whole.
public struct WorkbookFile: Sendable {
    public let path: FilePath
    public internal(set) var workbook: Workbook
    /// Why the file can not be written to, if it can not.
    public internal(set) var readOnlyReason: ReadOnlyReason?
    /// The folder that evidence paths start from: the one that holds the file, absolute and with links followed.
    public let folder: FilePath

    /// The files that torn records were set aside in.
    public internal(set) var tornCopies: [FilePath] = []

    /// Whether locks keep other writers out: `false` on a network file system, and once a file system refused a lock. Others
    /// should then work in a copy.
    public internal(set) var isShareable = true

    /// Why the second copy of a step could not be kept, since this was last asked (see ``takeSecondCopyProblem()``).
    var secondCopyProblem: SystemError?

    /// The second copy of what is recorded through this value; `nil` where none is kept.
    let secondCopies: SecondCopies?

    /// The files of the workbook on this machine; `nil` where nothing is remembered.
    let knownFiles: KnownFiles?
    /// What workbook the file was when it was opened.
    let opened: WorkbookIdentity
    /// The file as it was after our last read or append.
    var stamp: FileStamp
    /// The last bytes before `workbook.readEnd`. While they are unchanged, a file that grew was appended to.
    var lastBytes: [UInt8]
    let knownCatalogs: KnownCatalogs

    /// How many bytes before the old end must be unchanged for the file to count as appended to, not rewritten.
    static let comparedBytes = 4096

    /// Opens the workbook at `path`. Damage gives findings; it is no reason to refuse.
    ///
    /// - Parameters:
    ///   - knownCatalogs: used where the workbook's own copy no longer matches its digest.
    ///   - state: where a second copy of what is recorded is kept; `nil` keeps none.
    public static func open(
        _ path: FilePath, knownCatalogs: KnownCatalogs, state: StateFolder? = nil
    ) throws(FileProblem) -> WorkbookFile {
        let (workbook, texts, stamp) = try FileReading.workbook(ofFileAt: path, knownCatalogs)
        return WorkbookFile(
            path: path, workbook: workbook, readOnlyReason: readOnlyReason(path, workbook),
            // Of the file itself, where the path is a link to it.
            folder: path.resolved?.folder ?? path.folder.resolved ?? path.folder,
            secondCopies: state.flatMap { SecondCopies(state: $0, workbook: workbook.identity.id, path: path) },
            knownFiles: state.flatMap { KnownFiles(state: $0, workbook: workbook.identity.id, path: path) },
            opened: workbook.identity,
            stamp: stamp,
            lastBytes: lastBytes(of: texts, upTo: workbook.readEnd), knownCatalogs: knownCatalogs)
    }

    /// Reads a workbook that came as a stream. Nothing can be recorded in it, nothing is known of what lies around it, and the
    /// paths of its evidence start from the current folder.
    ///
    /// - Parameter path: where it came from, as it was named.
    public static func read(
        _ bytes: [UInt8], streamedFrom path: FilePath, knownCatalogs: KnownCatalogs
    ) throws(FileProblem) -> WorkbookFile {
        let workbook: Workbook
        do {
            let chunks = try WorkbookChunks(ofFileOf: bytes.count) { start, count in
                Array(bytes[start..<min(start + count, bytes.count)])
            }
            workbook = try Workbook.read(chunks, knownCatalogs: knownCatalogs)
        } catch {
            throw FileReading.problem(error, path)
        }
        return WorkbookFile(
            path: path, workbook: workbook, readOnlyReason: .stream, folder: .currentFolder(), secondCopies: nil,
            knownFiles: nil, opened: workbook.identity, stamp: FileStamp(stat()), lastBytes: [],
            knownCatalogs: knownCatalogs)
    }

    /// Whether it came as a stream.
    public var isStreamed: Bool { readOnlyReason == .stream }

    /// Why a second copy could not be kept, once: the steps themselves are recorded.
    public mutating func takeSecondCopyProblem() -> FileProblem? {
        defer { secondCopyProblem = nil }
        return secondCopyProblem.map(FileProblem.system)
    }

    /// Another file of this workbook on this machine, where nothing was recorded in this one yet: it is to be asked whether
    /// both are of one audit. `nil` where that is known.
    public var otherCopy: FilePath? { knownFiles?.otherCopy }

    /// Remembers that this file is of the same audit as the other copies. A failure is told with the next step.
    public mutating func keepAsCopy() {
        do {
            try knownFiles?.remember()
        } catch {
            secondCopyProblem = error
        }
    }

    /// Throws where nothing may be recorded in the file. Commands ask this before they look at what is to be recorded.
    public func requireWritable() throws(FileProblem) {
        if let readOnlyReason { throw .readOnly(path: path, readOnlyReason) }
    }

    /// Takes in what others have written since.
    ///
    /// - Returns: whether that changes anything; new times, comments and line endings alone do not.
    ///
    /// - Throws: `vanished` where the file is gone; the workbook in memory stays.
    public mutating func refresh() throws(FileProblem) -> Bool {
        let status: stat
        do {
            status = try SystemCalls.status(atPath: path)
        } catch {
            throw error.number == ENOENT ? .vanished(path: path) : .system(error)
        }
        guard FileStamp(status) != stamp else { return false }
        do {
            let descriptor = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
            defer { SystemCalls.close(descriptor) }
            return try reread(descriptor)
        } catch {
            throw FileReading.problem(error, path)
        }
    }

    /// Reads what is new in the open file: where whole records were appended, only those, else all of it.
    ///
    /// - Returns: whether the workbook changed.
    mutating func reread(_ descriptor: Int32) throws -> Bool {
        let now = FileStamp(try SystemCalls.status(of: descriptor, path))
        if now == stamp { return false }
        let known = workbook.readEnd
        if now.isSameFile(as: stamp), now.size > stamp.size {
            let from = known - lastBytes.count
            let bytes = try SystemCalls.read(descriptor, path, from: from, count: now.size - from)
            if bytes.starts(with: lastBytes), beginsRecord(bytes[lastBytes.count...]) {
                let before = workbook
                let added = workbook.parseContinuation(Array(bytes[lastBytes.count...]))
                if Workbook.isOfEntriesOnly(added) {
                    workbook.absorb(added)
                    readOnlyReason = WorkbookFile.readOnlyReason(path, workbook) ?? readOnlyReason
                    remember(Array(bytes[..<(workbook.readEnd - from)]), now)
                    return !workbook.saysTheSame(as: before)
                }
            }
        }
        let (before, reason) = (workbook, readOnlyReason)
        let (read, texts, stamp) = try FileReading.workbook(descriptor, path, knownCatalogs)
        workbook = read
        readOnlyReason = WorkbookFile.readOnlyReason(path, workbook)
        // Whoever opened the one has not agreed to record in the other.
        if !workbook.identity.isSameWorkbook(as: opened) {
            readOnlyReason = .otherWorkbook(title: workbook.profile.title)
        }
        remember(WorkbookFile.lastBytes(of: texts, upTo: workbook.readEnd), stamp)
        return readOnlyReason != reason || !workbook.saysTheSame(as: before)
    }

    /// Whether a blank line separates `added` from what was read. Without one it may belong to the last record.
    private func beginsRecord(_ added: ArraySlice<UInt8>) -> Bool {
        // A line that ends in a backslash joins the next one, even a blank one.
        if lastBytes.reversed().drop(while: { $0 == 0x0A || $0 == 0x0D }).first == 0x5C { return false }
        if workbook.lacksFinalLineFeed { return added.starts(with: [0x0A, 0x0A]) }
        return added.first == 0x0A || lastBytes.suffix(2).elementsEqual([0x0A, 0x0A])
    }

    /// Remembers the file as it is after a read or an append that ended with `bytes`.
    mutating func remember(_ bytes: [UInt8], _ stamp: FileStamp) {
        lastBytes = Array((lastBytes + bytes).suffix(min(WorkbookFile.comparedBytes, workbook.readEnd)))
        self.stamp = stamp
    }

    /// The last ``comparedBytes`` before `end`.
    private static func lastBytes(of texts: [RecfileText], upTo end: Int) -> [UInt8] {
        var last: [UInt8] = []
        var start = texts.reduce(0) { $0 + $1.bytes.count }
        for bytes in texts.reversed().lazy.map(\.bytes) where last.count < comparedBytes {
            start -= bytes.count
            let stop = max(0, min(bytes.count, end - start))
            last = Array(bytes[max(0, stop - (comparedBytes - last.count))..<stop]) + last
        }
        return last
    }

    private static func readOnlyReason(_ path: FilePath, _ workbook: Workbook) -> ReadOnlyReason? {
        if let obstacle = workbook.writeObstacle { return .obstacle(obstacle) }
        // access(2) asks for the real user, who is the one running tenken: it is never set-uid.
        if !SystemCalls.isAccessible(path, W_OK) { return .permission(errno) }
        return nil
    }
}
