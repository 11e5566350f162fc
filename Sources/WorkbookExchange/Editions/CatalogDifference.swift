import WorkbookModel

/// What an edition of a catalogue changed.
public struct CatalogDifference: Sendable {
    /// An item that is in both editions.
    public struct Item: Hashable, Sendable {
        /// Its positions in the two catalogues.
        public let old: Int
        public let new: Int
        /// `nil` where the text says the same, but for line breaks, width and blanks.
        public let text: TextDifference?
        /// Whether its id, its number or its group is another one.
        public let isMoved: Bool
        public let obligationChanged: Bool
        /// Whether it maps to requirements with other texts.
        public let requirementsChanged: Bool
        public let scenarioChanged: Bool

        public var isSame: Bool {
            text == nil && !isMoved && !obligationChanged && !requirementsChanged && !scenarioChanged
        }
    }

    /// Texts of one kind that are not items: titles, requirements, scenarios.
    public struct Parts: Hashable, Sendable {
        public struct Change: Hashable, Sendable {
            public let old: Int
            public let new: Int
            /// `nil` where the text says the same.
            public let text: TextDifference?
            /// What it stands under, where that changed.
            public let places: [Place]
        }

        /// A heading above a section, or what a requirement belongs to.
        public enum Kind: String, Sendable {
            case heading, part, chapter, category
        }

        public struct Place: Hashable, Sendable {
            public let kind: Kind
            public let text: TextDifference
        }

        /// Positions in the new catalogue decide the order.
        public var changed: [Change] = []
        /// Positions in the old catalogue.
        public var gone: [Int] = []
        /// Positions in the new catalogue.
        public var added: [Int] = []

        public var isEmpty: Bool { changed.isEmpty && gone.isEmpty && added.isEmpty }
    }

    public let old: Catalog
    public let new: Catalog
    /// The items that are in both, in the new catalogue's order; those that are the same too.
    public let items: [Item]
    /// The positions of the items that only the old catalogue has.
    public let gone: [Int]
    /// The positions of the items that only the new catalogue has.
    public let added: [Int]
    public let sections: Parts
    public let groups: Parts
    public let scenarios: Parts
    public let requirements: Parts

    /// Whether items, titles, headings, scenarios and requirements are the same. What the catalogues say of themselves, and their glosses, do
    /// not count.
    public var isEmpty: Bool {
        gone.isEmpty && added.isEmpty && items.allSatisfy(\.isSame)
            && [sections, groups, scenarios, requirements].allSatisfy(\.isEmpty)
    }

    public init(old: Catalog, new: Catalog) {
        (self.old, self.new) = (old, new)
        let sections = PartMatching(
            old: old.sections.map(CatalogDifference.part), new: new.sections.map(CatalogDifference.part), keepsIDs: true
        )
        let groups = PartMatching(
            old: old.groups.map { PartMatching.Part($0.id, $0.title.text, of: old.section($0.section)?.title.text) },
            new: new.groups.map { PartMatching.Part($0.id, $0.title.text, of: new.section($0.section)?.title.text) },
            keepsIDs: true)
        self.sections = sections.parts
        self.groups = groups.parts
        scenarios =
            PartMatching(
                old: old.scenarios.map { PartMatching.Part($0.id, $0.text.text) },
                new: new.scenarios.map { PartMatching.Part($0.id, $0.text.text) }
            ).parts
        requirements =
            PartMatching(
                old: old.requirements.map(CatalogDifference.part), new: new.requirements.map(CatalogDifference.part)
            ).parts
        let pairs = CatalogDifference.pairs(old, new)
        let isPaired = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
        gone = old.items.indices.filter { !isPaired.0.contains($0) }
        added = new.items.indices.filter { !isPaired.1.contains($0) }
        var newGroups: [String: String] = [:]
        for (position, partner) in groups.partners.enumerated() {
            if let partner { newGroups[old.groups[position].id] = new.groups[partner].id }
        }
        let texts = (RequirementTexts(old), RequirementTexts(new))
        items = pairs.map { pair in
            let (before, after) = (old.items[pair.old], new.items[pair.new])
            return Item(
                old: pair.old, new: pair.new,
                text: CatalogDifference.difference(before.text.text, after.text.text),
                isMoved: before.id != after.id || before.number != after.number
                    || newGroups[before.group] != after.group,
                obligationChanged: before.obligation != after.obligation,
                requirementsChanged: texts.0.of(pair.old) != texts.1.of(pair.new),
                scenarioChanged: FoldedText(old.scenario(ofItemAt: pair.old)?.text.text ?? "")
                    != FoldedText(new.scenario(ofItemAt: pair.new)?.text.text ?? ""))
        }
    }

    private static func part(_ section: Catalog.Section) -> PartMatching.Part {
        PartMatching.Part(section.id, section.title.text, places: [(.heading, section.heading)])
    }

    private static func part(_ requirement: Catalog.Requirement) -> PartMatching.Part {
        PartMatching.Part(
            requirement.id, requirement.text.text, of: requirement.chapter.text,
            places: [
                (.part, requirement.part.text), (.chapter, requirement.chapter.text),
                (.category, requirement.category.text),
            ])
    }

    /// Items with their successors, in the new catalogue's order. Items without a text are told by their ids.
    private static func pairs(_ old: Catalog, _ new: Catalog) -> [(old: Int, new: Int)] {
        var pairs: [(old: Int, new: Int)] = []
        let matching = ItemMatching(old: old, new: new)
        var isLeft = Set(matching.unmatched)
        for match in matching.matches {
            if let partner = match.new {
                pairs.append((match.old, partner))
            } else if old.items[match.old].text.text.isEmpty, let partner = new.itemIndex(old.items[match.old].id),
                new.items[partner].text.text.isEmpty, isLeft.remove(partner) != nil
            {
                pairs.append((match.old, partner))
            }
        }
        return pairs.sorted { $0.new < $1.new }
    }

    /// `nil` where the texts say the same.
    static func difference(_ old: String, _ new: String) -> TextDifference? {
        FoldedText(old) == FoldedText(new) ? nil : TextDifference(old: old, new: new)
    }
}
