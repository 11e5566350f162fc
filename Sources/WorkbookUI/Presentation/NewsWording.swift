import WorkbookModel

/// What others have just recorded, on one line.
enum NewsWording {
    /// `nil` where nothing was recorded.
    static func line(_ entries: [Entry], in workbook: Workbook, _ language: Language) -> String? {
        guard let first = entries.first else { return nil }
        if entries.count == 1 { return one(first, in: workbook, language) }
        var people: [String] = []
        for entry in entries where !people.contains(entry.by) { people.append(entry.by) }
        let names = people.prefix(3).joined(separator: language(ja: "、", en: ", "))
        let others = people.count > 3 ? language(ja: " ほか", en: " and others") : ""
        var items: [String] = []
        for entry in entries {
            if let item = entry.item, !items.contains(item) { items.append(item) }
        }
        guard let item = items.first else {
            return language(
                ja: "\(names)\(others) が \(entries.count) 件を記録しました",
                en: "\(names)\(others) made \(Language.counted(entries.count, "entry", "entries"))")
        }
        if items.count == 1 {
            let label = label(item, workbook)
            let now = status(item, workbook, language)
            return language(
                ja: "\(names)\(others) が \(label) を記録: \(now)", en: "\(names)\(others) recorded \(label): \(now)")
        }
        let label = label(item, workbook)
        return language(
            ja: "\(names)\(others) が \(label) ほか \(items.count - 1) 項目を記録しました",
            en: "\(names)\(others) recorded \(label) and \(items.count - 1) more")
    }

    private static func one(_ entry: Entry, in workbook: Workbook, _ language: Language) -> String {
        let by = entry.by.isEmpty ? language(ja: "だれか", en: "somebody") : entry.by
        let item = entry.item.map { label($0, workbook) } ?? ""
        switch entry.kind {
        case .assess:
            return assessed(entry, by, item, workbook, language)
        case .review:
            let verdict = entry.verdict?.name(language) ?? ""
            let note = entry.note.isEmpty ? "" : language(ja: "（\(entry.note)）", en: " (\(entry.note))")
            return language(
                ja: "\(by) が \(item) を確認: \(verdict)\(note)", en: "\(by) reviewed \(item): \(verdict)\(note)")
        case .profile:
            return language(ja: "\(by) が表題・組織・範囲を記録しました", en: "\(by) recorded title, organisation and scope")
        case .seal: return language(ja: "\(by) が封印しました", en: "\(by) sealed the workbook")
        case .unknown: return language(ja: "\(by) が記録しました", en: "\(by) recorded something")
        }
    }

    private static func assessed(
        _ entry: Entry, _ by: String, _ item: String, _ workbook: Workbook, _ language: Language
    ) -> String {
        if let id = entry.item, workbook.state(ofItem: id).isConflict {
            return language(ja: "\(by) の記録で \(item) の評価が食い違っています", en: "what \(by) recorded about \(item) differs")
        }
        let result = "\(entry.result.mark) \(entry.result.name(language))"
        let before = workbook.predecessors(of: entry).first
        let changes = entry.assessment.changes(from: before?.assessment ?? .none, language)
        let others = changes.filter { $0.field != .result }.map(\.name).joined(separator: language(ja: "・", en: ", "))
        if changes.contains(where: { $0.field == .result }) {
            let rest = others.isEmpty ? "" : language(ja: "（\(others)も）", en: " (and \(others))")
            return language(ja: "\(by) が \(item) を評価: \(result)\(rest)", en: "\(by) assessed \(item): \(result)\(rest)")
        }
        if others.isEmpty { return language(ja: "\(by) が \(item) を記録しました", en: "\(by) recorded \(item)") }
        return language(ja: "\(by) が \(item) の\(others)を記録しました", en: "\(by) recorded \(item): \(others)")
    }

    /// The item's result now.
    private static func status(_ item: String, _ workbook: Workbook, _ language: Language) -> String {
        let state = workbook.state(ofItem: item)
        if state.isConflict { return "! " + language(ja: "食い違い", en: "in conflict") }
        return "\(state.result.mark) \(state.result.name(language))"
    }

    private static func label(_ item: String, _ workbook: Workbook) -> String {
        workbook.catalog.itemIndex(item).map { workbook.catalog.label(ofItemAt: $0) } ?? item
    }
}

extension Workbook {
    /// The entries that `before`, an earlier state of this workbook or another copy of it, lacks.
    func entries(since before: Workbook) -> [Entry] {
        // Nearly always the file has only grown.
        if continues(before) { return Array(entries[before.entries.count...]) }
        return entries.filter { before.entry($0.id) == nil }
    }

    /// Whether it begins with all that `before` has; else the file was replaced.
    func continues(_ before: Workbook) -> Bool {
        let known = before.entries.count
        return known == 0 || known <= entries.count && entries[known - 1].id == before.entries[known - 1].id
    }
}
