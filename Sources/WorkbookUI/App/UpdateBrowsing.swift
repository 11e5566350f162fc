import TerminalUI
import WorkbookModel

extension AppState {
    /// A key while no field or question is open.
    mutating func browse(_ key: Key) -> [Effect] {
        if screen == .conflict, let effects = settle(key) { return effects }
        guard let command = context.keys.command(for: key) else {
            let help = context.keys.label(of: .help)
            complain(
                ja: "「\(KeyMap.label(key))」には役割がありません。\(help) でヘルプ",
                en: "\(KeyMap.label(key)) does nothing here; \(help) for help")
            return []
        }
        return perform(command)
    }

    /// Does what a command asks for where the cursor is.
    ///
    /// - Parameter argument: what was typed behind its name.
    mutating func perform(_ command: Command, _ argument: String = "") -> [Effect] {
        switch command.definition.scope {
        case .anywhere: break
        case .item, .table:
            guard hasItem() else { return [] }
            if case .table = command.definition.scope, screen != .table { return [] }
        }
        switch command {
        case .move(.nextUnassessed): goToNextUnassessed()
        case .move(let movement): move(movement)
        case .result(let result): return setResult(result)
        case .edit(let field): return edit(field)
        case .show(let screen): return show(screen)
        case .action(let action): return perform(action, argument)
        }
        return []
    }

    private mutating func perform(_ action: Action, _ argument: String) -> [Effect] {
        switch action {
        case .editExternally: return editExternally(targets)
        case .copyEvidence: return currentItem.map { copyEvidence(to: $0) } ?? []
        case .select:
            table.toggleSelection()
            table.move(by: 1)
        case .selectBlock: table.toggleBlockSelection()
        case .undo: return undo(redo: false)
        case .redo: return undo(redo: true)
        case .review: return askForReview(of: targets)
        case .reviewQueue: showReviewQueue()
        case .open where screen.isList: return openListRow()
        case .open: return hasItem() ? currentItem.map { openItem($0) } ?? [] : []
        case .back: goBack()
        case .search where !argument.isEmpty: search(argument)
        case .search: mode = .prompt(Prompt(.search(origin: currentItem)))
        case .searchNext: searchAgain(forward: true)
        case .searchPrevious: searchAgain(forward: false)
        case .filter where !argument.isEmpty: filterTable(argument)
        case .filter:
            // With a blank behind it, so that what is typed on narrows it.
            let query = table.filter.query
            mode = .prompt(Prompt(.filter(previous: table.filter), text: query.isEmpty ? "" : query + " "))
        case .help where screen == .help: break
        case .help:
            helpTop = 0
            screens.append(.help)
        case .commandLine: mode = .prompt(Prompt(.command))
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        case .quit where screen != .table: goBack()
        case .quit, .leave: return [.terminal(.quit)]
        case .writeCopy: return writeCopy(argument)
        case .goToItem: goToItem(argument)
        case .seal: return seal(note: argument)
        case .verify: return [.verify]
        }
        return []
    }

    /// Whether there is an item at the cursor to act on; says where there is none.
    private mutating func hasItem() -> Bool {
        if currentItem != nil { return screen != .help }
        guard screen != .help else { return false }
        if screen.isList {
            complain(ja: "ここには項目がありません", en: "there is no item here")
        } else {
            let back = context.keys.naming(.back) {
                language(ja: "。\($0) で絞り込みをやめます", en: "; \($0) ends the filter")
            }
            complain(ja: "項目がありません\(back)", en: "no item is shown\(back)")
        }
        return false
    }

    /// Opens what a field of the items at hand is recorded with: a prompt, an editor or a list, as its kind has it.
    private mutating func edit(_ field: AssessmentField) -> [Effect] {
        let items = targets
        guard mayRecord(items), let item = items.first else { return [] }
        switch field.kind {
        case .result: break
        case .line:
            mode = .prompt(Prompt(.line(field, items: items), text: shared(field), basis: assessments(of: items)))
        case .date:
            mode = .prompt(Prompt(.date(field, items: items), text: shared(field), basis: assessments(of: items)))
        case .text: return openText(field, items)
        case .evidence:
            let isNew = items.count > 1 || workbook.state(ofItemAt: item).assessment.evidence.isEmpty
            mode =
                isNew
                ? .prompt(Prompt(.evidence(items: items, replacing: nil))) : .evidence(EvidencePanel(item: item))
            return [.checkEvidence(items: [item])]
        }
        return []
    }

