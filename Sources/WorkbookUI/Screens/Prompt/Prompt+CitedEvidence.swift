import TerminalUI
import WorkbookModel

/// Evidence that is cited already, found by any part of its name.
extension Prompt {
    /// What Up and Down show: of the items nearby where nothing was typed; else what is cited anywhere and holds what was
    /// typed, what is near first.
    func citedEvidence(_ environment: AppEnvironment) -> [String] {
        guard case .evidence(let items, _) = purpose else { return [] }
        let near = EvidencePanel.evidenceNearby(items, environment.workbook)
        func found(_ sought: String) -> [String] {
            sought.isEmpty ? near : Prompt.cited(holding: sought, nearFirst: near, environment.workbook)
        }
        let present = found(typed)
        // What is shown is one of those found before, or something typed since.
        let isRecalled = present.indices.contains(recalled - 1) && present[recalled - 1] == field.text
        return isRecalled ? present : found(field.text)
    }

    /// Tab where no file begins so: the piece that is meant, or the first of several; `nil` where none holds what was typed.
    mutating func completeCited(_ environment: AppEnvironment) -> [Request]? {
        let found = citedEvidence(environment)
        if field.text.isEmpty || found.isEmpty { return nil }
        recall(by: 1, environment)
        if found.count == 1 { return [] }
        let language = environment.language
        return [
            .say(language(ja: "\(recalled)/\(found.count)、↑↓ で次", en: "\(recalled)/\(found.count); Up, Down: others"))
        ]
    }

    /// The pieces whose reference or description holds a text, without their digests, each once.
    private static func cited(holding sought: String, nearFirst near: [String], _ workbook: Workbook) -> [String] {
        let sought = SearchFolding.fold(sought).scalars
        let all = workbook.catalog.items.indices.flatMap { item in
            workbook.state(ofItemAt: item).assessment.evidence.map { piece -> String in
                var typed = piece
                typed.digest = nil
                return typed.stored
            }
        }
        var seen = Set<String>()
        return (near + all).filter {
            SearchFolding.contains(sought, in: $0) && seen.insert($0).inserted
        }
    }
}
