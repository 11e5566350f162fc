import Recfile

/// What a merge adds to a workbook: the entries that it lacks, and the bytes that add them.
public struct MergeAddition: Sendable {
    /// In the other file's order, sound and unsound.
    public let entries: [Entry]
    /// Their records in stored form, each after an empty line; empty where nothing is lacking.
    public let bytes: [UInt8]
    /// The other file's lines that are no entry and are not here, in order. They are not taken over.
    public let leftBehind: [Int]
    /// The workbook with the addition.
    public let merged: Workbook
}
