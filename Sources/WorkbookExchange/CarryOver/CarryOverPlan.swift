import WorkbookModel

/// What becomes of a workbook's assessments in another workbook: of the next edition, or of a second system.
public struct CarryOverPlan: Sendable {
    public enum Fate: Hashable, Sendable {
        /// The new item says the same: the assessment goes along.
        case carried(new: Int)
        /// The new item may be the successor: somebody has to look at the two texts.
        ///
        /// - Parameter similarity: of the texts, 0 to 1.
        case proposed(new: Int, ItemMatch.Reason, similarity: Double)
        /// It was proposed, and somebody did not want it.
        case declined(new: Int)
        /// Something is recorded about the new item already.
        case taken(new: Int)
        /// No new item is the successor beyond doubt.
        case open
        /// The old workbook's assessments differ, so there is no single one to take along.
        case conflict
    }

    /// An item of the old workbook about which something is recorded there.
    public struct Line: Hashable, Sendable {
        /// Its position in the old catalogue.
        public let old: Int
        public let fate: Fate
        /// Whether the new item maps to other requirements than the old one did.
        public let requirementsChanged: Bool
        /// What the publisher's table of numbers says of it; `nil` where it says nothing.
        public let mapWords: String?
    }

    public let old: Workbook
    /// The catalogue that it is carried over to.
    public let catalog: Catalog
    /// In the old catalogue's order.
    public let lines: [Line]
    /// What cannot be used of the publisher's table.
    public let mapProblems: [EditionMapProblem]

    /// - Parameters:
    ///   - target: the workbook that it is carried over to, where that is there already.
    ///   - map: the publisher's table of old and new numbers.
    ///   - isDeclined: whether somebody did not want an entry of the old workbook for an item, by its id.
    public init(
        from old: Workbook, to catalog: Catalog, in target: Workbook? = nil, map: EditionMap? = nil,
        isDeclined: (EntryID, String) -> Bool = { _, _ in false }
    ) {
        self.old = old
        self.catalog = catalog
        let resolved = map.map { ResolvedEditionMap($0, old: old.catalog, new: catalog) }
        mapProblems = resolved?.problems ?? []
        let matching = ItemMatching(old: old.catalog, new: catalog, map: resolved)
        lines = matching.matches.compactMap { match in
            CarryOverPlan.fate(of: match, old, target).map { fate in
                var fate = fate
                if case .proposed(let new, _, _) = fate, let entry = old.state(ofItemAt: match.old).current,
                    isDeclined(entry.id, catalog.items[new].id)
                {
                    fate = .declined(new: new)
                }
                return Line(
                    old: match.old, fate: fate, requirementsChanged: match.requirementsChanged, mapWords: match.mapWords
                )
            }
        }
    }

    /// - Returns: `nil` for an item about which nothing is recorded.
    private static func fate(of match: ItemMatch, _ old: Workbook, _ target: Workbook?) -> Fate? {
        if old.isConflict(itemAt: match.old) { return .conflict }
        guard old.isRecorded(itemAt: match.old) else { return nil }
        if let new = match.new, let target, target.isRecorded(itemAt: new) {
            return .taken(new: new)
        }
        return switch match.outcome {
        case .carried(let new): .carried(new: new)
        case .proposed(let new, let reason, let similarity): .proposed(new: new, reason, similarity: similarity)
        case .open: .open
        }
    }

    /// What goes along by itself.
    public var answers: [Answer] {
        lines.compactMap { line in
            if case .carried(let new) = line.fate { old.carriedAnswer(ofItemAt: line.old, to: new) } else { nil }
        }
    }

    /// What is to be looked at.
    public var proposals: [Line] {
        lines.filter { if case .proposed = $0.fate { true } else { false } }
    }

    /// What goes along where somebody accepts a proposal; `nil` for a line that is none.
    public func answer(accepting line: Line) -> Answer? {
        switch line.fate {
        case .proposed(let new, _, _), .declined(let new): old.carriedAnswer(ofItemAt: line.old, to: new)
        case .carried, .taken, .open, .conflict: nil
        }
    }

    /// The numbers of its lines by what becomes of them.
    public struct Totals: Hashable, Sendable {
        public var carried = 0
        /// Of the carried ones, those without a result, which leave nothing to confirm.
        public var withoutResult = 0
        /// Of the carried ones, those that map to other requirements now.
        public var requirementsChanged = 0
        public var proposed = 0
        public var declined = 0
        public var taken = 0
        public var open = 0
        public var conflict = 0
    }

    public var totals: Totals {
        lines.reduce(into: Totals()) { totals, line in
            switch line.fate {
            case .carried:
                totals.carried += 1
                if !old.result(ofItemAt: line.old).isAssessed { totals.withoutResult += 1 }
                if line.requirementsChanged { totals.requirementsChanged += 1 }
            case .proposed: totals.proposed += 1
            case .declined: totals.declined += 1
            case .taken: totals.taken += 1
            case .open: totals.open += 1
            case .conflict: totals.conflict += 1
            }
        }
    }
}
