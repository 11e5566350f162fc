/// What an undo or a redo would record.
struct UndoPlan: Sendable {
    /// One item brought back to what it was.
    struct Part: Sendable {
        /// Position in the catalogue.
        let item: Int
        let assessment: Assessment
        /// The entry taken back.
        let undoes: EntryID
    }

    var parts: [Part] = []
    /// Items of the step that stay as they are, and why.
    var left: [Refused] = []
}
