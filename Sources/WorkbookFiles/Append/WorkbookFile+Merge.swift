import WorkbookModel

extension WorkbookFile {
    /// Appends the entries of `theirs`, another copy of this workbook, that this file lacks; nothing before them changes.
    ///
    /// - Parameters:
    ///   - theirs: the copy as it was read from `path`.
    ///   - onWait: called once when another process holds the lock, before waiting for up to 5 s.
    /// - Returns: what was added to the file as it was under the lock.
    @discardableResult
    public mutating func merge(
        _ theirs: Workbook, from path: FilePath, onWait: () -> Void = {}
    ) throws(FileProblem) -> MergeAddition {
        // Without anything to write, a read-only file will do.
        let planned = try WorkbookFile.addition(to: workbook, from: theirs, path)
        if planned.entries.isEmpty { return planned }
        var made = planned
        try append(isOwn: false, onWait) { file in
            made = try WorkbookFile.addition(to: file.workbook, from: theirs, path)
            return made.bytes
        }
        return made
    }

    /// What merging `theirs` would add to the file as it was read. Nothing is written.
    public func addition(from theirs: WorkbookFile) throws(FileProblem) -> MergeAddition {
        if let obstacle = workbook.writeObstacle { throw .readOnly(path: path, .obstacle(obstacle)) }
        return try WorkbookFile.addition(to: workbook, from: theirs.workbook, theirs.path)
    }

    /// Creates the union of two copies at `out`: ours byte for byte, without a torn last record, then the entries of theirs
    /// that it lacks. Both copies stay as they are.
    public static func createUnion(
        at out: FilePath, of ours: FilePath, and theirs: WorkbookFile, knownCatalogs: KnownCatalogs
    ) throws(FileProblem) -> MergeAddition {
        let bytes = try FileReading.contents(ofFileAt: ours).bytes
        let workbook: Workbook
        do {
            workbook = try Workbook.read(Workbook.parse(bytes), knownCatalogs: knownCatalogs)
        } catch {
            throw .notAWorkbook(path: ours, error)
        }
        if let obstacle = workbook.writeObstacle { throw .readOnly(path: ours, .obstacle(obstacle)) }
        let addition = try addition(to: workbook, from: theirs.workbook, theirs.path)
        let ending: [UInt8] = workbook.lacksFinalLineFeed ? [0x0A] : []
        try NewFile.create(out, bytes[..<workbook.readEnd] + ending + addition.bytes)
        return addition
    }

    private static func addition(
        to ours: Workbook, from theirs: Workbook, _ path: FilePath
    ) throws(FileProblem) -> MergeAddition {
        do {
            return try ours.addition(from: theirs)
        } catch {
            throw .notMergeable(path: path, error)
        }
    }
}
