import OfficeFiles
import WorkbookModel

/// The catalogue as a document: items and requirements are controls, in a group each. So a mapping's two sides, results and plans
/// refer to one document.
struct OSCALCatalogMaker {
    static let items = "items"
    static let requirements = "requirements"

    private let maker: OSCALMaker
    private var catalog: Catalog { maker.catalog }
    private var language: Language { maker.language }

    init(_ maker: OSCALMaker) { self.maker = maker }

    var document: OSCAL.CatalogDocument {
        let about = catalog.about
        var metadata = maker.metadata(.catalog)
        metadata.props? += [
            OSCAL.Property("published", maker.disclosure.catalog(about.published)),
            OSCAL.Property("publisher", maker.disclosure.catalog(about.publisher)),
        ].compactMap { $0 }
        metadata.links = WebAddress(maker.disclosure.catalog(about.source)).map {
            [OSCAL.Link(href: $0.text, rel: "reference")]
        }
        metadata.remarks = OSCALProse(maker.disclosure.catalog(about.attribution))
        return OSCAL.CatalogDocument(
            metadata: metadata,
            groups: [
                OSCAL.Group(
                    id: OSCALCatalogMaker.items, class: "table",
                    title: OSCALTitle(language(ja: "対策項目", en: "Countermeasure items"), else: ""), groups: itemGroups),
                requirementGroups.oscalList.map {
                    OSCAL.Group(
                        id: OSCALCatalogMaker.requirements, class: "table",
                        title: OSCALTitle(language(ja: "要求事項", en: "Requirements"), else: ""), groups: $0)
                },
            ].compactMap { $0 })
    }

    // MARK: Items

    /// Groups within sections, and these under what stands above them across the table.
    private var itemGroups: [OSCAL.Group] {
        var itemsOfGroup = Dictionary(grouping: maker.items) { catalog.items[$0].group }
        var groupsOfSection = Dictionary(grouping: catalog.groups.indices) { catalog.groups[$0].section }
        var result: [OSCAL.Group] = []
        var heading = ""
        var headings = 0
        for (position, section) in catalog.sections.enumerated() {
            if section.heading != heading, !section.heading.isEmpty { headings += 1 }
            let isFirst = section.heading != heading
            heading = section.heading
            // What is taken is not there a second time, as in a damaged catalogue that has an id twice.
            let groups = (groupsOfSection.removeValue(forKey: section.id) ?? []).compactMap { group in
                itemsOfGroup.removeValue(forKey: catalog.groups[group].id).map { self.group(at: group, $0) }
            }
            if groups.isEmpty {
                if isFirst { heading = "" }
                continue
            }
            let made = OSCAL.Group(
                id: maker.tokens.sections[position], class: "section",
                title: maker.title(section.number, section.title, else: section.id),
                props: [OSCAL.Property("label", maker.disclosure.catalog(section.number), ns: nil)].compactMap { $0 }
                    .oscalList, groups: groups)
            let id = "heading-\(headings)"
            if heading.isEmpty {
                result.append(made)
            } else if result.last?.id == id {
                result[result.count - 1].groups?.append(made)
            } else {
                result.append(
                    OSCAL.Group(
                        id: id, class: "heading", title: OSCALTitle(maker.disclosure.catalog(heading), else: id),
                        groups: [made]))
            }
        }
        let others = itemsOfGroup.values.joined().sorted()
        if !others.isEmpty {
            result.append(
                OSCAL.Group(
                    id: "other-items", class: "section",
                    title: OSCALTitle(language(ja: "大項目のない項目", en: "Items of no section"), else: ""),
                    controls: others.map(control(ofItemAt:))))
        }
        return result
    }

    private func group(at position: Int, _ items: [Int]) -> OSCAL.Group {
        let group = catalog.groups[position]
        return OSCAL.Group(
            id: maker.tokens.groups[position], class: "group",
            title: maker.title(group.number, group.title, else: group.id),
            props: [OSCAL.Property("label", maker.disclosure.catalog(group.number), ns: nil)].compactMap { $0 }
                .oscalList,
            controls: items.map(control(ofItemAt:)))
    }

