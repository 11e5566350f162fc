import WorkbookModel

/// Which entries of other workbooks the person does not want carried over to which items: one small file for each workbook in the
/// state folder, a line each.
public struct DeclinedProposals: Sendable {
    private let state: StateFolder
    private let name: FilePath

    /// - Parameter workbook: the UUID of the workbook that they were proposed for.
    public init(state: StateFolder, workbook: String) {
        self.state = state
        name = FilePath("declined").appending(FilePath(nameFor: workbook))
    }

    /// A function that tells of an entry and an item's id whether that was declined.
    public func all() -> @Sendable (EntryID, String) -> Bool {
        let lines = Set(DeclinedProposals.lines(state.read(name) ?? []))
        return { lines.contains(DeclinedProposals.line($0, $1)) }
    }

    public func add(_ entry: EntryID, for item: String) throws(SystemError) {
        let (bytes, line) = (state.read(name) ?? [], DeclinedProposals.line(entry, item))
        if DeclinedProposals.lines(bytes).contains(line) { return }
        try state.write(bytes + Array("\(line)\n".utf8), to: name)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func line(_ entry: EntryID, _ item: String) -> String { "\(entry) \(item)" }
}
