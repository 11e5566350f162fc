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

    /// The longest text, in bytes of UTF-8, that is looked up: whatever is longer names nothing.
    static let longestName = 64 * 1024

    func find(_ names: RowNames) -> Finding {
        if let reason = mistake(in: names) ?? overlong(in: names) { return .left(reason) }
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

    private func overlong(in names: RowNames) -> ImportReason? {
        func isOverlong(_ cell: PlacedCell) -> Bool { cell.text.utf8.count > ItemFinder.longestName }
        if let id = names.id, isOverlong(id) { return .unknownID(id.text, at: id.address) }
        if let number = names.number, isOverlong(number) { return .unknownNumber(number.text, at: number.address) }
        return [names.section, names.group, names.text].compactMap { $0 }.first(where: isOverlong)
            .map { .unknownText(at: $0.address) }
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
        let places = self.places(names)
        if all.isEmpty {
            let told = places.reduce(texts) { within($1, $0) }
            guard told.count == 1, let item = told.first else {
                return .left(.unknownNumber(cell.text, at: cell.address))
            }
            return .item(item, remark: .foundByText(number: cell.text))
        }
        var found = all
        for place in places {
            let inside = within(place, found)
            if inside.isEmpty { return find(numbered: found, outside: place, cell, names, texts) }
            found = inside
        }
        guard let item = found.first else { return .left(.unknownNumber(cell.text, at: cell.address)) }
        let told = texts.filter(found.contains)
        if found.count > 1 {
            if told.count == 1, let item = told.first { return .item(item, remark: nil) }
            if let other = texts.first, told.isEmpty { return disagree(cell, item, names.text ?? cell, other) }
            return .left(.ambiguous(cell.text, found.map(label), at: cell.address))
        }
        if told.isEmpty, let unsure = places.first(where: { !$0.place.isSure }) {
            return .left(.numberCell(unsure.cell.text, at: unsure.cell.address))
        }
        return checked(item, named: cell, names, texts)
    }

    /// Items with the row's number, none of which stands where the row says.
    private func find(
        numbered items: [Int], outside place: RowPlace, _ cell: PlacedCell, _ names: RowNames, _ texts: [Int]
    ) -> Finding {
        let agreed = texts.filter(items.contains)
        // A place that is worded in another way says nothing; number and text do.
        if place.place.isUnknown, agreed.count == 1, let item = agreed.first { return .item(item, remark: nil) }
        if let other = texts.first, let item = items.first, !items.contains(other) {
            return disagree(cell, item, names.text ?? cell, other)
        }
        return .left(.notInSection(cell.text, section: place.place.text, at: cell.address))
    }

    // MARK: Places

    /// What a row says about where its item stands.
    private struct RowPlace {
        let cell: PlacedCell
        let place: PlaceNames.Place
        /// Of a section, or of a group.
        let isSection: Bool
    }

    /// The row's section and group, as far as it says them.
    private func places(_ names: RowNames) -> [RowPlace] {
        let section = names.section.map { RowPlace(cell: $0, place: sections.place($0), isSection: true) }
        let group = names.group.map { RowPlace(cell: $0, place: groups.place($0), isSection: false) }
        return [section, group].compactMap { $0 }
    }

    /// Those of the items that stand there.
    private func within(_ place: RowPlace, _ items: [Int]) -> [Int] {
        items.filter { index in
            guard place.isSection else { return place.place.ids.contains(catalog.items[index].group) }
            return catalog.group(ofItemAt: index).map { place.place.ids.contains($0.section) } ?? false
        }
    }

    // MARK: By text

    private func find(byText cell: PlacedCell, _ names: RowNames, _ texts: [Int]) -> Finding {
        var found = texts
        for place in places(names) where !place.place.isUnknown {
            let inside = within(place, found)
            if inside.isEmpty, let other = found.first {
                return .left(.otherSection(place.place.text, item: label(other), at: place.cell.address))
            }
            found = inside
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
