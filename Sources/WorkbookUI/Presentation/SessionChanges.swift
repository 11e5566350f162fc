import WorkbookModel

/// What a session that ends recorded, and how much others recorded meanwhile.
public struct SessionChanges: Hashable, Sendable {
    /// The items that the person changed, in the catalogue's order.
    public let items: [ItemChange]
    /// How many of the person's reviews with a verdict stand.
    public let reviews: [Verdict: Int]
    /// How many items others recorded something about.
    public let othersItems: Int

    public init(items: [ItemChange], reviews: [Verdict: Int] = [:], othersItems: Int = 0) {
        (self.items, self.reviews, self.othersItems) = (items, reviews, othersItems)
    }

    /// - Parameters:
    ///   - before: the workbook when the session began.
    ///   - after: the same workbook when it ends.
    ///   - person: whose session it is.
    public init(from before: Workbook, to after: Workbook, by person: String) {
        let (own, others) = after.entries(since: before).partitioned { $0.by == person }
        let changed = Set(own.filter { $0.kind == .assess }.compactMap(\.item))
        items = ItemChange.between(before, after).filter { changed.contains($0.item) }
        let ids = Set(own.filter { $0.kind == .review }.map(\.id))
        let standing = Set(own.filter { $0.kind == .review }.compactMap(\.item))
            .compactMap { after.catalog.itemIndex($0) }
            .flatMap { after.reviews(ofItemAt: $0) }.map(\.entry)
            .filter { ids.contains($0.id) && !$0.isUndo }
        reviews = Dictionary(standing.compactMap(\.verdict).map { ($0, 1) }, uniquingKeysWith: +)
        othersItems = Set(others.compactMap(\.item)).count
    }

    var isEmpty: Bool { items.isEmpty && reviews.isEmpty }

    /// The reviews in words, `承認 60、差戻し 3`; empty where there are none.
    func reviewWords(_ language: Language) -> String {
        Verdict.allCases.compactMap { verdict in
            reviews[verdict].map { "\(verdict.name(language)) \($0)" }
        }.joined(separator: language(ja: "、", en: ", "))
    }
}

extension Array {
    /// The elements that fit, and the others, each in their order.
    fileprivate func partitioned(_ fits: (Element) -> Bool) -> (fitting: [Element], others: [Element]) {
        (filter(fits), filter { !fits($0) })
    }
}
