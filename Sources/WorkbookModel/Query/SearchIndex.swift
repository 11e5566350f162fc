/// What a search looks through, kept from one key of a query to the next: each text of the catalogue once, folded, and
/// what is recorded about each item.
///
/// It is built when it is first needed, and then takes in only what has changed in the workbook.
public struct SearchIndex: Sendable {
    /// The digest of the catalogue that it was built for.
    private var catalog: EntryID?
    /// Owners are items, then groups, sections, requirements and scenarios, numbered through.
    private var fixed = FoldedTexts()
    private var recorded = FoldedTexts()
    /// By item: the number in `recorded` of what is recorded about it, and the first bits of that entry's id.
    private var versions: [(number: Int, id: UInt64)] = []
    /// By item: the group's owner number, -1 where it has none.
    private var groupOfItem: [Int32] = []
    /// By group: the section's owner number, -1 where it has none.
    private var sectionOfGroup: [Int32] = []
    /// By mapping: the owner numbers of its requirements and its scenario.
    private var ownersOfMapping: [[Int32]] = []

    public init() {}

    /// For each item of the catalogue, by position: whether any text of it contains `needle`, which is folded.
    mutating func items(containing needle: [UInt32], in workbook: Workbook) -> [Bool] {
        update(to: workbook)
        let catalog = workbook.catalog
        guard !needle.isEmpty else { return [Bool](repeating: true, count: catalog.items.count) }
        var bytes: [UInt8] = []
        SearchFolding.encode(needle, into: &bytes)
        var isFound = [Bool](repeating: false, count: fixed.count)
        fixed.forEachOwner(of: bytes) { isFound[$0] = true }
        recorded.forEachOwner(of: bytes) { isFound[$0] = true }
        for (group, section) in sectionOfGroup.enumerated() where section >= 0 && isFound[Int(section)] {
            isFound[catalog.items.count + group] = true
        }
        let isFoundInMapping = ownersOfMapping.map { owners in owners.contains { isFound[Int($0)] } }
        for item in catalog.items.indices where !isFound[item] {
            let group = groupOfItem[item]
            isFound[item] =
                group >= 0 && isFound[Int(group)]
                || catalog.mappingIndex(ofItemAt: item).map { isFoundInMapping[$0] } ?? false
        }
        return Array(isFound[..<catalog.items.count])
    }

    private mutating func update(to workbook: Workbook) {
        if catalog != workbook.catalog.digest || versions.count != workbook.catalog.items.count {
            self = SearchIndex()
            add(workbook.catalog)
        }
        // Retired texts stay in the buffer and cost time: start over when they are most of it.
        if recorded.retiredCount > 1000, recorded.retiredCount * 2 > recorded.count {
            recorded = FoldedTexts()
            versions = versions.map { _ in (-1, 0) }
        }
        for item in versions.indices {
            let entry = workbook.currentEntry(ofItemAt: item)
            let id = entry?.id.hashBits ?? 0
            if id == versions[item].id { continue }
            if versions[item].number >= 0 { recorded.retire(versions[item].number) }
            versions[item] = (-1, id)
            guard let entry else { continue }
            versions[item].number = recorded.add(SearchIndex.texts(of: entry), owner: item)
        }
    }

    /// What people wrote in an assessment. The result is a word of ours: it is asked for by its key.
    private static func texts(of entry: Entry) -> [String] {
        AssessmentField.allCases.flatMap { field -> [String] in
            switch field.kind {
            case .result: []
            case .line, .date, .text: entry.record[field.storedName].map { [$0] } ?? []
            case .evidence:
                entry.record.values(field.storedName).map(Evidence.init(stored:))
                    .flatMap { [$0.reference, $0.description] }
            }
        }
    }

    private mutating func add(_ catalog: Catalog) {
        self.catalog = catalog.digest
        versions = Array(repeating: (-1, 0), count: catalog.items.count)
        let firstGroup = catalog.items.count
        let firstSection = firstGroup + catalog.groups.count
        let firstRequirement = firstSection + catalog.sections.count
        let firstScenario = firstRequirement + catalog.requirements.count
        for (index, item) in catalog.items.enumerated() {
            fixed.add(
                [item.id, item.number, catalog.label(ofItemAt: index), item.text.text, item.text.english], owner: index)
            groupOfItem.append(catalog.groupIndex(item.group).map { Int32(firstGroup + $0) } ?? -1)
        }
        for (index, group) in catalog.groups.enumerated() {
            fixed.add([group.id, group.title.text, group.title.english], owner: firstGroup + index)
            sectionOfGroup.append(catalog.sectionIndex(group.section).map { Int32(firstSection + $0) } ?? -1)
        }
        for (index, section) in catalog.sections.enumerated() {
            fixed.add([section.number, section.title.text, section.heading], owner: firstSection + index)
        }
        for (index, requirement) in catalog.requirements.enumerated() {
            fixed.add(
                [
                    requirement.id, requirement.part.text, requirement.chapter.text, requirement.text.text,
                    requirement.text.english,
                ],
                owner: firstRequirement + index)
        }
        for (index, scenario) in catalog.scenarios.enumerated() {
            fixed.add([scenario.id, scenario.text.text, scenario.text.english], owner: firstScenario + index)
        }
        ownersOfMapping = catalog.mappings.map { mapping in
            mapping.requirements.compactMap(catalog.requirementIndex).map { Int32(firstRequirement + $0) }
                + (mapping.scenario.flatMap(catalog.scenarioIndex).map { [Int32(firstScenario + $0)] } ?? [])
        }
    }
}
