import WorkbookExchange
import WorkbookModel

/// What changed of an item's assessment since a person reviewed it.
struct ChangesSinceReview: Sendable {
    let review: Entry
    let changes: [FieldChange]

    /// `nil` where that person has reviewed nothing that changed.
    init?(_ workbook: Workbook, itemAt item: Int, by person: String, _ language: Language) {
        guard let (review, before) = workbook.outdatedReview(ofItemAt: item, by: person),
            !workbook.isConflict(itemAt: item)
        else { return nil }
        self.review = review
        changes = workbook.state(ofItemAt: item).assessment.changes(from: before, language)
    }

    /// Whose review it was, and what became of it since.
    func heading(_ language: Language) -> String {
        let verdict = review.verdict?.name(language) ?? ""
        let at = ReportedTime.shown(review.at)
        return language(ja: "前回の確認（\(verdict) \(at)）からの変更", en: "changed since you reviewed it (\(verdict) \(at))")
    }

    /// Longer texts than so many scalars, both together, are told whole and not compared in a pane, which is drawn for each frame.
    private static let mostComparedScalars = 6_000

    /// Each change in words; within a text what is gone as `[-…-]` and what is new as `{+…+}`.
    func lines(_ language: Language) -> [ItemDocument.Line] {
        changes.map { change in
            ItemDocument.Line(name: change.name, text: ChangesSinceReview.text(change.value, language))
        }
    }

    private static func text(_ value: FieldChange.Value, _ language: Language) -> String {
        func after(_ before: String, _ after: String) -> String {
            let none = language(ja: "（なし）", en: "(none)")
            return "\(before.isEmpty ? none : before) → \(after.isEmpty ? none : after)"
        }
        switch value {
        case .result(let old, let new): return "\(old.mark) → \(new.mark) \(new.name(language))"
        case .word(let old, let new): return after(old, new)
        case .text(let old, let new):
            if old.isEmpty || new.isEmpty || old.unicodeScalars.count + new.unicodeScalars.count > mostComparedScalars {
                return after(old, new)
            }
            return TextDifference(old: old, new: new).marked
        case .evidence(let old, let new): return evidence(old, new, language).joined(separator: "\n")
        }
    }

    /// The pieces that are gone, new, or of the same reference with another content or description.
    static func evidence(_ old: [Evidence], _ new: [Evidence], _ language: Language) -> [String] {
        let gone = old.filter { piece in !new.contains { $0.reference == piece.reference } }
        let lines = new.filter { !old.contains($0) }.map { piece in
            guard let before = old.first(where: { $0.reference == piece.reference }) else { return "+ \(piece.shown)" }
            return before.digest == piece.digest
                ? "~ \(piece.shown)"
                : "~ \(piece.shown)" + language(ja: "〔内容が変わった〕", en: " [other content]")
        }
        return gone.map { "- \($0.shown)" } + lines
    }
}
