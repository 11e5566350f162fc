import CLibrary
import CSystem
import Recfile
import WorkbookModel

extension WorkbookFile {
    /// How long to wait for another process's lock: tries, and the pause between them in microseconds.
    static let lockPatience: (tries: Int, pause: useconds_t) = (100, 50_000)

    /// Appends the entries of one step, all at once and durably. When this returns they are in the file. When it throws,
    /// the file is as it was, unless the error says otherwise. (The numbers below are those of Docs/WorkbookFormat.md,
    /// Appending.)
    ///
    /// - Parameter onWait: called once when another process holds the lock, before waiting for up to 5 s.
    /// - Returns: the ids of the entries.
    @discardableResult
    public mutating func append(
        _ drafts: [NewEntry], onWait: () -> Void = {}
    ) throws(FileProblem) -> [EntryID] {
        try requireWritable()
        for draft in drafts { if let field = draft.oversizedField { throw .tooLong(field: field) } }
        let bases = drafts.map { expectedBase($0) }
        // 1. Serialise the step and read it back with our own reader.
        var ids = try serialised(drafts).ids
        try append(isOwn: true, onWait) { file in
            let changed = zip(drafts, bases).filter { draft, base in
                file.expectedBase(draft) != base || !file.namesAllHeads(draft, of: drafts)
            }
            if !changed.isEmpty {
                throw FileProblem.changedMeanwhile(items: changed.compactMap(\.0.item))
            }
            // Anew: others' entries may have come, which it names.
            let step = try file.serialised(drafts)
            ids = step.ids
            return step.bytes
        }
        return ids
    }

    /// Appends the bytes that `make` returns for the file as it is under the lock; writes nothing where there are none.
    ///
    /// - Parameters:
    ///   - isOwn: the person at work here records it; `false` where it was recorded elsewhere.
    ///   - make: called again where the file was replaced meanwhile. When it throws, the file stays as it was.
    mutating func append(
        isOwn: Bool, _ onWait: () -> Void, _ make: (WorkbookFile) throws -> [UInt8]
    ) throws(FileProblem) {
        try requireWritable()
        let sum = workbook.identity.sum
        for _ in 0..<3 {
            do {
                // 2. to 7.
                guard let step = try appendOnce(sum, isOwn: isOwn, onWait, make) else { continue }
                // The step is recorded; failing to keep a second copy does not change that.
                if isOwn, !step.isEmpty { keepSecondCopy(step) }
                return
            } catch {
                throw FileReading.problem(error, path)
            }
        }
        throw .replaced(path: path)
    }

    private mutating func keepSecondCopy(_ step: [UInt8]) {
        do {
            try knownFiles?.rememberIfAlone()
        } catch {
            secondCopyProblem = error
        }
        // Whatever came of that: the entries are what matters.
        do {
            try secondCopies?.keep(step, today: LocalClock.today())
        } catch {
            secondCopyProblem = error
        }
    }

    /// The base that a new entry must name, as far as the workbook in memory knows.
    private func expectedBase(_ draft: NewEntry) -> Set<EntryID> {
        switch draft.content {
        case .assess(let item, _), .review(let item, _, _):
            workbook.catalog.itemIndex(item).map { Set(workbook.base(forItemAt: $0)) } ?? []
        case .profile: Set(workbook.profileBase)
        case .seal: []
        }
    }

    /// Whether a draft, or another draft of its step, names every head of its item. One that does not was made before the
    /// latest head was known here, or is to stand beside it.
    private func namesAllHeads(_ draft: NewEntry, of step: [NewEntry]) -> Bool {
        if draft.isSide { return true }
        switch draft.content {
        case .assess, .review: break
        case .profile, .seal: return true
        }
        guard let item = draft.item, let index = workbook.catalog.itemIndex(item) else { return true }
        let named = Set(step.filter { $0.item == item }.flatMap(\.base))
        return workbook.base(forItemAt: index).allSatisfy { id in
            named.contains(id) || workbook.entry(id)?.isSound != true
        }
    }

    func serialised(_ drafts: [NewEntry]) throws(FileProblem) -> (bytes: [UInt8], ids: [EntryID]) {
        let (bytes, ids) = workbook.stored(drafts)
        guard workbook.readsBack(bytes, as: drafts) else { throw .notAsWritten(path: path) }
        return (bytes, ids)
    }

