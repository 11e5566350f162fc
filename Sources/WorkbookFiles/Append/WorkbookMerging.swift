import WorkbookModel

extension WorkbookFile {
    /// Appends what `theirs`, another copy of this workbook, records and this file lacks; nothing before it changes.
    ///
    /// - Parameters:
    ///   - theirs: as it was read from `path`.
    ///   - onWait: called once when another process holds the lock, before waiting for up to 5 s.
    /// - Returns: what was added to the file as it stood under the lock.
    @discardableResult
    public mutating func merge(
        _ theirs: Workbook, from path: String, onWait: () -> Void = {}
    ) throws(FileProblem) -> MergeAddition {
        // Nothing to write is no reason to need a file that may be written to.
        let planned = try WorkbookFile.addition(to: workbook, from: theirs, path)
        if planned.entries.isEmpty { return planned }
        var made = planned
        try append(isOwn: false, onWait) { file in
            made = try WorkbookFile.addition(to: file.workbook, from: theirs, path)
            return made.bytes
        }
        return made
    }

    /// Creates at `out` the union of the workbooks at `ours` and `theirs`, both of which stay as they are: ours byte for
    /// byte, without a torn last record, then what it lacks of theirs.
    public static func createUnion(
        at out: String, of ours: String, and theirs: WorkbookFile, knownCatalogs: KnownCatalogs
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
        to ours: Workbook, from theirs: Workbook, _ path: String
    ) throws(FileProblem) -> MergeAddition {
        do {
            return try ours.addition(from: theirs)
        } catch {
            throw .notMergeable(path: path, error)
        }
    }
}
