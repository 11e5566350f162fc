import WorkbookModel

/// What an entry recorded, as a text of lines that nobody has broken: for tables of other formats.
public enum HistoryTelling {
    /// The positions of the entries by the time at which they were recorded.
    public static func order(of entries: some RandomAccessCollection<Entry>) -> [Int] {
        HistoryReport.order(of: entries)
    }

    /// - Parameters:
    ///   - hides: whether a field is left out; `nil` stands for fields that this version does not know.
    ///   - owner: how an owner is told.
    public static func text(
        of entry: Entry, in workbook: Workbook, hiding hides: (AssessmentField?) -> Bool, owner: (String) -> String,
        _ language: Language
    ) -> String {
        let sign = HistoryReport.undoSign(entry, in: workbook, language)
        let unsound = entry.isSound ? nil : language(ja: "〔照合できません〕", en: "[does not verify]")
        return ([sign, unsound].compactMap { $0 } + lines(of: entry, in: workbook, hides, owner, language)).joined(
            separator: "\n")
    }

    private static func lines(
        of entry: Entry, in workbook: Workbook, _ hides: (AssessmentField?) -> Bool, _ owner: (String) -> String,
        _ language: Language
    ) -> [String] {
        switch entry.kind {
        case .assess:
            let before = workbook.predecessors(of: entry).map(\.assessment)
            let isConflict = Set(before).count > 1
            let changes = entry.assessment.changes(from: isConflict ? .none : before.first ?? .none, language)
                .filter { !hides($0.field) }
            let settled = isConflict ? [language(ja: "食い違いを決めた", en: "settles a conflict")] : []
            if changes.isEmpty { return settled + [language(ja: "変わりなし", en: "no change")] }
            return settled + changes.map { line($0, owner, language) }
        case .profile:
            let before = workbook.predecessors(of: entry).map(\.profile).first ?? workbook.identity.profile
            return entry.profile.changes(from: before, language).map { line($0, owner, language) }
        case .review:
            let verdict = entry.verdict?.name(language) ?? ""
            let note = entry.note.isEmpty || hides(.note) ? "" : "\n\(entry.note)"
            return [language(ja: "確認: \(verdict)", en: "Review: \(verdict)") + note]
        case .seal:
            let note = entry.note.isEmpty || hides(.note) ? "" : "\n\(entry.note)"
            return [language(ja: "封印", en: "Seal") + note]
        case .unknown: return [language(ja: "知らない種類の記録", en: "an entry of an unknown kind")]
        }
    }

    private static func line(_ change: FieldChange, _ owner: (String) -> String, _ language: Language) -> String {
        let cleared = language(ja: "（消去）", en: "(cleared)")
        func after(_ before: String, _ after: String) -> String {
            after.isEmpty ? cleared : before.isEmpty ? after : "\(before) → \(after)"
        }
        let text: String =
            switch change.value {
            case .result(let before, let after): "\(before.mark) → \(after.mark) \(after.name(language))"
            case .word(let old, let new):
                change.field == .owner ? after(owner(old), owner(new)) : after(old, new)
            case .text(_, let new): new.isEmpty ? cleared : new
            case .evidence(_, let new): new.isEmpty ? cleared : new.map(\.shown).joined(separator: "\n")
            }
        return "\(change.name): \(text)"
    }
}
