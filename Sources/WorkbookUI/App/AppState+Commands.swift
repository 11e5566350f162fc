import TerminalUI
import WorkbookModel

extension AppState {
    /// Does what a command asks for where the cursor is.
    ///
    /// - Parameter argument: what was typed behind its name.
    mutating func perform(_ command: Command, _ argument: String = "") -> [Effect] {
        command.isJump ? jumping { $0.carryOut(command, argument) } : carryOut(command, argument)
    }

    private mutating func carryOut(_ command: Command, _ argument: String) -> [Effect] {
        // A text of pages has nothing to select.
        if screen == .help, command == .action(.select) { return move(.pageDown) }
        switch command.definition.scope {
        case .anywhere: break
        case .item: guard actsOnSelection || hasItem() else { return [] }
        }
        switch command {
        case .move(.nextUnassessed): return goToUnassessed(1)
        case .move(.previousUnassessed): return goToUnassessed(-1)
        case .move(.left): moveAcross(-1)
        case .move(.right): moveAcross(1)
        case .move(let movement): return move(movement)
        case .result(let result): return setResult(result)
        case .edit(let field): return argument.isEmpty ? edit(field) : set(field, typed: argument)
        case .show(let screen): return show(screen)
        case .action(let action): return perform(action, argument)
        }
        return []
    }

    private mutating func perform(_ action: Action, _ argument: String) -> [Effect] {
        switch action {
        case .editExternally:
            return perform(TextEditing.openExternally(.note, of: targets, at: currentItem, environment))
        case .copyEvidence: return copyEvidence()
        case .copyNote: return copyNote()
        case .confirm: return confirm()
        case .select: selectAndGoOn()
        case .selectBlock: widenSelection()
        case .selectAll: selectAll()
        case .selectRange: toggleRange()
        case .setResult: return setResult(typed: argument)
        case .undo: return undo(.undo)
        case .redo: return undo(.redo)
        case .review: return review()
        case .reviewQueue: return showReviewQueue()
        case .open: return open()
        case .back: return goBack()
        case .jumpBack: return goBackInJumps(toggling: false)
        case .jumpToggle: return goBackInJumps(toggling: true)
        case .fold where screen.isList, .foldOthers where screen.isList: foldList(action)
        case .switchColumn, .sort, .fold, .foldOthers: arrangeTable(action, argument)
        case .search where !argument.isEmpty: return perform([.find(argument, includingCurrent: true)])
        case .search: openSearch()
        case .searchNext, .searchPrevious: searchAgain(forward: action == .searchNext)
        case .filter where !argument.isEmpty: return filterTable(argument)
        case .filter: openFilter()
        case .namedFilters: panel = NamedFilterPanel(environment)
        case .help: if screen != .help { openHelp() }
        case .commandLine: panel = Prompt(.command)
        case .redraw: return [.terminal(.redraw)]
        case .suspend: return [.terminal(.suspend)]
        case .quit where screen != .table: return goBack()
        case .quit, .leave: return leave()
        case .writeCopy: return writeCopy(argument)
        case .goToItem: goToPlace(argument)
        case .seal: return seal(note: argument)
        case .verify: return [.verify]
        case .carry: return carry(argument)
        case .report: return report(argument)
        case .importTable:
            if !argument.isEmpty { return [.readImport(ImportRequest(argument))] }
            complain(ja: "取り込む表を書いてください（:import 回答.xlsx）", en: "name the table to import (:import answers.xlsx)")
        }
        return []
    }

    /// Whether there is an item at the cursor to act on; says where there is none.
    private mutating func hasItem() -> Bool {
        if screen == .help { return false }
        if !targets.isEmpty { return true }
        if table.foldedHeading != nil, screen == .table {
            let open = context.keys.naming(.open) { context.language(ja: "。\($0) で開く", en: "; \($0) opens it") }
            complain(ja: "畳んだ見出しです\(open)", en: "this is a folded heading\(open)")
        } else if screen.isList {
            complain(ja: "ここには項目がありません", en: "there is no item here")
        } else {
            let back = context.keys.naming(.back) {
                context.language(ja: "。\($0) で絞り込みをやめます", en: "; \($0) ends the filter")
            }
            complain(ja: "項目がありません\(back)", en: "no item is shown\(back)")
        }
        return false
    }

