import WorkbookModel

/// What an assessment became, in one line: `× → △ partial, Owner 山田, Evidence 0 → 1`.
public enum RecordedChange {
    /// - Parameter isConflict: whether there were several assessments before, so that there is none to compare with.
    public static func line(
        from before: Assessment, isConflict: Bool = false, to after: Assessment, _ language: Language
    ) -> String {
        let result = AssessmentField.result.text(of: after, language)
        let start =
            if isConflict {
                "! \(language(ja: "食い違い", en: "conflict")) → \(result)"
            } else if before.result != after.result {
                "\(before.result.mark) → \(result)"
            } else {
                result
            }
        let others = after.changes(from: before, language).compactMap { words($0, language) }
        return ([start] + others).joined(separator: language(ja: "、", en: ", "))
    }

    /// A change of another field than the result; short values are told, texts are only named.
    private static func words(_ change: FieldChange, _ language: Language) -> String? {
        let name = change.name
        let cleared = language(ja: "\(name)を消去", en: "\(name) cleared")
        switch change.value {
        case .result: return nil
        case .word(_, let after): return after.isEmpty ? cleared : "\(name) \(after)"
        case .text(_, let after): return after.isEmpty ? cleared : name
        case .evidence(let before, let after): return "\(name) \(before.count) → \(after.count)"
        }
    }
}
