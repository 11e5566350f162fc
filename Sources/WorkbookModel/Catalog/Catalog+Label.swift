extension Catalog {
    /// How an item is called in lists: its section's number and its own, such as `3.13 ①-9`; its own alone where that begins with
    /// the section's, as `V6.1.3` does.
    public func label(ofItemAt index: Int) -> String {
        label(items[index].number, in: section(ofItemAt: index))
    }

    /// How a place is called: `3.13`, `3.13 ②`, `3.13 ②-2`.
    public func label(of place: Place) -> String {
        switch place {
        case .section(let index): sections[index].number
        case .group(let index): label(groups[index].number, in: section(groups[index].section))
        case .item(let index): label(ofItemAt: index)
        }
    }

    private func label(_ number: String, in section: Section?) -> String {
        guard let section = section?.number, !section.isEmpty else { return number }
        let rest = number.hasPrefix(section) ? number.dropFirst(section.count).first : nil
        return rest.map { !$0.isLetter && !$0.isNumber } == true ? number : "\(section) \(number)"
    }
}
