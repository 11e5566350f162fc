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
        case .show(let screen): return jumping { $0.show(screen) }
        case .fold: foldList(.fold)
        case .nextConflict(let direction): goToConflict(direction)
        case .sort(let order): sort(order)
        case .find(let text, let includingCurrent):
            environment.search.text = text
            if panel == nil {
                jumping { $0.find(forward: true, includingCurrent: includingCurrent) }
            } else {
                find(forward: true, includingCurrent: includingCurrent)
            }
        case .remember(let text, let field): environment.typed.note(text, in: field)
        case .restoreCursor(let place): restoreCursor(place)
        case .filter(let filter):
            if let list = narrowedList { narrow(list, to: filter) } else { table.apply(filter, &environment) }
            finishFiltering()
        case .acceptFilter(let filter, let previous): acceptFilter(filter, inPlaceOf: previous)
        case .showReviewQueue: return showReviewQueue()
        case .reviewNext(let item): return reviewNext(after: item)
        case .letSelectionGo: table.selection.use()
        case .leave: return leave()
        case .showInTable(let filter):
            guard mayNarrow(to: filter, { [.showInTable(filter)] }) else { return [] }
            jumping {
                $0.showTableOnTop()
                $0.table.apply(filter, &$0.environment)
            }
            sayItemCount()
        case .previewFilter(let filter): preview(filter)
        case .sayItemCount: sayItemCount()
        case .commandLine(let text): return run(commandLine: text)
        case .recordResult(let result, let items): return record(result, of: items)
        case .record(let change, let items, let message): return record(change, of: items, message: message)
        case .recordStep(let step): return [.record(step)]
        case .refuse(let refused): complain(refused)
        }
        return []
    }
}
