import TerminalUI
import WorkbookModel

extension EvidencePanel {
    /// The list of an item's evidence; `nil` where there is none, or several items.
    static func list(of items: [Int], _ environment: AppEnvironment) -> EvidencePanel? {
        items.count == 1 && !environment.assessment(of: items[0]).evidence.isEmpty ? EvidencePanel(item: items[0]) : nil
    }

    /// What opens when evidence is to be recorded: the list where there is one, else the field for the first piece.
    static func panel(for items: [Int], _ environment: AppEnvironment) -> any Panel {
        if let list = list(of: items, environment) { return list }
        return Prompt(.evidence(items: items, replacing: nil))
    }

    /// Puts pieces into the items' evidence, as new ones or the first in another's place, where that is still there. Of several
    /// items, what they cite by that reference takes its content.
    static func recording(
        _ evidence: [Evidence], items: [Int], replacing: Evidence?, _ environment: AppEnvironment
    ) -> [Request] {
        let message = EvidenceWording.recorded(evidence, environment.language)
        return [
            list(of: items, environment).map { .open($0) } ?? .closePanel,
            .record(items: items, message: message) { assessment in
                if items.count > 1, let replacing, let first = evidence.first {
                    // The same file anew: each item keeps its own words.
                    for place in assessment.evidence.indices
                    where assessment.evidence[place].hasSameReference(as: replacing) {
                        assessment.evidence[place].digest = first.digest
                    }
                    return
                }
                var added = evidence[...]
                if let place = replacing.flatMap({ assessment.evidence.firstIndex(of: $0) }),
                    let first = added.popFirst()
                {
                    assessment.evidence[place] = first
                }
                assessment.evidence += added.filter { !assessment.evidence.contains($0) }
            },
        ]
    }

    /// Adds the evidence of another item.
    static func copying(from source: Int, to items: [Int], _ environment: AppEnvironment) -> [Request] {
        let evidence = environment.assessment(of: source).evidence
        if evidence.isEmpty {
            let label = environment.label(ofItem: source)
            return [.complain(environment.language(ja: "\(label) に証跡がありません", en: "\(label) has no evidence"))]
        }
        let label = environment.label(ofItem: source)
        let message = environment.language(ja: "に \(label) の証跡を写しました", en: "copied the evidence of \(label)")
        return [
            .record(items: items, message: message) { assessment in
                assessment.evidence += evidence.filter { !assessment.evidence.contains($0) }
            }
        ]
    }

    /// The question whether what looks like a path but names no file is to be kept as words.
    static func question(
        typed: String, items: [Int], replacing: Evidence?, _ environment: AppEnvironment
    ) -> Question {
        let language = environment.language
        let reference = visible(Evidence(typed: typed).reference, keepingLineFeeds: false)
        return Question(
            language(
                ja: "「\(reference)」というファイルはありません", en: "there is no file “\(reference)”"),
            [
                Question.Answer("y", language(ja: "文言として記録する", en: "keep as words")) { _ in
                    let effect = Effect.makeEvidence(
                        typed: typed, items: items, replacing: replacing, allowsWords: true)
                    return [.closePanel, .effect(effect)]
                },
                Question.Answer("n", language(ja: "直す", en: "correct it"), also: [Key(.escape)]) { _ in
                    [.open(Prompt(.evidence(items: items, replacing: replacing), text: typed))]
                },
            ])
    }

    /// Evidence of the items that share the block or the scenario with `items`, newest use first, each piece once.
    static func evidenceNearby(_ items: [Int], _ workbook: Workbook) -> [String] {
        let catalog = workbook.catalog
        let blocks = Set(items.compactMap { catalog.mappingIndex(ofItemAt: $0) })
        let scenarios = Set(items.compactMap { catalog.scenario(ofItemAt: $0)?.id })
        let near = catalog.items.indices.filter { index in
            catalog.mappingIndex(ofItemAt: index).map(blocks.contains) == true
                || catalog.scenario(ofItemAt: index).map { scenarios.contains($0.id) } == true
        }
        let states = near.map { workbook.state(ofItemAt: $0) }
        let dated = states.map { (state: $0, at: Instant($0.current?.at ?? "")) }
        var pieces: [String] = []
        for piece in dated.sorted(by: { $0.at > $1.at }).flatMap(\.state.assessment.evidence) {
            var typed = piece
            typed.digest = nil
            if !pieces.contains(typed.stored) { pieces.append(typed.stored) }
        }
        return pieces
    }
}
