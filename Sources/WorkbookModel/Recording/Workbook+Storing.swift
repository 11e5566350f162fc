import Recfile

extension Workbook {
    /// The bytes that add `entries` to this workbook as it is, each record after an empty line, and their ids.
    ///
    /// The first entry names in `After` every tip of the workbook, each further one the entry before it. So whatever is
    /// taken out of the file later, but for its last entries, leaves a name behind that is not there.
    public func stored(_ entries: [NewEntry]) -> (bytes: [UInt8], ids: [EntryID]) {
        var bytes: [UInt8] = []
        var ids: [EntryID] = []
        for var entry in entries {
            entry.after = ids.last.map { [$0] } ?? tips
            let record = entry.serialised(in: identity.sum)
            bytes.append(0x0A)
            bytes.append(contentsOf: record.bytes)
            ids.append(record.id)
        }
        return (bytes, ids)
    }
}
