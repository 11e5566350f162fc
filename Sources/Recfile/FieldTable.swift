/// What the field names of one text mean to its reader, worked out once for the text. To ask what a field means then
/// compares no name.
///
///     let table = FieldTable(text) { name in Role(name: name) }
///     for position in 0..<record.fieldCount { switch table.meaning(ofFieldAt: position, in: record) … }
public struct FieldTable<Meaning: Sendable>: Sendable {
    @usableFromInline let text: RecfileText
    /// By the index of the name among the text's names.
    @usableFromInline let meanings: [Meaning?]

    /// - Parameter meaning: the meaning of a field name; `nil` where it has none.
    public init(_ text: RecfileText, meaning: (String) -> Meaning?) {
        self.text = text
        meanings = text.fieldNames.map(meaning)
    }

    /// Whether the table is of the text that the record is in; it can be asked about no other records.
    @inlinable public func covers(_ record: Record) -> Bool { record.text === text }

    /// The meaning of the name of the record's field at `position`.
    @inlinable public func meaning(ofFieldAt position: Int, in record: Record) -> Meaning? {
        meanings[record.nameIndex(ofFieldAt: position)]
    }
}