    private mutating func move(_ movement: Movement) -> [Effect] {
        switch screen {
        case .table: table.moveInView(movement, environment)
        case .list: lists[screen].moveInView(movement, environment)
        case .item: return moveOnItemScreen(movement)
        case .conflict: return perform(conflict?.move(movement, environment) ?? [])
        case .help: help.move(movement, environment)
        }
        return []
    }

    /// To the row beside the cursor's, where rows stand beside one another.
    private mutating func moveAcross(_ direction: Int) {
        if screen.isList, lists[screen].moveAcross(direction) { return }
        complain(ja: "ここでは左右に動きません", en: "there is nothing beside it here")
    }

    /// Opens what a field of the items at hand is recorded with: a prompt, an editor or a list, as its kind has it.
    mutating func edit(_ field: AssessmentField) -> [Effect] {
        let items = targets
        guard mayRecord(items) else { return [] }
        switch field.kind {
        case .result: return []
        case .line: panel = Prompt(.line(field, items: items), environment)
        case .date: panel = Prompt(.date(field, items: items), environment)
        case .text: return perform(TextEditing.open(field, of: items, at: currentItem, environment))
        case .evidence:
            panel = EvidencePanel.panel(for: items, environment)
            return items.first.map { [.checkEvidence(items: [$0])] } ?? []
        }
        return []
    }

