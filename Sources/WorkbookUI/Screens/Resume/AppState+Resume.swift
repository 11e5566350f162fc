import WorkbookModel

extension AppState {
    /// Where this session is, to be taken up by the next.
    ///
    /// - Parameters:
    ///   - firstEntry: how many entries the workbook had when the session began.
    ///   - time: RFC 3339.
    public func resumePoint(firstEntry: Int, time: String) -> ResumePoint {
        ResumePoint(
            screen: (screens.last { $0.isList } ?? .table).name,
            item: table.cursorItem.map { workbook.catalog.items[$0].id } ?? "", filter: table.filter.query,
            table: table.arrangement, firstEntry: firstEntry, lastEntry: workbook.entries.count, time: time,
            person: context.person, typed: environment.typed)
    }

    /// Goes where an earlier session ended, and says what happened then and since.
    ///
    /// - Parameters:
    ///   - point: `nil` for the first session.
    ///   - drafts: texts left unfinished, by item id and field.
    public mutating func resume(_ point: ResumePoint?, drafts: [(item: String, field: String)]) {
        if let point { goBack(to: point) }
        var lines = point.map(lines) ?? []
        if !table.filter.isEmpty { lines.append(keptFilter) }
        for draft in drafts {
            let item = workbook.catalog.itemIndex(draft.item).map { environment.label(ofItem: $0) } ?? draft.item
            let field = AssessmentField(storedName: draft.field)?.name(context.language) ?? draft.field
            lines.append(context.language(ja: "下書きがあります: \(item) \(field)", en: "a draft was left: \(item) \(field)"))
        }
        resumeCard = lines.isEmpty ? nil : ResumeCard(lines: lines)
    }

    /// That the filter of last time is still in force, and which key drops it.
    private var keptFilter: String {
        let language = context.language
        let shown = "\(table.items.count)/\(workbook.catalog.items.count)"
        let back = context.keys.naming(.back) { language(ja: "。\($0) で全件", en: "; \($0) shows all") }
        let words = table.filter.text(language)
        return language(ja: "絞り込み中 \(shown): \(words)\(back)", en: "filter in force, \(shown): \(words)\(back)")
    }

    private mutating func goBack(to point: ResumePoint) {
        environment.typed = point.typed
        if let filter = try? Filter(parsing: point.filter), !filter.isEmpty { table.apply(filter, &environment) }
        table.arrange(point.table, workbook)
        if let item = workbook.catalog.itemIndex(point.item) { table.place(item) }
        // What has to be asked for first is left for the person to ask.
        if let list = AllListScreens.named(point.screen), list.source == nil { _ = show(.list(list.name)) }
    }

    private func lines(_ point: ResumePoint) -> [String] {
        let count = workbook.entries.count
        let last = workbook.entries[min(point.firstEntry, count)..<min(point.lastEntry, count)]
        let since = workbook.entries[min(point.lastEntry, count)...]
        let isOwn = point.person.isEmpty || FoldedName(point.person) == FoldedName(context.person)
        let whose = isOwn ? "" : context.language(ja: "（\(point.person)）", en: " (\(point.person))")
        var lines = [
            context.language(
                ja: "前回 \(ReportedTime.shown(point.time))\(whose)",
                en: "last time: \(ReportedTime.shown(point.time))\(whose)")
        ]
        lines += changes(Array(last), ja: "記録した項目", en: "recorded")
        if since.isEmpty {
            lines.append(context.language(ja: "その後の変更はありません", en: "nothing has changed since"))
        } else {
            let me = FoldedName(context.person)
            let names = since.map { FoldedName($0.by) == me ? context.language(ja: "あなた", en: "you") : $0.by }
            let people = Set(names).sorted().joined(separator: context.language(ja: "、", en: ", "))
            lines += changes(Array(since), ja: "その後 \(people) が記録した項目", en: "recorded since by \(people)")
        }
        let counts = workbook.counts
        let carried =
            counts.carried == 0
            ? "" : context.language(ja: "、引継ぎ・未確定 \(counts.carried) 件", en: ", carried over: \(counts.carried)")
        let conflicts =
            counts.conflicts == 0
            ? "" : context.language(ja: "、食い違い \(counts.conflicts) 件", en: ", in conflict: \(counts.conflicts)")
        lines.append(
            context.language(
                ja: "未評価 \(counts[.unassessed]) 件\(carried)\(conflicts)（全 \(counts.total) 件）",
                en: "not assessed: \(counts[.unassessed])\(carried)\(conflicts), of \(counts.total)"))
        return lines
    }

    private func changes(_ entries: [Entry], ja: String, en: String) -> [String] {
        var seen: [Int] = []
        for item in entries.compactMap({ $0.item.flatMap { workbook.catalog.itemIndex($0) } })
        where !seen.contains(item) {
            seen.append(item)
        }
        if seen.isEmpty { return [] }
        let names = seen.prefix(4).map { environment.label(ofItem: $0) }.joined(
            separator: context.language(ja: "、", en: ", "))
        let more =
            seen.count > 4 ? context.language(ja: " ほか \(seen.count - 4) 件", en: " and \(seen.count - 4) more") : ""
        return [context.language(ja: "\(ja): \(names)\(more)", en: "\(en): \(names)\(more)")]
    }
}
