import Recfile

/// What a workbook lacks of what others recorded: the entries, and the bytes that add them.
public struct MergeAddition: Sendable {
    /// In the order in which they stand in the other file. Unsound ones are among them.
    public let entries: [Entry]
    /// Their records in stored form, each after an empty line; empty where nothing is lacking.
    public let bytes: [UInt8]
    /// Lines of the other file where something stands that no entry can be made of, and that is not here: it stays
    /// behind. In order.
    public let leftBehind: [Int]
    /// The workbook with the addition.
    public let merged: Workbook
}
