import Recfile

/// What the workbook record says.
public struct WorkbookIdentity: Hashable, Sendable {
    /// A UUID, the same in every copy.
    public var id: String
    public var format: Int
    public var created: String
    public var by: String
    public var profile: Profile
    public var catalogDigest: EntryID?
    /// The digest of all descriptors; `nil` in a workbook whose record has none.
    public var descriptorDigest: EntryID?
    /// The workbook record's sum, which the sums of entries begin with.
    public var sum: EntryID
    /// The stored sum is the computed one.
    public var isSound: Bool
    public var line: Int

    /// Whether both are of one workbook: a damaged record is still that of its workbook.
    public func isSameWorkbook(as other: WorkbookIdentity) -> Bool {
        id == other.id && (catalogDigest == other.catalogDigest || catalogDigest == nil || other.catalogDigest == nil)
            || sum == other.sum
    }

    /// The highest format that this version writes.
    public static let currentFormat = 1
}
