import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks for the item's new assessment to be recorded, unless nothing changes or it can not be.
    mutating func record(
        item: Int, message: String, _ change: (inout Assessment) -> Void
    ) -> [Effect] {
        guard mayRecord(item) else { return [] }
        let before = workbook.state(ofItemAt: item).assessment
        var after = before
        change(&after)
        if after == before {
            say(ja: "変わりません", en: "nothing changed")
            return []
        }
        return [.record(Step([(item, after)], message: message))]
    }

    /// Whether something may be recorded about the item; says why not.
    mutating func mayRecord(_ item: Int) -> Bool {
        if let readOnly {
            complain(readOnly)
            return false
        }
        if workbook.isConflict(itemAt: item) {
            if screen != .item { screens.append(.item) }
            itemTop = 0
            complain(
                ja: "評価が食い違っています。数字で一つに決めてください", en: "assessments differ; settle on one by its number")
            return false
        }
        return true
    }

    /// Records the side with that number (from 1) of an item in conflict as its assessment.
    mutating func settle(item: Int, side number: Int) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        let sides = workbook.state(ofItemAt: item).sides
        guard sides.indices.contains(number - 1) else { return [] }
        let side = sides[number - 1]
        return [
            .record(
                Step(
                    [(item, side.assessment)],
                    message: language(ja: "\(side.by) の評価に決めました", en: "settled on \(side.by)'s assessment")))
        ]
    }

    mutating func noteRecorded(_ workbook: Workbook, _ step: Step) -> [Effect] {
        self.workbook = workbook
        message = Message(text: step.message, isError: false)
        guard case .text(let editing) = mode, step.parts.contains(where: { $0.item == editing.item }) else { return [] }
        mode = .browse
        return [.removeDraft(item: editing.item, field: editing.field.rawValue)]
    }

    /// How an item is called in messages: its section and printed number, such as `3.13 ①-9`.
    func label(ofItem item: Int) -> String { workbook.catalog.label(ofItemAt: item) }
}

extension Catalog {
    /// How an item is called in lists: its section's number and its own, such as `3.13 ①-9`.
    public func label(ofItemAt index: Int) -> String {
        let section = section(ofItemAt: index).map { $0.number + " " } ?? ""
        return section + items[index].number
    }
}
