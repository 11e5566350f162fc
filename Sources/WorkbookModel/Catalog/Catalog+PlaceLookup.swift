extension Catalog {
    /// Finds a section, group or item as people name it, in any form that is printed anywhere: an id (`3.7-3-2`), a number with
    /// its section's (`3.7 ③-2`), both (`3.7-3-2 ③-2`), or the end of one where that is clear (`7-3-2`, `③-2`, `③`). Signs between
    /// the parts, width and case do not matter.
    ///
    /// - Parameter item: the item at hand. What only one place of its section bears is meant to be that one.
    public func place(typed text: String, near item: Int? = nil) -> PlaceLookup {
        if let place = placeWithID(text) { return .found(place, others: []) }
        let typed = NumberParts(text)
        let places: [Place]
        if typed.isEmpty {
            places = items.indices.filter { !text.isEmpty && items[$0].number == text }.map(Place.item)
        } else {
            let whole = placesNamed(typed)
            places = whole.isEmpty ? placesEnding(in: typed, as: text) : whole
        }
        if places.isEmpty { return .none(near: near(text)) }
        if places.count == 1 { return .found(places[0], others: []) }
        let section = item.flatMap { sectionPosition(ofItemAt: $0) }
        let here = places.filter { section != nil && sectionPosition(of: $0) == section }
        let others = places.filter { section == nil || sectionPosition(of: $0) != section }
        return here.count == 1 ? .found(here[0], others: others) : .several(here + others)
    }

    /// Finds an item as ``place(typed:near:)`` does; `nil` where it is none, or not clear which.
    public func itemIndex(typed text: String) -> Int? {
        guard case .found(.item(let index), _) = place(typed: text) else { return nil }
        return index
    }

    private func placeWithID(_ text: String) -> Place? {
        if let index = itemIndex(text) { return .item(index) }
        if let index = sectionIndex(text) ?? sections.firstIndex(where: { $0.number == text }) {
            return .section(index)
        }
        return groupIndex(text).map(Place.group)
    }

    /// Those whose id or whole label it is: an item, else sections, else groups.
    private func placesNamed(_ typed: NumberParts) -> [Place] {
        let named = items.indices.filter { index in
            let item = items[index]
            let id = NumberParts(item.id)
            return id == typed || NumberParts(label(ofItemAt: index)) == typed || id + NumberParts(item.number) == typed
        }
        if !named.isEmpty { return named.map(Place.item) }
        let sections = sections.indices.filter {
            NumberParts(self.sections[$0].number) == typed || NumberParts(self.sections[$0].id) == typed
        }
        if !sections.isEmpty { return sections.map(Place.section) }
        return groups.indices.map(Place.group).filter { names(of: $0).contains(typed) }
    }

    /// Those whose own number it is, or whose name ends in it. A digit alone is a section's where one ends in it; a number that is
    /// typed as it is printed is nothing else.
    private func placesEnding(in typed: NumberParts, as text: String) -> [Place] {
        let printed = text.filter { !$0.isWhitespace }
        let bearing =
            self.groups.indices.filter { self.groups[$0].number == printed }.map(Place.group)
            + self.items.indices.filter { self.items[$0].number == printed }.map(Place.item)
        if !bearing.isEmpty { return bearing }
        let isOne = typed.parts.count == 1
        let sections = self.sections.indices.map(Place.section)
            .filter { place in names(of: place).contains { $0.hasSuffix(typed) } }
        if isOne, !sections.isEmpty { return sections }
        let groups = self.groups.indices.filter { index in
            NumberParts(self.groups[index].number) == typed
                || !isOne && names(of: .group(index)).contains { $0.hasSuffix(typed) }
        }
        let items = self.items.indices.filter { index in
            NumberParts(self.items[index].number) == typed
                || !isOne && names(of: .item(index)).contains { $0.hasSuffix(typed) }
        }
        return (isOne ? [] : sections) + groups.map(Place.group) + items.map(Place.item)
    }

    /// The whole names of a place: its id and its label.
    private func names(of place: Place) -> [NumberParts] {
        [NumberParts(id(of: place)), NumberParts(label(of: place))]
    }

    /// The id of a place.
    public func id(of place: Place) -> String {
        switch place {
        case .section(let index): sections[index].id
        case .group(let index): groups[index].id
        case .item(let index): items[index].id
        }
    }

    // MARK: What comes near

    /// At most five places: those whose id begins or ends with what was typed, or is close to it.
    private func near(_ typed: String) -> [Place] {
        let text = CircledNumbers.plain(typed).lowercased()
        if NumberParts(text).isEmpty { return [] }
        let places =
            sections.indices.map(Place.section) + groups.indices.map(Place.group) + items.indices.map(Place.item)
        let distances = places.enumerated().map { index, place -> (place: Place, index: Int, distance: Int) in
            let id = CircledNumbers.plain(id(of: place)).lowercased()
            let isEnd = text.count > 1 && (id.hasPrefix(text) || id.hasSuffix(text))
            return (place, index, isEnd ? 0 : EditDistance.between(text, id, atMost: 2) ?? .max)
        }
        return distances.filter { $0.distance != .max }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(5).map(\.place)
    }

    // MARK: Completion

    /// What a typed beginning of a number may become, level by level: sections, then the groups of the section, then the items
    /// of the group. Ids, or labels where the beginning is that of a label only.
    public func completions(ofPlace typed: String) -> [String] {
        let beginning = typed.filter { $0 != " " }
        if beginning.isEmpty { return [] }
        let levels: [[Place]] = [
            sections.indices.map(Place.section), groups.indices.map(Place.group), items.indices.map(Place.item),
        ]
        for name in [id(of:), label(of:)] as [(Place) -> String] {
            for level in levels {
                let names = level.map(name).filter { name in
                    Catalog.begins(name, with: beginning) && name.filter { $0 != " " } != beginning
                }
                if !names.isEmpty { return names }
            }
        }
        return []
    }

    /// Whether `name` begins so, blanks, width and case left aside.
    private static func begins(_ name: String, with beginning: String) -> Bool {
        func plain(_ text: String) -> String { FullWidth.ascii(text).lowercased().filter { $0 != " " } }
        return plain(name).hasPrefix(plain(beginning))
    }
}