    private func control(ofItemAt index: Int) -> OSCAL.Control {
        let item = catalog.items[index]
        let id = maker.tokens.items[index]
        let mapping = catalog.mappingIndex(ofItemAt: index).map { catalog.mappings[$0] }
        var parts = textParts(item.text, of: id)
        let scenario = catalog.scenario(ofItemAt: index).flatMap { scenario in
            OSCALProse(maker.disclosure.catalog(scenario.text.shown(language)))
        }
        if let scenario = scenario
            ?? mapping?.scenarioGap.flatMap({ OSCALProse(maker.disclosure.catalog($0.shown(language))) })
        {
            parts.append(part(.scenario, "risk-scenario", of: id, scenario))
        }
        return OSCAL.Control(
            id: id, class: "item", title: maker.title(ofItemAt: index),
            props: [
                OSCAL.Property("label", maker.disclosure.catalog(item.number), ns: nil),
                OSCAL.Property("sort-id", OSCALCatalogMaker.sortId("item", index), ns: nil),
                OSCAL.Property("id", maker.disclosure.catalog(item.id)),
                OSCAL.Property("obligation", item.obligation.rawValue),
                OSCAL.Property("obligation-basis", maker.disclosure.catalog(item.obligationBasis)),
            ].compactMap { $0 },
            links: catalog.requirementPositions(ofItemAt: index).uniqued().map {
                OSCAL.Link(href: "#\(maker.tokens.requirements[$0])", rel: "related")
            }.oscalList,
            parts: parts)
    }

    // MARK: Requirements

    /// Chapters within parts, each where it first stands.
    private var requirementGroups: [OSCAL.Group] {
        var parts = InOrder<InOrder<[Int]>>()
        for (position, requirement) in catalog.requirements.enumerated() {
            let (part, chapter) = (requirement.part.shown(language), requirement.chapter.shown(language))
            parts.update(part, InOrder()) { $0.update(chapter, []) { $0.append(position) } }
        }
        let shown = shownRequirements
        return parts.entries.enumerated().compactMap { number, part in
            let id = "part-\(number + 1)"
            let chapters = part.value.entries.enumerated().compactMap { number, chapter -> OSCAL.Group? in
                let chapterId = "\(id)-chapter-\(number + 1)"
                return chapter.value.filter(shown.contains).oscalList.map {
                    OSCAL.Group(
                        id: chapterId, class: "chapter",
                        title: OSCALTitle(maker.disclosure.catalog(chapter.key), else: chapterId),
                        controls: $0.map(control(ofRequirementAt:)))
                }
            }
            return chapters.oscalList.map {
                OSCAL.Group(
                    id: id, class: "part", title: OSCALTitle(maker.disclosure.catalog(part.key), else: id), groups: $0
                )
            }
        }
    }

    /// Those that the chosen items map to; all where all items are chosen.
    private var shownRequirements: Set<Int> {
        if maker.isWhole { return Set(catalog.requirements.indices) }
        return Set(maker.items.flatMap(catalog.requirementPositions))
    }

    private func control(ofRequirementAt index: Int) -> OSCAL.Control {
        let requirement = catalog.requirements[index]
        let id = maker.tokens.requirements[index]
        var parts = textParts(requirement.text, of: id)
        if let variant = OSCALProse(maker.disclosure.catalog(requirement.variant)) {
            parts.append(part(.variant, "variant", of: id, variant))
        }
        return OSCAL.Control(
            id: id, class: "requirement",
            title: OSCALTitle(
                maker.disclosure.catalog(OSCALMaker.beginning(of: requirement.text.shown(language))),
                else: maker.disclosure.catalog(requirement.id)),
            props: [
                OSCAL.Property("sort-id", OSCALCatalogMaker.sortId("requirement", index), ns: nil),
                OSCAL.Property("id", maker.disclosure.catalog(requirement.id)),
                OSCAL.Property("category", maker.disclosure.catalog(requirement.category.shown(language))),
            ].compactMap { $0 },
            parts: parts)
    }

    // MARK: Parts

    private func textParts(_ text: Catalog.Text, of id: String) -> [OSCAL.Part] {
        let statement = OSCAL.Part(
            id: OSCALTokens.part(.statement, of: id), name: "statement", prose: maker.prose(text))
        let gloss = OSCALProse(maker.disclosure.catalog(text.english)).map { part(.gloss, "gloss", of: id, $0) }
        return [statement] + (gloss.map { [$0] } ?? [])
    }

    private func part(_ part: OSCALTokens.Part, _ name: String, of id: String, _ prose: OSCALProse) -> OSCAL.Part {
        OSCAL.Part(id: OSCALTokens.part(part, of: id), name: name, ns: OSCAL.namespace, prose: prose)
    }

    /// Sorted as texts, these are in the table's order.
    private static func sortId(_ kind: String, _ index: Int) -> String {
        let digits = String(index + 1)
        return "\(kind)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
    }
}

/// Values by key, in the order in which the keys came.
private struct InOrder<Value> {
    private(set) var entries: [(key: String, value: Value)] = []
    private var positions: [String: Int] = [:]

    mutating func update(_ key: String, _ new: Value, _ body: (inout Value) -> Void) {
        let position = positions[key] ?? entries.count
        if position == entries.count {
            entries.append((key, new))
            positions[key] = position
        }
        body(&entries[position].value)
    }
}
