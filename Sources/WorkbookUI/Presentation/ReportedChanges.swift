import WorkbookModel

extension ReportFormat {
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
        case .evidence(let before, let after):
            let removed = before.filter { !after.contains($0) }
            let added = after.filter { !before.contains($0) }
            if removed.isEmpty, added.isEmpty { return [("", language(ja: "順序", en: "order"))] }
            return removed.map { ("- ", $0.shown) } + added.map { ("+ ", $0.shown) }
        }
    }
}
