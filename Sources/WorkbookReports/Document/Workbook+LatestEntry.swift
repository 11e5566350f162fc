import WorkbookModel

extension Workbook {
    /// The entry that was recorded last, by the times that entries have; the id decides between equal ones.
    public var latestEntry: Entry? { entries.max { (Instant($0.at), $0.id) < (Instant($1.at), $1.id) } }
}
