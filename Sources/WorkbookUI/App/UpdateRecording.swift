import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks for the items' new assessments to be recorded as one step, unless nothing changes or it can not be.
    ///
    /// - Parameter message: what to say of it; the items are named before it.
    mutating func record(
        items: [Int], message: String, _ change: (inout Assessment) -> Void
    ) -> [Effect] {
        guard mayRecord(items) else { return [] }
        var parts: [Step.Part] = []
        for item in items {
            let before = workbook.state(ofItemAt: item).assessment
            var after = before
            change(&after)
            if after != before { parts.append(Step.Part(item: item, assessment: after)) }
        }
        if parts.isEmpty {
            say(ja: "変わりません", en: "nothing changed")
            return []
        }
        return [.record(Step(parts, message: "\(label(ofItems: parts.map(\.item))) \(message)"))]
    }

    /// Whether something may be recorded about the items; says why not.
    mutating func mayRecord(_ items: [Int]) -> Bool {
        if let readOnly {
            complain(readOnly)
            return false
        }
        guard let conflict = items.first(where: { workbook.isConflict(itemAt: $0) }) else { return true }
        openConflict(conflict)
        complain(
            ja: "\(label(ofItem: conflict)): 評価が食い違っています。番号で側を選び、Enter で決めてください",
            en: "\(label(ofItem: conflict)): assessments differ; choose a side by its number, Enter settles")
        return false
    }

    /// Takes back the person's latest step, or brings back what they took back last.
    mutating func undo(redo: Bool) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        let person = context.person
        guard let plan = redo ? workbook.redoPlan(for: person) : workbook.undoPlan(for: person) else {
            if redo {
                complain(ja: "戻すものがありません", en: "there is nothing to bring back")
            } else {
                complain(ja: "取り消すものがありません", en: "there is nothing to take back")
            }
            return []
        }
        let left = plan.left.map { part in
            let name = workbook.catalog.itemIndex(part.item).map { label(ofItem: $0) } ?? part.item
            if part.by == person {
                // What settles a conflict follows on several assessments: there is no one state to go back to.
                return language(ja: "\(name) の前の評価は一つではありません", en: "\(name) had no single assessment before")
            }
            return language(ja: "\(name) は \(part.by) があとから記録", en: "\(name): \(part.by) has recorded since")
        }.joined(separator: language(ja: "、", en: "; "))
        guard !plan.parts.isEmpty else {
            complain(ja: "そのままにしました: \(left)", en: "left as it is: \(left)")
            return []
        }
        let items = plan.parts.map(\.item)
        if let first = items.first, table.place(of: first) != nil, screen == .table { table.select(item: first) }
        var done =
            redo
            ? language(ja: "取り消しを戻しました", en: "brought back") : language(ja: "取り消しました", en: "taken back")
        if plan.parts.count == 1, let part = plan.parts.first {
            let before = workbook.state(ofItemAt: part.item).assessment
            done += ": " + RecordedChange.line(from: before, to: part.assessment, language)
        }
        let rest = left.isEmpty ? "" : language(ja: "（\(left)）", en: " (\(left))")
        return [
            .record(
                Step(
                    plan.parts.map { Step.Part(item: $0.item, assessment: $0.assessment, undoes: $0.undoes) },
                    message: "\(label(ofItems: items)) \(done)\(rest)"))
        ]
    }

    mutating func noteRecorded(_ workbook: Workbook, _ step: Step) -> [Effect] {
        self.workbook = workbook
        leaveSettledConflict()
        message = Message(text: step.message, isError: false)
        let items = step.items
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
