extension Workbook {
    /// Whether `other` has the same entries on the same lines, the same findings and the same particulars. Comments and
    /// line endings may differ.
    public func saysTheSame(as other: Workbook) -> Bool {
        identity == other.identity && catalog.digest == other.catalog.digest
            && readingFindings == other.readingFindings && writeObstacle == other.writeObstacle
            && tornTail == other.tornTail && entries.elementsEqual(other.entries, by: Workbook.saySame)
            && copies.elementsEqual(other.copies, by: Workbook.saySame)
    }

    private static func saySame(_ one: Entry, _ other: Entry) -> Bool {
        guard one.id == other.id, one.isSound == other.isSound, one.line == other.line else { return false }
        // The id of a sound entry covers all of it. An unsound entry may have fields after its sum, or no sum, which
        // its id does not cover.
        return one.isSound || one.record.storedBytes == other.record.storedBytes
    }
}
