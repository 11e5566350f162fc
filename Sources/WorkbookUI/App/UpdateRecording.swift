import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks for the items' new assessments to be recorded as one step, unless nothing changes or it can not be.
    ///
    /// - Parameter message: what to say of it; the items are named before it.
    mutating func record(
        items: [Int], message: String, _ change: @escaping (inout Assessment) -> Void
    ) -> [Effect] {
        plan(.assess(change), of: items) { "\($0) \(message)" }
    }

    /// Records what `change` comes to, or says why it does not.
    ///
    /// - Parameter message: what to say when it is in the file; it is handed the label of the items.
    mutating func plan(_ change: Change, of items: [Int], message: (String) -> String) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        switch workbook.plan(change, of: items, by: context.person, at: now) {
        case .unchanged:
            say(ja: "変わりません", en: "nothing changed")
            return []
        case .refused(let refused):
            complain(refused)
            return []
        case .record(let recording):
            var step = Step(recording.entries, message: "")
            step.message = message(label(ofItems: step.items(in: workbook.catalog)))
            return [.record(step)]
        }
    }

    /// Whether something may be recorded about the items; says why not.
    mutating func mayRecord(_ items: [Int]) -> Bool {
        if let readOnly {
            complain(readOnly)
            return false
        }
        guard let refused = workbook.refusal(toAssess: items) else { return true }
        complain(refused)
        return false
    }

    /// Says why something is not recorded; a conflict is shown, to be settled.
    mutating func complain(_ refused: Refused) {
        let subject = refused.item.map { label(ofItem: $0) + ": " } ?? ""
        var message = subject + refused.reason.message(language)
        if let item = refused.item, refused.reason == .conflict {
            openConflict(item)
            let settle = ConflictKey.settle.label
            message += language(
                ja: "。番号で側を選び、\(settle) で決めてください", en: "; choose a side by its number, \(settle) settles")
        }
        complain(message)
    }

    /// Takes back the person's latest step, or brings back what they took back last.
    mutating func undo(redo: Bool) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        let recording: Recording
        switch workbook.plan(redo ? .redo : .undo, by: context.person, at: now) {
        case .unchanged: return []
        case .refused(let refused):
            let words = words(refused)
            complain(
                refused.item == nil ? words : language(ja: "そのままにしました: \(words)", en: "left as it is: \(words)"))
            return []
        case .record(let planned): recording = planned
        }
        var step = Step(recording.entries, message: "")
        let items = step.items(in: workbook.catalog)
        if let first = items.first, table.place(of: first) != nil, screen == .table { table.select(item: first) }
        var done =
            redo
            ? language(ja: "取り消しを戻しました", en: "brought back") : language(ja: "取り消しました", en: "taken back")
        if items.count == 1, let assessment = recording.entries[0].assessment {
            let before = workbook.state(ofItemAt: items[0]).assessment
            done += ": " + RecordedChange.line(from: before, to: assessment, language)
        }
        let left = recording.left.map(words).joined(separator: language(ja: "、", en: "; "))
        let rest = left.isEmpty ? "" : language(ja: "（\(left)）", en: " (\(left))")
        step.message = "\(label(ofItems: items)) \(done)\(rest)"
        return [.record(step)]
    }

    /// A refusal with the item that it is about before it.
    private func words(_ refused: Refused) -> String {
        (refused.item.map { label(ofItem: $0) + ": " } ?? "") + refused.reason.message(language)
    }

    mutating func noteRecorded(_ workbook: Workbook, _ step: Step) -> [Effect] {
        self.workbook = workbook
        leaveSettledConflict()
        message = Message(text: step.message, isError: false)
        let items = step.items(in: workbook.catalog)
        if step.movesOn { moveOn() }
        if !table.selection.isEmpty, items.contains(where: table.selection.contains) { table.selection = [] }
        var effects = refreshList()
        if case .evidence(let panel) = mode, items.contains(panel.item) {
            effects.append(.checkEvidence(items: [panel.item]))
        }
        if case .text(let editing) = mode, items.contains(where: editing.items.contains) {
            mode = .browse
            effects += removal(ofDraftFor: editing)
        }
        return effects
    }

    /// How an item is called in messages: its section and printed number, such as `3.13 ①-9`.
    func label(ofItem item: Int) -> String { workbook.catalog.label(ofItemAt: item) }

    /// The first of several items, and how many there are besides.
    func label(ofItems items: [Int]) -> String {
        guard let first = items.first else { return "" }
        return items.count == 1
            ? label(ofItem: first)
            : language(
                ja: "\(label(ofItem: first)) ほか \(items.count - 1) 件",
                en: "\(label(ofItem: first)) and \(items.count - 1) more")
    }
}

extension Catalog {
    /// How an item is called in lists: its section's number and its own, such as `3.13 ①-9`.
    public func label(ofItemAt index: Int) -> String {
        let section = section(ofItemAt: index).map { $0.number + " " } ?? ""
        return section + items[index].number
    }
}
