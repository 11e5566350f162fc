/// What a search looks through, kept ready between the keys of one: each text of the catalogue once, folded, and what was
/// recorded about each item.
///
/// It is made when first needed, and brought up to date with what changed in the workbook since.
public struct SearchIndex: Sendable {
    /// The digest of the catalogue that it was made for.
    private var catalog: EntryID?
    /// Owners are items, then groups, sections, requirements and scenarios, each counted on from the last.
    private var fixed = FoldedTexts()
    private var recorded = FoldedTexts()
    /// By item: what of `recorded` is its, and the id (its first bits) of the entry that said so.
    private var versions: [(number: Int, id: UInt64)] = []
    /// By item: the group's owner number, -1 where it has none.
    private var groupOfItem: [Int32] = []
    /// By group: the section's owner number.
    private var sectionOfGroup: [Int32] = []
    /// By mapping: the owner numbers of its requirements and its scenario.
    private var ownersOfMapping: [[Int32]] = []

    public init() {}

    /// For each item of the catalogue, by position: whether `needle`, folded, is in any text that a search looks through.
    mutating func items(containing needle: [UInt32], in workbook: Workbook) -> [Bool] {
        bring(upTo: workbook)
        let catalog = workbook.catalog
        guard !needle.isEmpty else { return [Bool](repeating: true, count: catalog.items.count) }
        var bytes: [UInt8] = []
        SearchFolding.encode(needle, into: &bytes)
        var holds = [Bool](repeating: false, count: fixed.count)
        fixed.forEachOwner(of: bytes) { holds[$0] = true }
        recorded.forEachOwner(of: bytes) { holds[$0] = true }
        for (group, section) in sectionOfGroup.enumerated() where section >= 0 && holds[Int(section)] {
            holds[catalog.items.count + group] = true
        }
        let holdsMapping = ownersOfMapping.map { owners in owners.contains { holds[Int($0)] } }
        for item in catalog.items.indices where !holds[item] {
            let group = groupOfItem[item]
            holds[item] =
                group >= 0 && holds[Int(group)]
                || catalog.mappingIndex(ofItemAt: item).map { holdsMapping[$0] } ?? false
        }
        return Array(holds[..<catalog.items.count])
    }

    private mutating func bring(upTo workbook: Workbook) {
        if catalog != workbook.catalog.digest || versions.count != workbook.catalog.items.count {
            self = SearchIndex()
            take(workbook.catalog)
        }
        // Each change leaves a text behind that is looked through for nothing.
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
            guard let assessment = entry?.assessment else { continue }
            let texts = [assessment.owner, assessment.due, assessment.note, assessment.plan]
            versions[item].number = recorded.add(
                texts + assessment.evidence.flatMap { [$0.reference, $0.description] }, owner: item)
        }
    }

    private mutating func take(_ catalog: Catalog) {
        self.catalog = catalog.digest
        versions = Array(repeating: (-1, 0), count: catalog.items.count)
        let firstGroup = catalog.items.count
        let firstSection = firstGroup + catalog.groups.count
        let firstRequirement = firstSection + catalog.sections.count
        let firstScenario = firstRequirement + catalog.requirements.count
        for (index, item) in catalog.items.enumerated() {
            fixed.add([item.id, item.number, item.text.text, item.text.english], owner: index)
            groupOfItem.append(catalog.groupIndex(item.group).map { Int32(firstGroup + $0) } ?? -1)
        }
        for (index, group) in catalog.groups.enumerated() {
            fixed.add([group.title.text, group.title.english], owner: firstGroup + index)
            sectionOfGroup.append(catalog.sectionIndex(group.section).map { Int32(firstSection + $0) } ?? -1)
        }
        for (index, section) in catalog.sections.enumerated() {
            fixed.add([section.number, section.title.text], owner: firstSection + index)
        }
        for (index, requirement) in catalog.requirements.enumerated() {
            fixed.add(
                [requirement.part.text, requirement.chapter.text, requirement.text.text, requirement.text.english],
                owner: firstRequirement + index)
        }
        for (index, scenario) in catalog.scenarios.enumerated() {
            fixed.add([scenario.text.text, scenario.text.english], owner: firstScenario + index)
        }
        ownersOfMapping = catalog.mappings.map { mapping in
            mapping.requirements.compactMap(catalog.requirementIndex).map { Int32(firstRequirement + $0) }
                + (mapping.scenario.flatMap(catalog.scenarioIndex).map { [Int32(firstScenario + $0)] } ?? [])
        }
    }
}
