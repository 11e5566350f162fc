import WorkbookModel

extension Catalog {
    /// How an item is called in lists: its section's number and its own, such as `3.13 ①-9`.
    public func label(ofItemAt index: Int) -> String {
        let section = section(ofItemAt: index).map { $0.number + " " } ?? ""
        return section + items[index].number
    }
}
