extension Workbook {
    /// Positions of the catalogue items that `filter` lets through.
    ///
    /// - Parameters:
    ///   - today: what `is:overdue` is measured against.
    ///   - evidence: looks an evidence file up, for `evidence:missing`.
    public func items(
        matching filter: Filter, today: CalendarDate, evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        var index = SearchIndex()
        return items(matching: filter, today: today, searching: &index, evidence: evidence)
    }

    /// The same, with an index that is kept between the keys of a query being typed.
    public func items(
        matching filter: Filter, today: CalendarDate, searching index: inout SearchIndex,
        evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        var items = Array(catalog.items.indices)
        for term in filter.terms {
            let tests = tests(for: term.condition, today, &index)
            items.removeAll { item in tests.contains { holds($0, item, evidence) } == term.isNegated }
        }
        return items
    }

    /// Positions of the items with a text that a search for `words` finds, of all those that the catalogue has.
    public func items(searching words: String, _ index: inout SearchIndex) -> [Bool] {
        index.items(containing: SearchFolding.fold(words).scalars, in: self)
    }

    /// The entry whose assessment is in force for the item at that position, or the latest of several.
    func currentEntry(ofItemAt index: Int) -> Entry? {
        let current = histories[index].status.current
        return current < 0 ? nil : entries[Int(current)]
    }

    /// What a condition asks of an item, with all that is the same for every item worked out.
    private enum Test {
        case position((Int) -> Bool)
        /// Of an evidence file: asks for its status.
        case evidence(EvidenceStatus)
    }

    private func holds(_ test: Test, _ item: Int, _ evidence: (Evidence) -> EvidenceStatus) -> Bool {
        switch test {
        case .position(let holds): holds(item)
        case .evidence(let status): pieces(item).contains { $0.kind == .file && evidence($0) == status }
        }
    }

    /// The alternatives of a condition.
    private func tests(for condition: Filter.Condition, _ today: CalendarDate, _ index: inout SearchIndex) -> [Test] {
        switch condition {
        case .word(let needle):
            let found = index.items(containing: needle, in: self)
            return [.position { found[$0] }]
        case .due(let comparison, let date):
            return [
                .position { item in
                    guard let due = CalendarDate(iso: recorded("Due", item)) else { return false }
                    switch comparison {
                    case .before: return due < date
                    case .upTo: return due <= date
                    case .after: return due > date
                    case .from: return due >= date
                    }
                }
            ]
        case .key(let key, let values): return values.map { test(key, $0, today) }
        }
    }

    private func test(_ key: Filter.Key, _ value: String, _ today: CalendarDate) -> Test {
        let text = textTest(value)
        switch key {
        case .item:
            let wanted = catalog.itemIndex(typed: value)
            return .position { $0 == wanted }
        case .result:
            let wanted = AssessmentResult(typed: value)
            return .position { !isConflict(itemAt: $0) && result(ofItemAt: $0) == wanted }
        case .obligation:
            let wanted = Obligation.allCases.filter { obligation in
                obligation.rawValue == value || Language.allCases.contains { obligation.name($0) == value }
            }
            return .position { wanted.contains(catalog.items[$0].obligation) }
        case .section:
            return groupTest { group in
                guard let section = catalog.section(group.section) else { return false }
                return section.id == value || !section.title.text.isEmpty && text(section.title.text)
            }
        case .group:
            let titled = groupTest { $0.number == value || text($0.title.text) }
            return .position { catalog.items[$0].group == value || holds(titled, $0) { _ in .intact } }
        case .part:
            return mappingTest { requirements, _ in
                requirements.contains { text($0.part.text) || text($0.part.english) }
            }
        case .chapter:
            return mappingTest { requirements, _ in
                requirements.contains { text($0.chapter.text) || text($0.chapter.english) }
            }
        case .requirement:
            return mappingTest { requirements, _ in
                requirements.contains { $0.id == value || text($0.text.text) }
            }
        case .scenario: return mappingTest { _, scenario in scenario?.id == value || text(scenario?.text.text ?? "") }
        case .owner: return .position { text(recorded("Owner", $0)) }
        case .by: return .position(personTest(value, text))
        case .due:
            switch value {
            case "none": return .position { recorded("Due", $0).isEmpty }
            case "any": return .position { !recorded("Due", $0).isEmpty }
            default: return .position { recorded("Due", $0) == value }
            }
        case .evidence: return evidenceTest(value, text)
        case .note: return .position { text(recorded("Note", $0)) }
        case .plan: return .position { text(recorded("Plan", $0)) }
        case .review:
            let wanted = ReviewState(typed: value)
            return .position { state(ofItemAt: $0).review == wanted }
        case .is: return .position(standingTest(value, today))
        }
    }

    /// Whether a text is empty, is not, is (behind `=`) or holds what was asked for.
    private func textTest(_ value: String) -> (String) -> Bool {
        switch value {
        case "none": return { $0.isEmpty }
        case "any": return { !$0.isEmpty }
        case _ where value.hasPrefix("="):
            let whole = String(value.dropFirst())
            return { $0 == whole }
        default:
            let needle = SearchFolding.fold(value).scalars
            return { SearchFolding.contains(needle, in: $0) }
        }
    }

    /// Whole names are compared as a review compares them.
    private func personTest(_ value: String, _ text: @escaping (String) -> Bool) -> (Int) -> Bool {
        guard value.hasPrefix("=") else { return { text(recorded("By", $0)) } }
        let name = FoldedName(String(value.dropFirst()))
        return { currentEntry(ofItemAt: $0)?.isBy(name) ?? false }
    }

    private func groupTest(_ holds: (Catalog.Group) -> Bool) -> Test {
        let groups = Set(catalog.groups.filter(holds).map(\.id))
        return .position { groups.contains(catalog.items[$0].group) }
    }

    /// Asked once for each block of the table, and once for the items that are in none.
    private func mappingTest(_ holds: ([Catalog.Requirement], Catalog.Scenario?) -> Bool) -> Test {
        let mappings = catalog.mappings.map { mapping in
            holds(mapping.requirements.compactMap(catalog.requirement), mapping.scenario.flatMap(catalog.scenario))
        }
        let without = holds([], nil)
        return .position { catalog.mappingIndex(ofItemAt: $0).map { mappings[$0] } ?? without }
    }

    private func evidenceTest(_ value: String, _ text: @escaping (String) -> Bool) -> Test {
        switch value {
        case "missing": return .evidence(.missing)
        case "changed": return .evidence(.changed)
        case "none": return .position { pieces($0).isEmpty }
        case "any": return .position { !pieces($0).isEmpty }
        default:
            return .position { item in
                pieces(item).contains { text($0.reference) || !$0.description.isEmpty && text($0.description) }
            }
        }
    }

    private func standingTest(_ value: String, _ today: CalendarDate) -> (Int) -> Bool {
        switch value {
        case "conflict": return { isConflict(itemAt: $0) }
        case "assessed": return { isAssessed(itemAt: $0) }
        case "open": return { isOpen(itemAt: $0) }
        case "overdue":
            return { item in
                guard result(ofItemAt: item).isOpen, let due = CalendarDate(iso: recorded("Due", item)) else {
                    return false
                }
                return due < today
            }
        default: return { _ in false }
        }
    }

    /// A field of the entry in force, without decoding the others; empty where there is none.
    private func recorded(_ field: String, _ item: Int) -> String { currentEntry(ofItemAt: item)?.record[field] ?? "" }

    private func pieces(_ item: Int) -> [Evidence] {
        currentEntry(ofItemAt: item)?.record.values("Evidence").map(Evidence.init(stored:)) ?? []
    }
}
