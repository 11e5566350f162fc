import WorkbookModel

/// The items of an old catalogue beside those of a new one, by what they say and never by number alone.
///
/// An item whose text is the same in both is carried. Of the rest, those that the publisher's table moves are proposed, then those whose
/// texts are similar. Each new item belongs to one old item at most. A new item is nobody's by chance: where two are about as similar,
/// neither is proposed.
public struct ItemMatching: Sendable {
    /// By the old items' positions.
    public let matches: [ItemMatch]
    /// The positions of the new items that no old one is carried to or proposed for.
    public let unmatched: [Int]

    /// - Parameter map: the publisher's table, resolved for these two catalogues.
    public init(
        old: Catalog, new: Catalog, map: ResolvedEditionMap? = nil, thresholds: MatchingThresholds = .measured
    ) {
        let outcomes =
            old.digest == new.digest
            ? ItemMatching.identical(old) : ItemMatching.outcomes(old, new, map, thresholds)
        let (before, after) = (RequirementTexts(old), RequirementTexts(new))
        matches = outcomes.enumerated().map { position, outcome in
            ItemMatch(
                old: position, outcome: outcome,
                requirementsChanged: outcome.new.map { before.of(position) != after.of($0) } ?? false,
                mapWords: map?.words(ofOld: position))
        }
        let matched = Set(outcomes.compactMap(\.new))
        unmatched = new.items.indices.filter { !matched.contains($0) }
    }

    private static func identical(_ catalog: Catalog) -> [ItemMatch.Outcome] {
        catalog.items.indices.map { .carried(new: $0) }
    }

    private static func outcomes(
        _ old: Catalog, _ new: Catalog, _ map: ResolvedEditionMap?, _ thresholds: MatchingThresholds
    ) -> [ItemMatch.Outcome] {
        let entries = (TextMatching.entries(old), TextMatching.entries(new))
        var matching = TextMatching(old: entries.0, new: entries.1)
        let taken = Set(matching.pairs.compactMap { $0?.new })
        var moved: [Int: Int] = [:]
        for position in old.items.indices where matching.pairs[position] == nil {
            guard let partner = map?.successor(ofOld: position), !taken.contains(partner) else { continue }
            moved[position] = partner
        }
        matching.exclude(new: moved.values)
        // What the publisher has spoken about is not guessed at.
        matching.pairRepeatedTexts { map?.words(ofOld: $0) == nil }
        matching.pairSimilarTexts(thresholds) { map?.words(ofOld: $0) == nil }
        return old.items.indices.map { position in
            if let partner = moved[position] {
                let similarity = entries.0[position].text.similarity(to: entries.1[partner].text)
                return .proposed(new: partner, .editionMap, similarity: similarity)
            }
            return switch matching.pairs[position] {
            case .same(let partner): .carried(new: partner)
            case .repeated(let partner): .proposed(new: partner, .repeated, similarity: 1)
            case .similar(let partner, let similarity): .proposed(new: partner, .similar, similarity: similarity)
            case nil: .open
            }
        }
    }
}

extension TextMatching {
    /// The items' texts, with their sections' and groups' titles; the number where a title is missing.
    static func entries(_ catalog: Catalog) -> [Entry] {
        catalog.items.indices.map { position in
            let item = catalog.items[position]
            let group = catalog.group(ofItemAt: position)
            let section = catalog.section(ofItemAt: position)
            return Entry(
                item.text.text,
                group: [section.map { titled($0.title, $0.number) }, group.map { titled($0.title, $0.number) }].map {
                    $0 ?? ""
                },
                number: item.number)
        }
    }

    private static func titled(_ title: Catalog.Text, _ number: String) -> String {
        title.text.isEmpty ? number : title.text
    }
}

/// What the items of a catalogue correspond to, folded.
struct RequirementTexts {
    private let catalog: Catalog
    private let folded: [FoldedText]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        // Where the text is missing, its place has to tell.
        folded = catalog.requirements.map {
            FoldedText($0.text.text.isEmpty ? $0.part.text + $0.chapter.text + $0.category.text : $0.text.text)
        }
    }

    /// The texts of the requirements that the item maps to.
    func of(_ item: Int) -> Set<FoldedText> {
        Set(catalog.requirementPositions(ofItemAt: item).map { folded[$0] })
    }
}
