/// Texts of a catalogue beside their items, paired with those of another edition.
struct PartMatching {
    struct Part {
        let id: String
        let text: String
        /// The text that it stands under.
        let parent: String
        /// What it stands under besides, the same kinds in both editions.
        let places: [(kind: CatalogDifference.Parts.Kind, text: String)]

        init(
            _ id: String, _ text: String, of parent: String? = nil,
            places: [(kind: CatalogDifference.Parts.Kind, text: String)] = []
        ) {
            self.id = id
            self.text = text
            self.parent = parent ?? ""
            self.places = places
        }
    }

    /// By old text: the position of the new one.
    let partners: [Int?]
    let parts: CatalogDifference.Parts

    /// Less similar titles under the same id are two titles: numbers are given anew. From 0 to 1, as `MatchingThresholds` has it.
    private static let leastSimilarity = 0.2

    /// - Parameter keepsIDs: whether what has no partner yet is paired with what has the same id, if the texts have something in common
    ///   or one is missing.
    init(old: [Part], new: [Part], keepsIDs: Bool = false) {
        var matching = TextMatching(
            old: old.map { TextMatching.Entry($0.text, group: [$0.parent], number: $0.id) },
            new: new.map { TextMatching.Entry($0.text, group: [$0.parent], number: $0.id) })
        matching.pairRepeatedTexts()
        matching.pairSimilarTexts(.measured)
        var partners = matching.pairs.map { $0?.new }
        var left = Set(new.indices).subtracting(partners.compactMap { $0 })
        let newByID = Dictionary(new.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for position in old.indices where partners[position] == nil {
            guard let partner = newByID[old[position].id], left.contains(partner),
                PartMatching.isSuccessor(new[partner].text, of: old[position].text, sharing: keepsIDs)
            else { continue }
            partners[position] = partner
            left.remove(partner)
        }
        var parts = CatalogDifference.Parts()
        for (position, partner) in partners.enumerated() {
            guard let partner else {
                parts.gone.append(position)
                continue
            }
            let text = CatalogDifference.difference(old[position].text, new[partner].text)
            let places = zip(old[position].places, new[partner].places).compactMap { before, after in
                CatalogDifference.difference(before.text, after.text).map {
                    CatalogDifference.Parts.Place(kind: before.kind, text: $0)
                }
            }
            if text != nil || !places.isEmpty {
                parts.changed.append(
                    CatalogDifference.Parts.Change(old: position, new: partner, text: text, places: places))
            }
        }
        parts.changed.sort { $0.new < $1.new }
        parts.added = left.sorted()
        self.partners = partners
        self.parts = parts
    }

    private static func isSuccessor(_ new: String, of old: String, sharing isEnough: Bool) -> Bool {
        if old.isEmpty || new.isEmpty { return isEnough || old.isEmpty && new.isEmpty }
        return isEnough && FoldedText(old).similarity(to: FoldedText(new)) >= leastSimilarity
    }
}
