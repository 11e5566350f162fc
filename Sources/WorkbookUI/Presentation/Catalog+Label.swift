import WorkbookModel

extension Catalog {
    /// How an item is called in lists: its section's number and its own, such as `3.13 ①-9`; its own alone where that begins with
    /// the section's, as `V6.1.3` does.
    public func label(ofItemAt index: Int) -> String {
        let number = items[index].number
        guard let section = section(ofItemAt: index)?.number, !section.isEmpty else { return number }
        let rest = number.hasPrefix(section) ? number.dropFirst(section.count).first : nil
        return rest.map { !$0.isLetter && !$0.isNumber } == true ? number : "\(section) \(number)"
    }
}
