import WorkbookModel

/// Which items meet which requirements, as a collection of one mapping: from the catalogue's items to its requirements.
struct OSCALMappingMaker {
    private let maker: OSCALMaker
    private let chosen: Set<Int>
    private var catalog: Catalog { maker.catalog }
    private var language: Language { maker.language }

    init(_ maker: OSCALMaker) {
        self.maker = maker
        chosen = Set(maker.items)
    }

    func document() throws -> OSCAL.MappingCollection {
        let maps = catalog.mappings.indices.compactMap(map(at:))
        if maps.isEmpty { throw OSCALProblem.noMappings }
        let resource = maker.catalogResource
        func mapped(_ group: String) -> OSCAL.MappedResource {
            OSCAL.MappedResource(
                href: "#\(resource.uuid)", props: [OSCAL.Property("group", group)].compactMap { $0 }.oscalList)
        }
        let unmapped = unmappedItems
        let isComplete = maker.isWhole && unmapped.isEmpty && catalog.about.isWhole
        return OSCAL.MappingCollection(
            metadata: maker.metadata(.mapping),
            provenance: OSCAL.MappingProvenance(
                // A publisher's table, made by people who compared what the texts mean. The table itself says neither.
                method: "human", matchingRationale: "semantic", status: isComplete ? "complete" : "not-complete",
                mappingDescription: description),
            mappings: [
                OSCAL.Mapping(
                    uuid: maker.uuid("mapping"), sourceResource: mapped(OSCALCatalogMaker.items),
                    targetResource: mapped(OSCALCatalogMaker.requirements), maps: maps,
                    sourceGapSummary: summary("source", unmapped.map { maker.tokens.items[$0] }),
                    targetGapSummary: maker.isWhole
                        ? summary("target", unmappedRequirements.map { maker.tokens.requirements[$0] }) : nil)
            ],
            backMatter: OSCAL.BackMatter([resource]))
    }

    private var description: OSCALProse {
        let text = language(
            ja: "対策項目と要求事項の対応。この表の対応の根拠（matching-rationale）と方法（method）は、表には書かれていない。",
            en:
                "Which countermeasure items correspond to which requirements. The table itself states neither the method nor the matching rationale."
        )
        return OSCALProse(text, else: "")
    }

    /// `nil` where none of its items is chosen, or it has no requirement.
    private func map(at index: Int) -> OSCAL.Map? {
        let mapping = catalog.mappings[index]
        let items = mapping.items.compactMap { catalog.itemIndex($0) }.filter(chosen.contains).uniqued()
        let requirements = mapping.requirements.compactMap { catalog.requirementIndex($0) }.uniqued()
        guard !items.isEmpty, !requirements.isEmpty else { return nil }
        let isKnown = OSCALMappingMaker.relationships.contains(mapping.relationship)
        let scenario = mapping.scenario.flatMap(catalog.scenario)
        let told = scenario.map { $0.text.shown(language) } ?? mapping.scenarioGap?.shown(language) ?? ""
        return OSCAL.Map(
            uuid: maker.uuid("map", String(index), mapping.id), ns: isKnown ? nil : OSCAL.namespace,
            relationship: isKnown ? mapping.relationship : OSCALTokens.word(mapping.relationship),
            sources: items.map { OSCAL.MappedControl(idRef: maker.tokens.items[$0]) },
            targets: requirements.map { OSCAL.MappedControl(idRef: maker.tokens.requirements[$0]) },
            props: [
                OSCAL.Property("block", maker.disclosure.catalog(mapping.id)),
                OSCAL.Property("scenario", maker.disclosure.catalog(scenario?.id ?? "")),
            ].compactMap { $0 }.oscalList,
            remarks: OSCALProse(maker.disclosure.catalog(told)))
    }

    private static let relationships: Set = [
        "equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "no-relationship",
    ]

    // MARK: Gaps

    private var unmappedItems: [Int] { maker.items.filter { catalog.requirementPositions(ofItemAt: $0).isEmpty } }

    private var unmappedRequirements: [Int] {
        let mapped = Set(catalog.items.indices.flatMap(catalog.requirementPositions))
        return catalog.requirements.indices.filter { !mapped.contains($0) }
    }

    private func summary(_ side: String, _ ids: [String]) -> OSCAL.GapSummary? {
        ids.isEmpty ? nil : OSCAL.GapSummary(uuid: maker.uuid("gap", side), unmappedControls: [.init(withIds: ids)])
    }
}
