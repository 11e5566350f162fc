/// What an undo or a redo would record.
public struct UndoPlan: Sendable {
    /// One item brought back to what it was.
    public struct Part: Sendable {
        /// Position in the catalogue.
        public let item: Int
        public let assessment: Assessment
        /// The entry taken back.
        public let undoes: EntryID
    }

    public var parts: [Part] = []
    /// Items of the step that stay as they are, because somebody has recorded something since; with that person.
    public var left: [(item: String, by: String)] = []
}
