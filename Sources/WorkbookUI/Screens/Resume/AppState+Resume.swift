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

    /// Goes where an earlier session ended, and says what is new since; nothing where nothing is.
    ///
    /// - Parameters:
    ///   - point: `nil` for the first session.
    ///   - drafts: texts left unfinished, by item id and field.
    public mutating func resume(_ point: ResumePoint?, drafts: [(item: String, field: String)]) {
        environment.context.seenEntries = point?.entriesSeen(by: context.person)
        if let point { goBack(to: point) }
        var notes = drafts.map { draft in
            let item = workbook.catalog.itemIndex(draft.item).map { environment.label(ofItem: $0) } ?? draft.item
            let field = AssessmentField(storedName: draft.field)?.name(context.language) ?? draft.field
            return context.language(ja: "下書きがあります: \(item) \(field)", en: "a draft was left: \(item) \(field)")
        }
        if !table.filter.isEmpty { notes.insert(keptFilter, at: 0) }
        resumeCard = card(since: point, notes)
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

    /// - Parameter notes: what is told besides.
    private func card(since point: ResumePoint?, _ notes: [String]) -> ResumeCard? {
        guard let point else {
            return notes.first.map { ResumeCard(head: $0, choices: [], notes: Array(notes.dropFirst())) }
        }
        // What is due or was returned is told once a day, and whenever something else is new. To find it takes longer than to
        // draw the screen.
        let isNewDay = point.time.prefix(10) != environment.now.today.description
        guard isNewDay || !notes.isEmpty || !News.entriesOfOthers(environment).isEmpty else { return nil }
        let news = News(environment)
        guard !notes.isEmpty || !news.isEmpty else { return nil }
        let parts = NewsParts(news, environment)
        let choices = NewsScreen.Part.allCases.filter { parts.count(of: $0) > 0 }.map { part in
            ResumeCard.Choice(
                text: parts.heading(of: part),
                // Who recorded what is told by the list.
                opens: part == .entries ? .list(NewsScreen().name) : .items(NewsParts.filter(of: part)))
        }
        let isOwn = point.person.isEmpty || FoldedName(point.person) == FoldedName(context.person)
        let whose = isOwn ? "" : context.language(ja: "（\(point.person)）", en: " (\(point.person))")
        let head = context.language(
            ja: "前回 \(ReportedTime.shown(point.time))\(whose)",
            en: "last time: \(ReportedTime.shown(point.time))\(whose)")
        return ResumeCard(head: head, choices: choices, notes: notes)
    }
}