    /// - Returns: what was appended; `nil` where the path names another file by now, which is not written to.
    private mutating func appendOnce(
        _ sum: EntryID, isOwn: Bool, _ onWait: () -> Void, _ make: (WorkbookFile) throws -> [UInt8]
    ) throws -> [UInt8]? {
        let descriptor = try openForAppending()
        defer { SystemCalls.close(descriptor) }
        let isAlone = try lock(descriptor, onWait)  // Ends with the descriptor.

        // 3. The path may name another file since it was opened.
        guard try namesSameFile(descriptor) else { return nil }

        // 4. Take in what others wrote; `make` refuses where it is about the same items.
        _ = try reread(descriptor)
        // Sums are taken over the workbook's sum, so the step would be unsound in another workbook.
        guard workbook.identity.sum == sum else { throw FileProblem.replaced(path: path) }
        let step = try make(self)
        try requireWritable()
        if step.isEmpty { return [] }
        let torn = try setTornTailAside(descriptor)

        // 5. and 6. One write and one sync; on failure the file gets its old size back.
        let oldSize = workbook.readEnd
        let bytes = (workbook.lacksFinalLineFeed ? [0x0A] : []) + step
        do {
            try SystemCalls.write(descriptor, path, bytes)
            try SystemCalls.sync(descriptor, path)
            // 7. Only what is read back counts as written.
            let written = try SystemCalls.read(descriptor, path, from: oldSize, count: bytes.count + 1)
            guard written == bytes else { throw FileProblem.notAsWritten(path: path) }
        } catch {
            guard rollBack(descriptor, bytes, to: oldSize, isAlone: isAlone) else {
                throw FileProblem.notTakenBack(path: path, after: FileReading.problem(error, path))
            }
            // Where others can write, it would come behind what is theirs.
            if let torn, isAlone { putBack(torn, descriptor) }
            throw error
        }
        // The bytes are on the disk: what fails from here on leaves them recorded.
        do {
            guard try namesSameFile(descriptor) else { return nil }
            let status = try SystemCalls.status(of: descriptor, path)
            workbook.absorb(workbook.parseContinuation(bytes))
            remember(bytes, FileStamp(status))
        } catch FileProblem.vanished {
            throw FileProblem.vanished(path: path)
        } catch {
            if isOwn { keepSecondCopy(step) }
            throw FileProblem.unconfirmed(path: path, after: FileReading.problem(error, path))
        }
        return step
    }

    private func openForAppending() throws -> Int32 {
        do {
            return try SystemCalls.open(path, O_RDWR | O_APPEND)
        } catch {
            switch error.number {
            case ENOENT: throw FileProblem.vanished(path: path)
            case EACCES, EROFS, EPERM: throw FileProblem.readOnly(path: path, .permission(error.number))
            default: throw error
            }
        }
    }

    /// Takes the exclusive lock, waiting a while for another holder. On file systems that refuse locks, goes on without.
    ///
    /// - Returns: whether nobody else can write: the lock is held, and all who could write see it.
    private mutating func lock(_ descriptor: Int32, _ onWait: () -> Void) throws -> Bool {
        if tenken_is_on_network(descriptor) != 0 { isShareable = false }
        for attempt in 0..<WorkbookFile.lockPatience.tries {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return isShareable }
            switch errno {
            case EWOULDBLOCK:
                if attempt == 0 { onWait() }
                usleep(WorkbookFile.lockPatience.pause)
            case EINTR: break
            default:
                isShareable = false
                return false
            }
        }
        throw FileProblem.locked(path: path)
    }

    /// Whether the path still names the open file.
    private func namesSameFile(_ descriptor: Int32) throws -> Bool {
        let opened = FileStamp(try SystemCalls.status(of: descriptor, path))
        do {
            return FileStamp(try SystemCalls.status(atPath: path)).isSameFile(as: opened)
        } catch {
            throw error.number == ENOENT ? FileProblem.vanished(path: path) : error
        }
    }

    /// A torn record, and the file that it was set aside in.
    private struct SetAside {
        let bytes: [UInt8]
        let copy: FilePath
    }

    /// Copies a torn last record to `NAME.torn-TIME` beside the file, then cuts it off.
    ///
    /// - Returns: what was cut; `nil` where nothing was.
    private mutating func setTornTailAside(_ descriptor: Int32) throws -> SetAside? {
        guard let tail = workbook.tornTail else { return nil }
        let time = LocalClock.timestamp().prefix(19).filter { $0.isNumber || $0 == "T" }
        // Beside the file itself, where the path is a link to it.
        let (copy, name) = try newFile((path.resolved ?? path).adding(".torn-\(time)"))
        defer { SystemCalls.close(copy) }
        do {
            try SystemCalls.write(copy, name, tail.bytes)
            try SystemCalls.sync(copy, name)
            try SystemCalls.syncFolder(name.folder)
            try SystemCalls.truncate(descriptor, path, to: tail.range.lowerBound)
        } catch {
            SystemCalls.remove(name)
            throw error
        }
        workbook.absorb(workbook.parseContinuation([]))
        tornCopies.append(name)
        let torn = SetAside(bytes: tail.bytes, copy: name)
        do {
            stamp = FileStamp(try SystemCalls.status(of: descriptor, path))
        } catch {
            putBack(torn, descriptor)
            throw error
        }
        return torn
    }

    /// Puts a torn record back behind the file's end after the step that made it go has failed. Where that fails too, the
    /// copy beside the file stays and is named.
    private mutating func putBack(_ torn: SetAside, _ descriptor: Int32) {
        do {
            try SystemCalls.write(descriptor, path, torn.bytes)
            try SystemCalls.sync(descriptor, path)
            workbook.absorb(workbook.parseContinuation(torn.bytes))
            stamp = FileStamp(try SystemCalls.status(of: descriptor, path))
        } catch {
            return
        }
        SystemCalls.remove(torn.copy)
        tornCopies.removeAll { $0 == torn.copy }
    }

    /// Creates a file called `name`, with a number behind it where that name is taken.
    private func newFile(_ name: FilePath) throws(SystemError) -> (descriptor: Int32, name: FilePath) {
        var attempt = 1
        while true {
            let candidate = attempt == 1 ? name : name.adding("-\(attempt)")
            do {
                return (try SystemCalls.open(candidate, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600), candidate)
            } catch {
                if error.number != EEXIST { throw error }
                attempt += 1
            }
        }
    }
}
