import OfficeFiles
import WorkbookModel

/// What a row says about which item it is about.
struct RowNames: Hashable, Sendable {
    var id: PlacedCell?
    var number: PlacedCell?
    var section: PlacedCell?
    var group: PlacedCell?
    var text: PlacedCell?

    /// The cells that say it, in the order in which they count.
    var all: [PlacedCell] { [id, number, text].compactMap { $0 } }
}

/// Finds the catalogue's item that a row is about: by its id, its printed number, its text. Nothing is guessed.
struct ItemFinder: Sendable {
    enum Finding: Hashable, Sendable {
        /// Its position in the catalogue, and what is worth saying about how it was found.
        case item(Int, remark: ImportReason?)
        case left(ImportReason)
        /// The row names no item.
        case nothing

        /// Position of the item that was found.
        var item: Int? { if case .item(let item, _) = self { item } else { nil } }
    }

    private let catalog: Catalog
    private var byID: [String: [Int]] = [:]
    private var byNumber: [String: [Int]] = [:]
    private var byText: [FoldedText: [Int]] = [:]
    private let sections: PlaceNames
    private let groups: PlaceNames

    init(_ catalog: Catalog) {
        self.catalog = catalog
        for (index, item) in catalog.items.enumerated() {
            byID[ItemFinder.key(item.id), default: []].append(index)
            byNumber[ItemFinder.key(item.number), default: []].append(index)
            byText[FoldedText(item.text.text), default: []].append(index)
        }
        sections = PlaceNames(catalog.sections.map { ($0.id, $0.number, $0.title.text) })
        groups = PlaceNames(catalog.groups.map { ($0.id, $0.number, $0.title.text) })
    }

    /// A number with its width, circles, dashes and blanks folded.
    private static func key(_ number: String) -> String {
        CircledNumbers.plain(number).lowercased().filter { !$0.isWhitespace }
    }

    func find(_ names: RowNames) -> Finding {
        if let reason = mistake(in: names) { return .left(reason) }
        let texts = names.text.map { byText[FoldedText($0.text)] ?? [] } ?? []
        if let id = names.id { return find(byID: id, names, texts) }
        if let number = names.number { return find(byNumber: number, names, texts) }
        if let text = names.text { return find(byText: text, names, texts) }
        return .nothing
    }

    /// What makes a cell no name.
    private func mistake(in names: RowNames) -> ImportReason? {
        for cell in [names.id, names.number, names.section, names.group, names.text].compactMap({ $0 }) {
            if let reason = ImportReason.noValue(in: cell) { return reason }
        }
        for cell in [names.id, names.number].compactMap({ $0 }) {
            switch cell.kind {
            // 3.10 typed as a number is 3.1; a whole number loses nothing.
            case .number where cell.text.contains(where: { !$0.isNumber }):
                return .numberCell(cell.text, at: cell.address)
            // 1-9 typed into a spreadsheet is the ninth of January.
            case .date: return .dateCell(cell.text, at: cell.address)
            case .empty, .text, .number, .flag, .error, .uncomputed: break
            }
        }
        return nil
    }

    // MARK: By id

    private func find(byID cell: PlacedCell, _ names: RowNames, _ texts: [Int]) -> Finding {
        let found = catalog.itemIndex(cell.text).map { [$0] } ?? byID[ItemFinder.key(cell.text)] ?? []
        guard let item = found.first else { return .left(.unknownID(cell.text, at: cell.address)) }
        if found.count > 1 { return .left(.ambiguous(cell.text, found.map(label), at: cell.address)) }
        if let number = names.number {
            let numbered = items(numbered: number.text)
            if let other = numbered.first, !numbered.contains(item) { return disagree(cell, item, number, other) }
        }
        return checked(item, named: cell, names, texts)
    }

    // MARK: By number

    private func items(numbered text: String) -> [Int] {
        let key = ItemFinder.key(text)
        return byNumber[key] ?? byID[key] ?? []
    }

    private func find(byNumber cell: PlacedCell, _ names: RowNames, _ texts: [Int]) -> Finding {
        let all = items(numbered: cell.text)
        let section = names.section.map(sections.place)
        if all.isEmpty {
            let told = within(section, texts)
            guard told.count == 1, let item = told.first else {
                return .left(.unknownNumber(cell.text, at: cell.address))
            }
            return .item(item, remark: .foundByText(number: cell.text))
        }
        var found = within(section, all)
        if let section, found.isEmpty {
            let agreed = texts.filter(all.contains)
            // A section that is worded in another way says nothing; number and text do.
            if section.isUnknown, agreed.count == 1, let item = agreed.first { return .item(item, remark: nil) }
            if let other = texts.first, let item = all.first, !all.contains(other) {
                return disagree(cell, item, names.text ?? cell, other)
            }
            return .left(.notInSection(cell.text, section: section.text, at: cell.address))
        }
        if found.count > 1, let group = names.group.map(groups.place) {
            let inGroup = found.filter { group.ids.contains(catalog.items[$0].group) }
            if !inGroup.isEmpty { found = inGroup }
        }
        guard let item = found.first else { return .left(.unknownNumber(cell.text, at: cell.address)) }
        let told = texts.filter(found.contains)
        if found.count > 1 {
            if told.count == 1, let item = told.first { return .item(item, remark: nil) }
            if let other = texts.first, told.isEmpty { return disagree(cell, item, names.text ?? cell, other) }
            return .left(.ambiguous(cell.text, found.map(label), at: cell.address))
        }
        if let section, !section.isSure, told.isEmpty, let place = names.section {
            return .left(.numberCell(place.text, at: place.address))
        }
        return checked(item, named: cell, names, texts)
    }

    private func within(_ section: PlaceNames.Place?, _ items: [Int]) -> [Int] {
        guard let section else { return items }
        return items.filter { index in
            catalog.group(ofItemAt: index).map { section.ids.contains($0.section) } ?? false
        }
    }

    // MARK: By text

    private func find(byText cell: PlacedCell, _ names: RowNames, _ texts: [Int]) -> Finding {
        var found = texts
        if let section = names.section.map(sections.place), !section.isUnknown {
            found = within(section, texts)
            if found.isEmpty, let other = texts.first, let place = names.section {
                return .left(.otherSection(place.text, item: label(other), at: place.address))
            }
        }
        guard let item = found.first else { return .left(.unknownText(at: cell.address)) }
        if found.count > 1 { return .left(.ambiguous("", found.map(label), at: cell.address)) }
        return .item(item, remark: nil)
    }

    /// Whether the row's text, if it has one, is that of the item which its id or number names.
    private func checked(_ item: Int, named cell: PlacedCell, _ names: RowNames, _ texts: [Int]) -> Finding {
        guard let text = names.text, !texts.contains(item) else { return .item(item, remark: nil) }
        if let other = texts.first { return disagree(cell, item, text, other) }
        guard TextKey(text.text).resembles(TextKey(catalog.items[item].text.text)) else {
            return .left(.otherText(item: label(item), at: text.address))
        }
        return .item(item, remark: .textDiffers(at: text.address))
    }

    private func disagree(_ one: PlacedCell, _ item: Int, _ other: PlacedCell, _ otherItem: Int) -> Finding {
        .left(.disagree(label(item), at: one.address, other: label(otherItem), otherAt: other.address))
    }

    /// Its id, and its printed number where that is different.
    func label(_ index: Int) -> String {
        let item = catalog.items[index]
        return item.number == item.id ? item.id : "\(item.id) \(item.number)"
    }
}
