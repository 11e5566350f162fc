/// What stands beside the items of the table.
enum TableColumn: String, CaseIterable, Hashable, Sendable {
    /// The requirements of their blocks.
    case requirements
    /// What is recorded of each.
    case record
    /// Who recorded it, and the note in all the room that there is.
    case notes

    /// The next one that `t` shows.
    ///
    /// - Parameter isWide: whether the requirements have a column of their own.
    func next(isWide: Bool) -> TableColumn {
        switch self {
        case .requirements: isWide ? .notes : .record
        case .record: .notes
        case .notes: isWide ? .record : .requirements
        }
    }
}
