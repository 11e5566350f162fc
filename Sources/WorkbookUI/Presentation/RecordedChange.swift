import WorkbookModel

/// What an assessment became, in one line: `× → △ partial, Owner 山田, Evidence 0 → 1`.
public enum RecordedChange {
    /// - Parameter isConflict: whether several assessments stood before, so that there is no one to compare with.
    public static func line(
        from before: Assessment, isConflict: Bool = false, to after: Assessment, _ language: Language
    ) -> String {
        let names = AssessmentFieldNames(language: language)
        var parts: [String] = []
        if isConflict {
            parts.append(
                "! \(language(ja: "食い違い", en: "conflict")) → \(after.result.mark) \(after.result.name(language))")
        } else if before.result != after.result {
            parts.append("\(before.result.mark) → \(after.result.mark) \(after.result.name(language))")
        } else {
            parts.append("\(after.result.mark) \(after.result.name(language))")
        }
        func add(_ name: String, _ before: String, _ after: String, showing shown: String? = nil) {
            guard before != after else { return }
            let cleared = language(ja: "\(name)を消去", en: "\(name) cleared")
            parts.append(after.isEmpty ? cleared : shown.map { "\(name) \($0)" } ?? name)
        }
        add(names.owner, before.owner, after.owner, showing: after.owner)
        add(names.due, before.due, after.due, showing: after.due)
        if before.evidence != after.evidence {
            parts.append("\(names.evidence) \(before.evidence.count) → \(after.evidence.count)")
        }
        add(names.note, before.note, after.note)
        add(names.plan, before.plan, after.plan)
        return parts.joined(separator: language(ja: "、", en: ", "))
    }
}
