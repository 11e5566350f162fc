extension Catalog {
    /// How much a section holds, to be compared with the pages.
    public struct SectionCounts: Hashable, Sendable {
        public var section: Section
        public var groups = 0
        public var items = 0
        /// The different requirements that its items correspond to.
        public var requirements = 0
        public var scenarios = 0
        /// The texts that the source at hand lacks: of the section, its groups and items, and the scenarios of its blocks.
        public var gaps = 0
    }

    /// The counts of each section, in the catalogue's order.
    public var sectionCounts: [SectionCounts] {
        var counts = sections.map { SectionCounts(section: $0, gaps: $0.title.gap == nil ? 0 : 1) }
        for group in groups {
            guard let place = sectionIndex(group.section) else { continue }
            counts[place].groups += 1
            if group.title.gap != nil { counts[place].gaps += 1 }
        }
        var requirements = [Set<String>](repeating: [], count: sections.count)
        var scenarios = [Set<String>](repeating: [], count: sections.count)
        var seenMappings = Set<Int>()
        for index in items.indices {
            guard let place = section(ofItemAt: index).flatMap({ sectionIndex($0.id) }) else { continue }
            counts[place].items += 1
            if items[index].text.gap != nil { counts[place].gaps += 1 }
            guard let mapping = mappingIndex(ofItemAt: index) else { continue }
            requirements[place].formUnion(mappings[mapping].requirements)
            if let scenario = mappings[mapping].scenario { scenarios[place].insert(scenario) }
            if seenMappings.insert(mapping).inserted, mappings[mapping].scenarioGap != nil { counts[place].gaps += 1 }
        }
        for place in counts.indices {
            counts[place].requirements = requirements[place].count
            counts[place].scenarios = scenarios[place].count
        }
        return counts
    }
}
