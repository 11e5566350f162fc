import CLibrary
import Recfile
import WorkbookModel

/// A workbook and the file that it lives in.
///
/// One value is used by one loop at a time. Every method leaves the file either as it was or with the step appended
/// whole.
public struct WorkbookFile: Sendable {
    public let path: String
    public internal(set) var workbook: Workbook
    /// Why the file can not be written to, if so.
    public internal(set) var readOnlyReason: ReadOnlyReason?
    /// The folder that evidence paths start from, absolute and with links followed.
    public let folder: String

    /// Files that torn records were set aside in.
    public internal(set) var tornCopies: [String] = []

    /// Locks hold here: false once a file system refused one, or is a network's. Others should then work in a copy.
    public internal(set) var isShareable = true

    /// The second copy of what is recorded through this value; `nil` where none is kept.
    let ownEntries: OwnEntries?

    /// The file as it was after our last read or append.
    var stamp: FileStamp
    /// The last bytes before `workbook.readEnd`, to see whether what was read is still there.
    var lastBytes: [UInt8]
    let knownCatalogs: KnownCatalogs

    /// How much before the old end must be unchanged for the file to count as grown rather than rewritten, in bytes.
    static let comparedBytes = 4096

    /// Opens the workbook at `path`. Damage is no reason to refuse: it is a finding.
    ///
    /// - Parameters:
    ///   - knownCatalogs: used where the workbook's own copy no longer matches its digest.
    ///   - state: where a second copy of what is recorded is kept; `nil` keeps none.
    public static func open(
        _ path: String, knownCatalogs: KnownCatalogs, state: StateFolder? = nil
    ) throws(FileProblem) -> WorkbookFile {
        let (texts, stamp) = try FileReading.texts(ofFileAt: path)
        let workbook = try read(texts, path, knownCatalogs)
        return WorkbookFile(
            path: path, workbook: workbook, readOnlyReason: readOnlyReason(path, workbook),
            folder: FilePath.resolved(FilePath.folder(of: path)) ?? FilePath.folder(of: path),
            ownEntries: state.flatMap { OwnEntries(state: $0, workbook: workbook.identity.id, path: path) },
            stamp: stamp,
            lastBytes: lastBytes(of: texts, upTo: workbook.readEnd), knownCatalogs: knownCatalogs)
    }

    /// Throws where nothing may be recorded in the file: what is said first, before anything that is wrong with an entry.
    public func requireWritable() throws(FileProblem) {
        if let readOnlyReason { throw .readOnly(path: path, readOnlyReason) }
    }

    /// Takes in what others have written since; whether that says anything new. Times alone, comments and line endings
    /// say nothing.
    ///
    /// - Throws: `vanished` where the file is gone; the workbook in memory stays.
    public mutating func refresh() throws(FileProblem) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .vanished(path: path) : .system(SystemError("stat", path))
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

    /// Reads what is new in the open file: only the part behind what was read where the file has grown by whole records,
    /// else all of it.
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
                let added = Array(bytes[lastBytes.count...])
                workbook.absorb(workbook.parseContinuation(added))
                remember(Array(bytes[..<(workbook.readEnd - from)]), now)
                return !workbook.saysTheSame(as: before)
            }
        }
        let (texts, stamp) = try FileReading.texts(descriptor, path)
        let (before, reason) = (workbook, readOnlyReason)
        workbook = try WorkbookFile.read(texts, path, knownCatalogs)
        readOnlyReason = WorkbookFile.readOnlyReason(path, workbook)
        remember(WorkbookFile.lastBytes(of: texts, upTo: workbook.readEnd), stamp)
        return readOnlyReason != reason || !workbook.saysTheSame(as: before)
    }

    /// Whether a blank line parts `added` from what was read: else it may belong to the last record.
    private func beginsRecord(_ added: ArraySlice<UInt8>) -> Bool {
        // A line that ends in a backslash takes the next one to itself, blank or not.
        if lastBytes.reversed().drop(while: { $0 == 0x0A || $0 == 0x0D }).first == 0x5C { return false }
        if workbook.lacksFinalLineFeed { return added.starts(with: [0x0A, 0x0A]) }
        return added.first == 0x0A || lastBytes.suffix(2).elementsEqual([0x0A, 0x0A])
    }

    /// Notes where the file stands after a read or an append that ended with `bytes`.
    mutating func remember(_ bytes: [UInt8], _ stamp: FileStamp) {
        lastBytes = Array((lastBytes + bytes).suffix(min(WorkbookFile.comparedBytes, workbook.readEnd)))
        self.stamp = stamp
    }

    /// The last bytes before `end`, as many as are compared.
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

    private static func read(
        _ texts: [RecfileText], _ path: String, _ knownCatalogs: KnownCatalogs
    ) throws(FileProblem) -> Workbook {
        do {
            return try Workbook.read(texts, knownCatalogs: knownCatalogs)
        } catch {
            throw .notAWorkbook(path: path, error)
        }
    }

    private static func readOnlyReason(_ path: String, _ workbook: Workbook) -> ReadOnlyReason? {
        if let obstacle = workbook.writeObstacle { return .obstacle(obstacle) }
        // access(2) asks for the real user, which is the one who runs us: tenken is never set-uid.
        if access(path, W_OK) != 0 { return .permission(errno) }
        return nil
    }
}