    mutating func setResult(_ result: AssessmentResult) -> [Effect] {
        let (items, language) = (targets, context.language)
        // What was carried over is recorded anew by the same result.
        let results = items.map {
            workbook.isConflict(itemAt: $0) || workbook.isCarried(itemAt: $0) ? nil : workbook.result(ofItemAt: $0)
        }
        if results.allSatisfy({ $0 == result }) {
            let label = environment.label(ofItems: items)
            say(
                ja: "\(label) はすでに\(result.name(language))です", en: "\(label) is \(result.name(language)) already")
            moveOn()
            return []
        }
        let replaced = results.count { $0.map { $0.isAssessed && $0 != result } ?? false }
        let reviewed = items.count { Review.isReviewed($0, environment) }
        let name = "\(result.mark) \(result.name(language))"
        guard items.count > 1 && replaced > 0 || reviewed > 0, mayRecord(items) else {
            return mayUseAgain(name, { [.recordResult(result, of: items)] }) ? record(result, of: items) : []
        }
        // Whoever judges what they reviewed is its assessor from then on, and may not review it any more.
        let isSure =
            reviewed > 0
            ? language(
                ja: "あなたが確認した評価\(items.count > 1 ? " \(reviewed) 件" : "")を \(name) に変えます",
                en: "this changes what you reviewed\(items.count > 1 ? " (\(reviewed))" : "") to \(name)")
            : language(
                ja: "評価済みの \(replaced) 件も \(name) に変えます",
                en: "this changes \(Language.counted(replaced, "result")) to \(name)")
        panel = Question(
            isSure,
            [
                Question.Answer("y", language(ja: "変える", en: "change")) { _ in
                    [.closePanel, .recordResult(result, of: items)]
                },
                Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in [.closePanel] },
            ])
        return []
    }

    // MARK: Finding

    private mutating func filterTable(_ query: String) -> [Effect] {
        do {
            return perform([.showInTable(try Filter(parsing: query))])
        } catch {
            complain(error.message(context.language))
            return []
        }
    }

    /// Shows in the table what awaits the person's review: assessed by others, and no review of it holds.
    mutating func showReviewQueue() -> [Effect] {
        let queue = Review.queue(for: context.person)
        guard mayNarrow(to: queue, { [.showReviewQueue] }) else { return [] }
        showTableOnTop()
        table.apply(queue, &environment)
        message = Review.message(aboutQueueOf: table.items.count, environment)
        return []
    }

    mutating func foldList(_ action: Action) {
        let isDone = action == .fold ? lists[screen].fold() : lists[screen].foldOthers()
        if !isDone { complain(ja: "ここには畳むものがありません", en: "there is nothing to fold here") }
    }

    /// From the cursor on, and from the start again after the last item.
    private mutating func goToUnassessed(_ direction: Int) -> [Effect] {
        let below = screen == .item ? screenBelowItem : screen
        let rows = below.isList ? lists[below].itemPositions : []
        let items = below.isList ? rows.map(\.item) : table.items
        let start =
            below.isList
            ? rows.firstIndex { $0.position >= lists[below].positionAtCursor } ?? rows.indices.last
            : table.selectedPosition
        guard let start else { return [] }
        // The items under a heading come next, the first of them too.
        let isAtHeading = below.isList ? lists[below].selected?.isHeading == true : table.foldedHeading != nil
        let next = NextUnassessed(
            in: items, from: start, isIncluded: direction > 0 && isAtHeading, direction,
            staysInSection: !below.isList && table.order == .table, workbook,
            sectionKey: context.keys.label(of: .move(direction > 0 ? .nextSection : .previousSection)))
        if let message = next.message { say(ja: message.ja, en: message.en) }
        guard let position = next.position else { return [] }
        if below.isList {
            lists[below].select(position: rows[position].position)
        } else {
            table.select(item: items[position])
        }
        return screen == .item ? showOnItemScreen(items[position]) : []
    }

    // MARK: Behind `:`

    /// Does what was typed behind `:`.
    mutating func run(commandLine text: String) -> [Effect] {
        panel = nil
        let words = text.split(maxSplits: 1) { $0 == " " || $0 == "\u{3000}" }.map(String.init)
        // As keys are, names are taken as an input method types them.
        guard let name = words.first.map({ FullWidth.ascii($0) }) else { return [] }
        let effects: [Effect]
        if let command = CommandLineNames.command(named: name) {
            effects = run(command, name, words.count > 1 ? words[1].trimmed : "")
        } else if isPlace(text.trimmed) {
            goToPlace(text.trimmed)
            effects = []
        } else {
            complain(
                ja: ":\(name) はありません。使えるものは Tab か :help",
                en: "there is no :\(name); Tab or :help tell what there is")
            effects = []
        }
        // A mistake stays in the field: what is typed on must not fall among the keys that record.
        if panel == nil, message?.isError == true { panel = Prompt(.command, text: text) }
        return effects
    }

    /// Whether what was typed names a place of the table, or begins as a number does.
    private func isPlace(_ text: String) -> Bool {
        if let first = CircledNumbers.plain(text).unicodeScalars.first, ("0"..."9").contains(first) { return true }
        if case .none = workbook.catalog.place(typed: text) { return false }
        return true
    }

    private mutating func run(_ command: Command, _ name: String, _ argument: String) -> [Effect] {
        if command.definition.typing.argument == nil, !argument.isEmpty {
            complain(ja: ":\(name) のあとには何も書きません", en: "nothing stands behind :\(name)")
            return []
        }
        return perform(command, argument)
    }

    private mutating func writeCopy(_ name: String) -> [Effect] {
        if name.isEmpty {
            say(ja: "すでにファイルに入っています。写しは :w 別の名前", en: "already saved; :w NAME writes a copy")
            return []
        }
        return [.writeCopy(name)]
    }

    /// A path, and what stands behind an option after it.
    private static func parts(of argument: String, option: String) -> (path: String, value: String) {
        let parts = argument.split(separator: " \(option) ", maxSplits: 1).map { String($0).trimmed }
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    private mutating func carry(_ argument: String) -> [Effect] {
        let (path, map) = AppState.parts(of: argument, option: "--edition-map")
        if path.isEmpty {
            complain(
                ja: "引き継ぐ元の点検簿を書いてください（:carry 前の点検簿.rec）", en: "name the workbook to carry over from (:carry OLD.rec)")
            return []
        }
        return [.readCarryOver(path: path, map: map)]
    }

    private mutating func seal(note: String) -> [Effect] {
        if let readOnly = environment.readOnly {
            complain(readOnly)
            return []
        }
        return [.seal(note: note)]
    }
}
