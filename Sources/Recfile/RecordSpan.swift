/// The fields of a record in a text.
struct RecordSpan: Sendable {
    var firstField: Int32
    var fieldCount: Int32
    /// Index into the type names; -1 before any `%rec:`.
    var type: Int32
    /// Of its first line, the text's first one being 1.
    var line: Int32
}
