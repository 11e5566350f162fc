/// What an undo or a redo records.
struct UndoPlan: Sendable {
    /// An item to restore.
    struct Item: Sendable {
        /// Position in the catalogue.
        let index: Int
        let assessment: Assessment
        /// Where it was carried over from, if it goes back to that.
        let carriedFrom: CarriedFrom?
        /// The entry taken back.
        let undoes: EntryID
        /// What it follows on, where that is less than everything recorded about the item: other sides of a conflict stay.
        var base: [EntryID]?
    }

    var items: [Item] = []
    /// Items of the step that stay as they are, and why.
    var left: [RefusedChange] = []
}
