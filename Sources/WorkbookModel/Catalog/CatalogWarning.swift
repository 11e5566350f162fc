import Recfile

/// Something in a catalogue that is allowed and most likely a slip, and its line.
public struct CatalogWarning: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case itemWithoutMapping(String)
        /// The id does not begin with the group's, as ids are made.
        case idOutsideGroup(item: String, group: String)
        /// It stands behind an item that it belongs before.
        case itemOutOfOrder(String, after: String)
        /// The number is printed twice in a section.
        case numberTwice(item: String, number: String, first: String)
        case groupWithoutItems(String)
        case unusedScenario(String)
        case requirementTwice(mapping: String, requirement: String)
        case noRequirement(mapping: String)
        case unknownField(type: String, id: String, field: String)
    }

    public let line: Int
    public let reason: Reason

    public func message(_ language: Language) -> String {
        switch reason {
        case .itemWithoutMapping(let item):
            language(
                ja: "Item \(item) はどの Mapping にもありません。対応する要求事項がないのなら、このままで構いません",
                en: "Item \(item) is in no Mapping; leave it so only if no requirement corresponds to it")
        case .idOutsideGroup(let item, let group):
            language(
                ja: "Item \(item) の Id が、小項目 \(group) の Id で始まっていません",
                en: "Item \(item) is in group \(group), and its Id does not begin with that")
        case .itemOutOfOrder(let item, let before):
            language(ja: "Item \(item) が \(before) より後ろにあります", en: "Item \(item) stands behind \(before)")
        case .numberTwice(let item, let number, let first):
            language(
                ja: "番号 \(number) が、同じ大項目の Item \(first) と \(item) にあります",
                en: "number \(number) is that of both Item \(first) and Item \(item) of one section")
        case .groupWithoutItems(let group):
            language(ja: "Group \(group) には Item がありません", en: "Group \(group) has no Item")
        case .unusedScenario(let scenario):
            language(ja: "Scenario \(scenario) はどの Mapping にもありません", en: "Scenario \(scenario) is in no Mapping")
        case .requirementTwice(let mapping, let requirement):
            language(
                ja: "Mapping \(mapping) に Requirement \(requirement) が二度あります",
                en: "Mapping \(mapping) names Requirement \(requirement) twice")
        case .noRequirement(let mapping):
            language(
                ja: "Mapping \(mapping) には Requirement がありません。対応する要求事項がないのなら、このままで構いません",
                en: "Mapping \(mapping) has no Requirement; leave it so only if none corresponds to its items")
        case .unknownField(let type, let id, let field):
            language(ja: "\(type) \(id) の \(field) は、知らないフィールドです", en: "\(type) \(id) has an unknown field, \(field)")
        }
    }

    /// The warnings about a catalogue without problems, by line.
    public static func warnings(about text: RecfileText) -> [CatalogWarning] {
        CatalogWarnings(text).found.sorted { $0.line < $1.line }
    }
}

/// Collects what is most likely a slip.
private struct CatalogWarnings {
    private(set) var found: [CatalogWarning] = []
    private let catalog: Catalog
    /// The line of each record, by type and id.
    private var lines: [String: [String: Int]] = [:]

    init(_ text: RecfileText) {
        catalog = CatalogReader.read(text).catalog
        var itemsInFile: [String] = []
        var fields = CatalogFields()
        for record in text.records where !record.isDescriptor {
            let (type, id) = (record.type ?? "", record["Id"] ?? "")
            lines[type, default: [:]][id] = record.line
            if type == "Item" { itemsInFile.append(id) }
            fields.read(record)
            for position in fields.unknown {
                let field = record.fields[position]
                found.append(
                    CatalogWarning(line: field.line, reason: .unknownField(type: type, id: id, field: field.name)))
            }
        }
        lookAtMappings()
        lookAtGroupsAndScenarios()
        lookAtItems(itemsInFile.compactMap { catalog.itemIndex($0) })
    }

    private mutating func warn(_ type: String, _ id: String, _ reason: CatalogWarning.Reason) {
        found.append(CatalogWarning(line: lines[type]?[id] ?? 1, reason: reason))
    }

    private mutating func lookAtMappings() {
        for mapping in catalog.mappings {
            if mapping.requirements.isEmpty { warn("Mapping", mapping.id, .noRequirement(mapping: mapping.id)) }
            var seen = Set<String>()
            for requirement in mapping.requirements where !seen.insert(requirement).inserted {
                warn("Mapping", mapping.id, .requirementTwice(mapping: mapping.id, requirement: requirement))
            }
        }
    }

    private mutating func lookAtGroupsAndScenarios() {
        let groups = Set(catalog.items.map(\.group))
        for group in catalog.groups where !groups.contains(group.id) {
            warn("Group", group.id, .groupWithoutItems(group.id))
        }
        let scenarios = Set(catalog.mappings.compactMap(\.scenario))
        for scenario in catalog.scenarios where !scenarios.contains(scenario.id) {
            warn("Scenario", scenario.id, .unusedScenario(scenario.id))
        }
    }

    /// - Parameter positions: of the items, in the file's order.
    private mutating func lookAtItems(_ positions: [Int]) {
        // Where no item is mapped, or no id begins with its group's, the table is of another kind.
        let hasMappings = !catalog.mappings.isEmpty
        let idsBeginWithGroups = catalog.items.contains(where: CatalogWarnings.beginsWithGroup)
        var numbers: [[String]: String] = [:]
        var greatest: [String: (key: [Int], id: String)] = [:]
        for position in positions {
            let item = catalog.items[position]
            if hasMappings, catalog.mappingIndex(ofItemAt: position) == nil {
                warn("Item", item.id, .itemWithoutMapping(item.id))
            }
            if idsBeginWithGroups, !CatalogWarnings.beginsWithGroup(item) {
                warn("Item", item.id, .idOutsideGroup(item: item.id, group: item.group))
            }
            let section = catalog.group(ofItemAt: position)?.section ?? ""
            if let first = numbers[[section, item.number]] {
                warn("Item", item.id, .numberTwice(item: item.id, number: item.number, first: first))
            } else {
                numbers[[section, item.number]] = item.id
            }
            let key = CatalogWarnings.numbers(in: item.id)
            if let before = greatest[item.group], key.lexicographicallyPrecedes(before.key) {
                warn("Item", item.id, .itemOutOfOrder(item.id, after: before.id))
            } else {
                greatest[item.group] = (key, item.id)
            }
        }
    }

    /// `3.13-2-8` in `3.13-2`, `V1.1.1` in `V1.1`.
    private static func beginsWithGroup(_ item: Catalog.Item) -> Bool {
        item.id.hasPrefix(item.group + "-") || item.id.hasPrefix(item.group + ".")
    }

    /// The numbers in an id, in order: `3.13-2-10` is 3, 13, 2, 10.
    private static func numbers(in id: String) -> [Int] {
        id.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? .max }
    }
}
