/// Which items to show: terms that must all hold, such as
/// `result:partial,noncompliant section:3.14 owner:"佐藤 花子" due<2026-12-31 -evidence:any 暗号`.
public struct Filter: Hashable, Sendable {
    /// A term of the query.
    struct Term: Hashable, Sendable {
        var isNegated: Bool
        var condition: Condition
    }

    enum Condition: Hashable, Sendable {
        /// The values of one key are alternatives.
        case key(Key, [String])
        case due(Comparison, CalendarDate)
        /// Folded for search.
        case word([UInt32])
    }

    enum Comparison: String, Sendable {
        case before = "<"
        case upTo = "<="
        case after = ">"
        case from = ">="
    }

    /// What a term can ask about.
    public enum Key: String, CaseIterable, Sendable {
        case item, result, obligation, section, group, part, chapter, requirement, scenario, owner, by, due, evidence
        case note, plan, review
        case `is`
    }

    let terms: [Term]
    /// The query as typed.
    public let query: String

    public static let all = Filter(terms: [], query: "")
    public var isEmpty: Bool { terms.isEmpty }

    /// Whether its answer depends on what the evidence files are now.
    public var asksForEvidenceFiles: Bool {
        terms.contains { term in
            guard case .key(.evidence, let values) = term.condition else { return false }
            return values.contains("missing") || values.contains("changed")
        }
    }
}

extension Workbook {
    /// Positions of the catalogue items that `filter` lets through.
    ///
    /// - Parameters:
    ///   - today: what `is:overdue` is measured against.
    ///   - evidence: looks an evidence file up, for `evidence:missing`.
    public func items(
        matching filter: Filter, today: CalendarDate, evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        guard !filter.isEmpty else { return Array(catalog.items.indices) }
        return catalog.items.indices.filter { index in
            let state = state(ofItemAt: index)
            return filter.terms.allSatisfy { term in
                matches(term.condition, index, state, today, evidence) != term.isNegated
            }
        }
    }

    private func matches(
        _ condition: Filter.Condition, _ index: Int, _ state: ItemState, _ today: CalendarDate,
        _ evidence: (Evidence) -> EvidenceStatus
    ) -> Bool {
        switch condition {
        case .word(let needle):
            return searchableTexts(ofItemAt: index).contains { SearchFolding.contains(needle, in: $0) }
        case .due(let comparison, let date):
            guard let due = state.assessment.dueDate else { return false }
            switch comparison {
            case .before: return due < date
            case .upTo: return due <= date
            case .after: return due > date
            case .from: return due >= date
            }
        case .key(let key, let values):
            return values.contains { matches(key, $0, index, state, today, evidence) }
        }
    }

    private func matches(
        _ key: Filter.Key, _ value: String, _ index: Int, _ state: ItemState, _ today: CalendarDate,
        _ evidence: (Evidence) -> EvidenceStatus
    ) -> Bool {
        let item = catalog.items[index]
        let assessment = state.assessment
        func text(_ text: String) -> Bool {
            switch value {
            case "none": text.isEmpty
            case "any": !text.isEmpty
            default: SearchFolding.contains(SearchFolding.fold(value).scalars, in: text)
            }
        }
        switch key {
        case .item: return catalog.itemIndex(typed: value) == index
        case .result: return !state.isConflict && AssessmentResult(typed: value) == assessment.result
        case .obligation:
            return item.obligation.rawValue == value || Language.allCases.contains { item.obligation.name($0) == value }
        case .section:
            let section = catalog.section(ofItemAt: index)
            return section?.id == value || (section.map { text($0.title.text) && !$0.title.text.isEmpty } ?? false)
        case .group:
            return item.group == value || catalog.group(ofItemAt: index)?.number == value
                || catalog.group(ofItemAt: index).map { text($0.title.text) } == true
        case .part:
            return catalog.requirements(ofItemAt: index).contains { text($0.part.text) || text($0.part.english) }
        case .chapter:
            return catalog.requirements(ofItemAt: index).contains { text($0.chapter.text) || text($0.chapter.english) }
        case .requirement:
            return catalog.requirements(ofItemAt: index).contains { $0.id == value || text($0.text.text) }
        case .scenario:
            let scenario = catalog.scenario(ofItemAt: index)
            return scenario?.id == value || text(scenario?.text.text ?? "")
        case .owner: return text(assessment.owner)
        case .by: return text(state.current?.by ?? "")
        case .due:
            return value == "none"
                ? assessment.due.isEmpty : value == "any" ? !assessment.due.isEmpty : assessment.due == value
        case .evidence: return matchesEvidence(value, assessment.evidence, evidence, text)
        case .note: return text(assessment.note)
        case .plan: return text(assessment.plan)
        case .review: return state.review == ReviewState(typed: value)
        case .is: return matches(standing: value, index, state, today)
        }
    }

    private func matchesEvidence(
        _ value: String, _ pieces: [Evidence], _ status: (Evidence) -> EvidenceStatus, _ text: (String) -> Bool
    ) -> Bool {
        switch value {
        case "none": pieces.isEmpty
        case "any": !pieces.isEmpty
        case "missing": pieces.contains { $0.kind == .file && status($0) == .missing }
        case "changed": pieces.contains { $0.kind == .file && status($0) == .changed }
        default: pieces.contains { text($0.reference) || (!$0.description.isEmpty && text($0.description)) }
        }
    }

    private func matches(standing value: String, _ index: Int, _ state: ItemState, _ today: CalendarDate) -> Bool {
        switch value {
        case "conflict": return state.isConflict
        case "assessed": return !state.isConflict && state.result != .unassessed
        case "open": return state.isConflict || [.unassessed, .partial, .noncompliant].contains(state.result)
        case "overdue":
            guard let due = state.assessment.dueDate else { return false }
            return due < today && [.unassessed, .partial, .noncompliant].contains(state.result)
        default: return false
        }
    }

    /// The texts that a search looks through for the item at that position.
    public func searchableTexts(ofItemAt index: Int) -> [String] {
        let item = catalog.items[index]
        let group = catalog.group(ofItemAt: index)
        let section = catalog.section(ofItemAt: index)
        let assessment = state(ofItemAt: index).assessment
        var texts = [item.id, item.number, item.text.text, item.text.english]
        texts += [group?.title.text, group?.title.english, section?.number, section?.title.text].compactMap { $0 }
        for requirement in catalog.requirements(ofItemAt: index) {
            texts += [requirement.part.text, requirement.chapter.text, requirement.text.text, requirement.text.english]
        }
        if let scenario = catalog.scenario(ofItemAt: index) { texts += [scenario.text.text, scenario.text.english] }
        texts += [assessment.owner, assessment.due, assessment.note, assessment.plan]
        texts += assessment.evidence.flatMap { [$0.reference, $0.description] }
        return texts.filter { !$0.isEmpty }
    }
}
