import WorkbookModel

extension AppState {
    /// Records what `change` comes to, or says why it does not.
    ///
    /// - Parameter message: what to say when it is in the file; it is handed the label of the items.
    mutating func record(_ change: Change, of items: [Int], message: (String) -> String) -> [Effect] {
        if let readOnly = environment.readOnly {
            complain(readOnly)
            return []
        }
        switch workbook.plan(change, of: items, by: context.person, at: environment.now) {
        case .unchanged: say(ja: "変わりません", en: "nothing changed")
        case .refused(let refused): complain(refused)
        case .record(let recording):
            var step = Step(recording.entries, message: "")
            step.message = message(environment.label(ofItems: step.items(in: workbook.catalog)))
            if !recording.left.isEmpty { step.message += remark(onLeft: recording.left.count, of: change) }
            return [.record(step)]
        }
        return []
    }

    /// What is said of items that stay as they are.
    private func remark(onLeft count: Int, of change: Change) -> String {
        switch change {
        case .review: Review.remark(onLeft: count, context.language)
        case .confirm:
            context.language(
                ja: "（\(count) 件は引継ぎでないのでそのまま）", en: " (\(Language.counted(count, "item")) not carried over)")
        case .assess, .settle, .answers, .undo, .redo, .profile, .seal: ""
        }
    }

    /// Says of what was carried over that it holds, for the items at hand.
    mutating func confirm() -> [Effect] {
        let (language, items) = (context.language, targets)
        let done = language(ja: "を確定しました", en: "confirmed")
        let isSure = mayUseAgain(language(ja: "引継ぎを確定", en: "confirm")) {
            [.record(.confirm, of: items) { "\($0) \(done)" }]
        }
        guard isSure else { return [] }
        return movingOn(
            record(.confirm, of: items) { "\($0) \(done)" })
    }

    /// Records the result for all of the items.
    mutating func record(_ result: AssessmentResult, of items: [Int]) -> [Effect] {
        let language = context.language
        let recorded = language(
            ja: "\(result.mark) \(result.name(language)) を記録しました",
            en: "\(result.mark) \(result.name(language)) recorded")
        return movingOn(record(.assess({ $0.result = result }, judges: true), of: items) { "\($0) \(recorded)" })
    }

    /// Whether something may be recorded about the items; says why not.
    mutating func mayRecord(_ items: [Int]) -> Bool {
        if let readOnly = environment.readOnly {
            complain(readOnly)
            return false
        }
        guard let refused = workbook.refusal(toAssess: items) else { return true }
        complain(refused)
        return false
    }

    /// Says why something is not recorded; a conflict is shown, to be settled.
    mutating func complain(_ refused: RefusedChange) {
        var words = environment.words(refused)
        if let item = refused.item, refused.reason == .conflict {
            openConflict(item)
            let settle = ConflictKey.settle.label
            words += context.language(
                ja: "。番号で側を選び、\(settle) で決めてください", en: "; choose a side by its number, \(settle) settles")
        }
        complain(words)
    }

    /// Takes back the person's latest step, or brings back what they took back last.
    mutating func undo(_ direction: UndoWording.Direction) -> [Effect] {
        let language = context.language
        let wording = UndoWording(direction, language)
        if let readOnly = environment.readOnly {
            complain(readOnly)
            return []
        }
        let recording: Recording
        switch workbook.plan(direction.change, by: context.person, at: environment.now) {
        case .unchanged: return []
        case .refused(let refused):
            let words = environment.words(refused)
            complain(refused.item == nil ? words : wording.notDone(words))
            return []
        case .record(let planned): recording = planned
        }
        var step = Step(recording.entries, message: "")
        let items = step.items(in: workbook.catalog)
        step.isTakingBack = true
        let label = environment.label(ofItems: items)
        var done = wording.done(recording.entries, about: label)
        if items.count == 1, let assessment = recording.entries.first?.assessment {
            done += ": " + RecordedChange.line(from: environment.assessment(of: items[0]), to: assessment, language)
        }
        let left = recording.left.map(environment.words).joined(separator: language(ja: "、", en: "; "))
        let rest = left.isEmpty ? "" : language(ja: "（\(left)）", en: " (\(left))")
        step.message = done + rest
        return [.record(step)]
    }

    mutating func noteRecorded(_ workbook: Workbook, _ step: Step) -> [Effect] {
        environment.workbook = workbook
        table.recount(step.items(in: workbook.catalog), in: workbook)
        leaveSettledConflict()
        message = Message(text: step.message, isError: false)
        if step.isTakingBack { show(step.items(in: workbook.catalog)) }
        if step.movesOn { moveOn() }
        if step.items(in: workbook.catalog).contains(where: table.selection.contains) { table.selection.use() }
        return refreshList()
    }

    /// Brings what was taken back into view, where the filter shows it again, and the cursor to it.
    private mutating func show(_ items: [Int]) {
        guard screen == .table, let first = items.first else { return }
        if table.position(of: first) == nil { table.apply(table.filter, &environment) }
        if table.position(of: first) != nil { table.select(item: first) }
    }

    /// What came of a step that is not in the file: where others were first with the same items, it is asked about.
    mutating func noteNotRecorded(_ workbook: Workbook, _ step: Step, _ reason: String) -> [Effect] {
        let before = environment.workbook
        let effects = adopt(workbook)
        if let collision = Collision(of: step, from: before, editing: panel as? TextEditing, environment) {
            panel = collision
        } else {
            complain(reason)
        }
        return effects
    }

    // MARK: Moving on

    /// `effects`, whose steps take the cursor along once they are in the file. A step about several items moves nothing.
    private func movingOn(_ effects: [Effect]) -> [Effect] {
        guard context.movesOn else { return effects }
        return effects.map { effect in
            guard case .record(var step) = effect, step.entries.count == 1 else { return effect }
            step.movesOn = true
            return .record(step)
        }
    }

    /// To the next item, on the screens that show one, where the person has asked for that.
    mutating func moveOn() {
        guard context.movesOn, table.selection.isEmpty else { return }
        if screen.isList, lists[screen].canFold { return lists[screen].moveToNextItem() }
        guard screen == .table || screen == .item else { return }
        if screen == .item { _ = goToNeighbour(1, inOtherSection: false) } else { table.moveAmongItems(by: 1) }
    }
}

extension AppEnvironment {
    /// A refusal with the item that it is about before it.
    func words(_ refused: RefusedChange) -> String {
        (refused.item.map { label(ofItem: $0) + ": " } ?? "") + refused.reason.message(language)
    }
}