    private mutating func setResult(_ result: AssessmentResult) -> [Effect] {
        let items = targets
        if items.allSatisfy({ !workbook.isConflict(itemAt: $0) && workbook.result(ofItemAt: $0) == result }) {
            let label = label(ofItems: items)
            say(
                ja: "\(label) はすでに\(result.name(language))です", en: "\(label) is \(result.name(language)) already")
            moveOn()
            return []
        }
        let replaced = items.count {
            workbook.result(ofItemAt: $0).isAssessed && workbook.result(ofItemAt: $0) != result
        }
        guard items.count > 1, replaced > 0, mayRecord(items) else { return record(result, of: items) }
        mode = .ask(
            Question(
                subject: .replacingResults(items: items, result),
                text: language(
                    ja: "評価済みの \(replaced) 件も \(result.mark) \(result.name(language)) に変えます",
                    en:
                        "this changes \(Language.counted(replaced, "result")) to \(result.mark) \(result.name(language))"
                ),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 変える", en: "y change")),
                    Question.Answer(key: Key("n"), label: language(ja: "n 戻る", en: "n go back")),
                ]))
        return []
    }

    /// Records the result for all of the items.
    mutating func record(_ result: AssessmentResult, of items: [Int]) -> [Effect] {
        let name = result.mark.description + " " + result.name(language)
        let recorded = language(ja: "\(name) を記録しました", en: "\(name) recorded")
        return movingOn(record(items: items, message: recorded) { $0.result = result })
    }

    /// What all targets hold in a field; empty where they differ.
    private func shared(_ field: AssessmentField) -> String {
        let values = Set(targets.map { field.text(of: workbook.state(ofItemAt: $0).assessment, language) })
        return values.count == 1 ? values.first ?? "" : ""
    }

    private mutating func copyEvidence(to item: Int) -> [Effect] {
        guard let place = table.place(of: item), place > 0 else {
            complain(ja: "前の項目がありません", en: "there is no previous item")
            return []
        }
        let source = workbook.state(ofItemAt: table.items[place - 1]).assessment.evidence
        if source.isEmpty {
            complain(ja: "前の項目に証跡がありません", en: "the previous item has no evidence")
            return []
        }
        return record(
            items: [item], message: language(ja: "前の項目の証跡を写しました", en: "copied the previous item's evidence")
        ) {
            assessment in
            assessment.evidence += source.filter { !assessment.evidence.contains($0) }
        }
    }

    private mutating func move(_ movement: Movement) {
        switch screen {
        case .table: moveInTable(movement)
        case .item: moveInItem(movement)
        case .conflict: moveInConflict(movement)
        case .help: moveInHelp(movement)
        case .requirements, .scenarios, .overview, .findings, .history: moveInList(movement)
        }
    }

    private mutating func moveInTable(_ movement: Movement) {
        switch movement {
        case .down: table.move(by: 1)
        case .up: table.move(by: -1)
        case .pageDown: table.page(1, half: false)
        case .pageUp: table.page(-1, half: false)
        case .halfPageDown: table.page(1, half: true)
        case .halfPageUp: table.page(-1, half: true)
        case .first: table.selectFirst()
        case .last: table.selectLast()
        case .nextBlock: table.moveByBlock(1)
        case .previousBlock: table.moveByBlock(-1)
        case .paneDown: table.paneTop = min(table.paneTop + 1, TableScreen.lastPaneTop(self))
        case .paneUp: table.paneTop = max(0, table.paneTop - 1)
        case .nextUnassessed: break
        }
    }

    private mutating func moveInItem(_ movement: Movement) {
        switch movement {
        case .nextBlock, .previousBlock:
            table.move(by: movement == .nextBlock ? 1 : -1)
            itemTop = 0
        case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .paneDown, .paneUp,
            .nextUnassessed:
            itemTop =
                TextScrolling.top(itemTop, after: movement, page: size.rows - 4, last: ItemScreen.lastTop(self))
                ?? itemTop
        }
    }

    private mutating func moveInHelp(_ movement: Movement) {
        helpTop =
            TextScrolling.top(helpTop, after: movement, page: size.rows - 3, last: HelpScreen.lastTop(self)) ?? helpTop
    }

    private mutating func goBack() {
        if screens.count > 1 {
            screens.removeLast()
        } else if !table.selection.isEmpty {
            table.selection = []
        } else if !table.filter.isEmpty {
            table.show(Array(workbook.catalog.items.indices), of: workbook, filter: .all)
            say(ja: "絞り込みをやめました", en: "filter ended")
        } else {
            search.text = ""
        }
    }

    /// From the cursor on, and from the start again after the last item.
    private mutating func goToNextUnassessed() {
        guard let place = table.selectedPlace else { return }
        let order = table.items[(place + 1)...] + table.items[...place]
        let next = order.first { !workbook.isAssessed(itemAt: $0) }
        guard let next else {
            say(ja: "未評価の項目はありません", en: "nothing is unassessed")
            return
        }
        if next == currentItem {
            say(ja: "ほかに未評価の項目はありません", en: "nothing else is unassessed")
        } else if let nextPlace = table.place(of: next), nextPlace < place {
            say(ja: "先頭に戻りました", en: "continuing from the start")
        }
        if screen.isList {
            _ = openItem(next)
        } else {
            table.select(item: next)
            itemTop = 0
        }
    }
}
