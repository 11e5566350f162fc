/// What stands beside the items of the table.
enum TableColumn: String, CaseIterable, Hashable, Sendable {
    /// The requirements of their blocks.
    case requirements
    /// What is recorded of each.
    case record
}
