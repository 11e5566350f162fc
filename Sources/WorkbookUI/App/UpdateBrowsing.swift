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
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .help:
            if screen != .help {
                helpTop = 0
                screens.append(.help)
            }
            return []
        case .quit:
            if screen == .table { return [.terminal(.quit)] }
            goBack()
            return []
        case .back:
            goBack()
            return []
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        case .filter:
            // With a blank behind it, so that what is typed on narrows it.
            let query = table.filter.query
            mode = .prompt(Prompt(.filter(previous: table.filter), text: query.isEmpty ? "" : query + " "))
            return []
        case .search:
            mode = .prompt(Prompt(.search(origin: currentItem)))
            return []
        case .searchNext, .searchPrevious:
            searchAgain(forward: command == .searchNext)
            return []
        case .nextUnassessed:
            goToNextUnassessed()
            return []
        case .show(let target): return show(target)
        case .undo, .redo: return undo(redo: command == .redo)
        case .reviewQueue:
            showReviewQueue()
            return []
        case .commandLine:
            mode = .prompt(Prompt(.command))
            return []
        case .open where screen.isList: return openListRow()
        default: break
        }
        if move(command) { return [] }
        guard screen != .help else { return [] }
        guard let item = currentItem else {
            if screen.isList {
                complain(ja: "ここには項目がありません", en: "there is no item here")
            } else {
                complain(ja: "項目がありません。Esc で絞り込みをやめます", en: "no item is shown; Esc ends the filter")
            }
            return []
        }
        return act(command, on: item)
    }

    private mutating func act(_ command: Command, on item: Int) -> [Effect] {
        switch command {
        case .open:
            return openItem(item)
        case .result(let result): return setResult(result)
        case .note: return openText(.note, targets)
        case .editExternally: return editExternally(targets)
        case .plan: return openText(.plan, targets)
        case .select where screen == .table:
            table.toggleSelection()
            table.move(by: 1)
        case .selectBlock where screen == .table: table.toggleBlockSelection()
        case .owner:
            guard mayRecord(targets) else { return [] }
            mode = .prompt(Prompt(.owner(items: targets), text: shared { $0.owner }, basis: assessments(of: targets)))
        case .due:
            guard mayRecord(targets) else { return [] }
            mode = .prompt(Prompt(.due(items: targets), text: shared { $0.due }, basis: assessments(of: targets)))
        case .evidence:
            guard mayRecord(targets) else { return [] }
            let isNew = targets.count > 1 || workbook.state(ofItemAt: item).assessment.evidence.isEmpty
            mode =
                isNew
                ? .prompt(Prompt(.evidence(items: targets, replacing: nil))) : .evidence(EvidencePanel(item: item))
            return [.checkEvidence(items: [item])]
        case .copyEvidence: return copyEvidence(to: item)
        case .review: return askForReview(of: targets)
        default: break
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
    private func shared(_ field: (Assessment) -> String) -> String {
        let values = Set(targets.map { field(workbook.state(ofItemAt: $0).assessment) })
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

    /// Whether the command was one that moves on the present screen.
    private mutating func move(_ command: Command) -> Bool {
        switch screen {
        case .table: moveInTable(command)
        case .item: moveInItem(command)
        case .conflict: moveInConflict(command)
        case .help: moveInHelp(command)
        case .requirements, .scenarios, .overview, .findings, .history: moveInList(command)
        }
    }

    private mutating func moveInTable(_ command: Command) -> Bool {
        switch command {
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
        default: return false
        }
        return true
    }

    private mutating func moveInItem(_ command: Command) -> Bool {
        switch command {
        case .nextBlock, .previousBlock:
            table.move(by: command == .nextBlock ? 1 : -1)
            itemTop = 0
            return true
        default:
            let top = TextScrolling.top(itemTop, after: command, page: size.rows - 4, last: ItemScreen.lastTop(self))
            itemTop = top ?? itemTop
            return top != nil
        }
    }

    private mutating func moveInHelp(_ command: Command) -> Bool {
        let top = TextScrolling.top(helpTop, after: command, page: size.rows - 3, last: HelpScreen.lastTop(self))
        helpTop = top ?? helpTop
        return top != nil
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
