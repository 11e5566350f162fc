/// A correspondence table: legacy countermeasure items, the requirements of guideline 6.0 that they map to, and the
/// risk scenarios that they answer.
public struct Catalog: Sendable {
    /// The table's own particulars, from its `Catalog` record.
    public var about: About
    public var sections: [Section]
    public var groups: [Group]
    public var scenarios: [Scenario]
    public var requirements: [Requirement]
    /// In the table's order: block by block; items that no mapping names where they stand in their group.
    public var items: [Item]
    public var mappings: [Mapping]
    /// SHA-256 over the canonical form of its records.
    public var digest: EntryID

    private let itemPositions: [String: Int]
    private let requirementPositions: [String: Int]
    private let scenarioPositions: [String: Int]
    private let groupPositions: [String: Int]
    private let sectionPositions: [String: Int]
    private let mappingOfItem: [Int]

    init(
        about: About, sections: [Section], groups: [Group], scenarios: [Scenario], requirements: [Requirement],
        items: [Item], mappings: [Mapping], digest: EntryID
    ) {
        self.about = about
        self.sections = sections
        self.groups = groups
        self.scenarios = scenarios
        self.requirements = requirements
        self.mappings = mappings
        self.digest = digest
        let unordered = Catalog.positions(items.map(\.id))
        var isMapped = [Bool](repeating: false, count: items.count)
        var order: [Int] = []
        for position in mappings.lazy.flatMap(\.items).compactMap({ unordered[$0] }) where !isMapped[position] {
            // A damaged catalogue may name an item twice.
            isMapped[position] = true
            order.append(position)
        }
        order = Catalog.placing(items, isMapped, among: order)
        let isInOrder = order.elementsEqual(items.indices)
        self.items = isInOrder ? items : order.map { items[$0] }
        itemPositions = isInOrder ? unordered : Catalog.positions(self.items.map(\.id))
        requirementPositions = Catalog.positions(requirements.map(\.id))
        scenarioPositions = Catalog.positions(scenarios.map(\.id))
        groupPositions = Catalog.positions(groups.map(\.id))
        sectionPositions = Catalog.positions(sections.map(\.id))
        var mappingOfItem = [Int](repeating: -1, count: items.count)
        for (index, mapping) in mappings.enumerated() {
            for item in mapping.items {
                if let position = itemPositions[item] { mappingOfItem[position] = index }
            }
        }
        self.mappingOfItem = mappingOfItem
    }

    public func itemIndex(_ id: String) -> Int? { itemPositions[id] }
    public func requirement(_ id: String) -> Requirement? { requirementPositions[id].map { requirements[$0] } }
    public func scenario(_ id: String) -> Scenario? { scenarioPositions[id].map { scenarios[$0] } }
    public func group(_ id: String) -> Group? { groupPositions[id].map { groups[$0] } }
    public func section(_ id: String) -> Section? { sectionPositions[id].map { sections[$0] } }
    public func requirementIndex(_ id: String) -> Int? { requirementPositions[id] }
    func scenarioIndex(_ id: String) -> Int? { scenarioPositions[id] }
    public func groupIndex(_ id: String) -> Int? { groupPositions[id] }
    public func sectionIndex(_ id: String) -> Int? { sectionPositions[id] }

    /// Position of the mapping that names the item at `index`; `nil` where none does.
    public func mappingIndex(ofItemAt index: Int) -> Int? {
        mappingOfItem[index] < 0 ? nil : mappingOfItem[index]
    }

    /// Positions of the requirements that the item at `index` maps to.
    public func requirementPositions(ofItemAt index: Int) -> [Int] {
        mappingIndex(ofItemAt: index).map { mappings[$0].requirements.compactMap(requirementIndex) } ?? []
    }

    public func requirements(ofItemAt index: Int) -> [Requirement] {
        mappingIndex(ofItemAt: index).map { mappings[$0].requirements.compactMap(requirement) } ?? []
    }

    public func scenario(ofItemAt index: Int) -> Scenario? {
        mappingIndex(ofItemAt: index).flatMap { mappings[$0].scenario }.flatMap(scenario)
    }

    public func group(ofItemAt index: Int) -> Group? { group(items[index].group) }
    public func section(ofItemAt index: Int) -> Section? { group(ofItemAt: index).flatMap { section($0.section) } }

    /// Positions of the items that map to each requirement, in the order of `requirements`.
    public func itemsByRequirement() -> [[Int]] {
        var result = [[Int]](repeating: [], count: requirements.count)
        for index in items.indices {
            guard let mapping = mappingIndex(ofItemAt: index) else { continue }
            for id in mappings[mapping].requirements {
                if let position = requirementPositions[id] { result[position].append(index) }
            }
        }
        return result
    }

    /// `order`, the mapped items, with each unmapped one behind the item of its group that stands before it in the file; the
    /// first of its group behind the item before it.
    private static func placing(_ items: [Item], _ isMapped: [Bool], among order: [Int]) -> [Int] {
        if order.count == items.count { return order }
        var followers: [Int: [Int]] = [:]
        var lastOfGroup: [String: Int] = [:]
        for position in items.indices {
            if !isMapped[position] {
                // -1 is before all.
                followers[lastOfGroup[items[position].group] ?? position - 1, default: []].append(position)
            }
            lastOfGroup[items[position].group] = position
        }
        var placed: [Int] = []
        placed.reserveCapacity(items.count)
        // Followers can have followers: last in, first out keeps each behind its own.
        var waiting = Array(order.reversed()) + (followers[-1] ?? []).reversed()
        while let next = waiting.popLast() {
            placed.append(next)
            waiting += (followers[next] ?? []).reversed()
        }
        return placed
    }

    private static func positions(_ ids: [String]) -> [String: Int] {
        var positions: [String: Int] = [:]
        positions.reserveCapacity(ids.count)
        for (position, id) in ids.enumerated() where positions[id] == nil { positions[id] = position }
        return positions
    }
}
