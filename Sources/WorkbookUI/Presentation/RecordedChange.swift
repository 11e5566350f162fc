import WorkbookModel

/// What an assessment became, in one line: `× → △ partial, Owner 山田, Evidence 0 → 1`. Only what changed is told.
public enum RecordedChange {
    /// - Parameter isConflict: whether there were several assessments before, so that there is none to compare with.
    public static func line(
        from before: Assessment, isConflict: Bool = false, to after: Assessment, _ language: Language
    ) -> String {
        var parts: [String] = []
        let result = AssessmentField.result.text(of: after, language)
        if isConflict {
            parts.append("! \(language(ja: "食い違い", en: "conflict")) → \(result)")
        } else if before.result != after.result {
            parts.append("\(before.result.mark) → \(result)")
        }
        parts += after.changes(from: before, language).compactMap { words($0, language) }
        if parts.isEmpty { return language(ja: "変わりなし", en: "no change") }
        return parts.joined(separator: language(ja: "、", en: ", "))
    }

    /// A change of another field than the result; short values are told, texts are only named.
    private static func words(_ change: FieldChange, _ language: Language) -> String? {
        let name = change.name
        switch change.value {
        case .result: return nil
        case .word(let before, let after):
            if before.isEmpty { return "\(name) \(after)" }
            return "\(name) \(before) → \(after.isEmpty ? language(ja: "（なし）", en: "(none)") : after)"
        case .text(_, let after): return after.isEmpty ? language(ja: "\(name)を消去", en: "\(name) cleared") : name
        case .evidence(let before, let after): return evidence(name, before, after, language)
        }
    }

    private static func evidence(
        _ name: String, _ before: [Evidence], _ after: [Evidence], _ language: Language
    ) -> String {
        if before.count != after.count { return "\(name) \(before.count) → \(after.count)" }
        if Set(before) == Set(after) { return language(ja: "\(name) 順序", en: "\(name) in another order") }
        let isSame = zip(before, after).allSatisfy { $0.hasSameReference(as: $1) }
        if !isSame { return language(ja: "\(name) 差し替え", en: "\(name) replaced") }
        return zip(before, after).allSatisfy({ $0.digest == $1.digest })
            ? language(ja: "\(name) 説明", en: "\(name) described anew")
            : language(ja: "\(name) 付け直し", en: "\(name) attached again")
    }
}
