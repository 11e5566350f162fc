import WorkbookModel

extension AppState {
    /// Does what a screen or panel asks for, in that order.
    mutating func perform(_ requests: [Request]) -> [Effect] {
        var effects: [Effect] = []
        for request in requests { effects += perform(request) }
        return effects
    }

    private mutating func perform(_ request: Request) -> [Effect] {
        switch request {
        case .effect(let effect): return [effect]
        case .say(let text): message = Message(text: text, isError: false)
        case .complain(let text): complain(text)
        case .open(let panel): self.panel = panel
        case .closePanel: panel = nil
        case .resumePanel: panel = (panel as? Question)?.under as? any Panel
        case .openItem(let item): return jumping { $0.openItem(item) }
        case .openConflict(let item): openConflict(item)
        case .nextConflict(let direction): goToConflict(direction)
        case .selectItem(let item): table.select(item: item)
        case .sort(let order): sort(order)
        case .find(let text, let includingCurrent):
            environment.search.text = text
            find(forward: true, includingCurrent: includingCurrent)
        case .filter(let filter): table.apply(filter, &environment)
        case .acceptFilter(let filter, let previous):
            guard
                mayNarrow(to: filter, { [.acceptFilter(filter, previous: previous)] }, orElse: { [.filter(previous)] })
            else { return [] }
            table.apply(filter, &environment)
            if !filter.isEmpty { sayItemCount() }
        case .showReviewQueue: return showReviewQueue()
        case .letSelectionGo: table.selection.use()
        case .leave: return leave()
        case .showInTable(let filter):
            guard mayNarrow(to: filter, { [.showInTable(filter)] }) else { return [] }
            jumping {
                $0.showTableOnTop()
                $0.table.apply(filter, &$0.environment)
            }
            sayItemCount()
        case .previewFilter(let filter):
            table.apply(filter, keepingSelection: true, &environment)
            say(ja: "\(table.items.count) 件", en: Language.counted(table.items.count, "item"))
        case .sayItemCount: sayItemCount()
        case .commandLine(let text): return run(commandLine: text)
        case .recordResult(let result, let items): return record(result, of: items)
        case .record(let change, let items, let message): return record(change, of: items, message: message)
        case .recordStep(let step): return [.record(step)]
        case .refuse(let refused): complain(refused)
        }
        return []
    }

    /// Says how many items the filter lets through.
    private mutating func sayItemCount() {
        let (count, language) = (table.items.count, context.language)
        let back = context.keys.naming(.back) {
            origins.isEmpty
                ? language(ja: "。\($0) で全件", en: "; \($0) shows all")
                : language(ja: "。\($0) で戻る", en: "; \($0) goes back")
        }
        say(ja: "\(count) 件\(back)", en: "\(Language.counted(count, "item"))\(back)")
    }
}
