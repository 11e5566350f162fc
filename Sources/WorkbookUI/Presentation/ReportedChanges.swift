import WorkbookModel

extension ReportFormat {
    /// What changes between two assessments, in two columns.
    public func changes(from before: Assessment, to after: Assessment, indent: Int) -> [String] {
        changes(after.changes(from: before, language), indent: indent)
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
        case .evidence(let before, let after): return evidence(before, after)
        }
    }

    private func evidence(_ before: [Evidence], _ after: [Evidence]) -> [(sign: String, text: String)] {
        let removed = before.filter { !after.contains($0) }
        let added = after.filter { !before.contains($0) }
        if removed.isEmpty, added.isEmpty { return [("", language(ja: "順序", en: "order"))] }
        // The same file attached again shows the same words; what it holds is another.
        let again = added.filter { piece in removed.contains { $0.isAnotherState(of: piece) } }
        let gone = removed.filter { piece in !again.contains { $0.isAnotherState(of: piece) } }
        return gone.map { ("- ", $0.shown) }
            + added.map { piece in
                let digest = again.contains(piece) ? piece.digest : nil
                return ("+ ", piece.shown + (digest.map { attachedAgain($0) } ?? ""))
            }
    }

    private func attachedAgain(_ digest: String) -> String {
        language(
            ja: "（付け直し。内容が変わり、sha256 \(digest.prefix(12))…）",
            en: " (attached again with other content, sha256 \(digest.prefix(12))…)")
    }
}

extension Evidence {
    /// Whether both are the same file with the same description, attached with different content.
    fileprivate func isAnotherState(of other: Evidence) -> Bool {
        kind == .file && other.kind == .file && reference == other.reference
            && description == other.description && digest != other.digest
    }
}
