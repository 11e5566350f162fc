import WorkbookModel

extension ReportFormat {
    /// A piece of evidence in words: its reference and its description.
    func shown(_ evidence: Evidence) -> String {
        let (reference, description) = (evidence.reference, evidence.description)
        if description.isEmpty { return reference }
        return language(ja: "\(reference)（\(description)）", en: "\(reference) (\(description))")
    }

    /// The same with where the file lies and what became of it, where that is to be seen to.
    func shown(_ evidence: Evidence, _ status: EvidenceStatus) -> String {
        let place =
            evidence.leadsOutside ? language(ja: " ※点検簿のフォルダーの外", en: " [outside the workbook's folder]") : ""
        switch status {
        case .intact: return shown(evidence) + place
        case .missing: return shown(evidence) + place + language(ja: " ※ファイルがありません", en: " [file missing]")
        case .changed:
            return shown(evidence) + place + language(ja: " ※添付後に変わっています", en: " [changed since attached]")
        }
    }

    /// What changed, in two columns: `- ` before what was, `+ ` before what is.
    func changes(_ changes: [FieldChange], indent: Int) -> [String] {
        let width = changes.map { measure.columns(of: $0.name) }.max() ?? 0
        let margin = String(repeating: " ", count: indent)
        return changes.flatMap { change in
            let parts = parts(of: change.value)
            return parts.indices.flatMap { index in
                let name = measure.padded(index == 0 ? change.name : "", columns: width)
                return hanging("\(margin)\(name)  \(parts[index].sign)", parts[index].text)
            }
        }
    }

    private func parts(of value: FieldChange.Value) -> [(sign: String, text: String)] {
        switch value {
        case .result(let before, let after):
            return [("", "\(named(before)) → \(named(after))")]
        case .word(let before, let after):
            if before.isEmpty { return [("", after)] }
            return [("", "\(before) → \(after.isEmpty ? nothing : after)")]
        case .text(let before, let after):
            if before.isEmpty { return [("", after)] }
            return [("- ", before)] + (after.isEmpty ? [] : [("+ ", after)])
        case .evidence(let removed, let added):
            if removed.isEmpty, added.isEmpty { return [("", language(ja: "順序", en: "order"))] }
            return removed.map { ("- ", shown($0)) } + added.map { ("+ ", shown($0)) }
        }
    }
}
