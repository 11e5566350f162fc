import TerminalUI
import WorkbookModel

extension AppState {
    /// Shows the sides of an item in conflict, to choose among.
    mutating func openConflict(_ item: Int) {
        if table.place(of: item) == nil { apply(.all) }
        table.select(item: item)
        if conflict?.item != item { conflict = ConflictState(item: item) }
        if screen != .conflict {
            screens.removeAll { $0 == .conflict }
            screens.append(.conflict)
        }
    }

    /// Leaves the conflict's screen once there is none any more.
    mutating func leaveSettledConflict() {
        guard let item = conflict?.item, !workbook.isConflict(itemAt: item) else { return }
        conflict = nil
        screens.removeAll { $0 == .conflict }
        if screens.isEmpty { screens = [.table] }
        itemTop = 0
    }

    /// A key that means something on the conflict's screen alone; `nil` for all others.
    mutating func settle(_ key: Key) -> [Effect]? {
        guard let state = conflict else { return nil }
        let sides = ConflictSides(workbook, item: state.item)
        switch ConflictKey(key) {
        case .settle: return recordSettled(state, sides)
        case .previousChoice: choose(-1, sides)
        case .nextChoice: choose(1, sides)
        case .unite: unite(sides)
        case nil:
            guard case .scalar(let scalar) = key.folded().code, key.modifiers.isEmpty, let number = Int(String(scalar))
            else { return nil }
            choose(side: number, sides)
        }
        return []
    }

    mutating func moveInConflict(_ movement: Movement) {
        guard var state = conflict else { return }
        let fields = ConflictSides(workbook, item: state.item).fields
        let place = fields.firstIndex(of: state.field) ?? 0
        switch movement {
        case .down: state.field = fields[min(place + 1, fields.count - 1)]
        case .up: state.field = fields[max(0, place - 1)]
        case .first: state.field = fields[0]
        case .last: state.field = fields[fields.count - 1]
        case .nextBlock, .previousBlock:
            goToConflict(movement == .nextBlock ? 1 : -1)
            return
        case .halfPageDown, .halfPageUp, .pageDown, .pageUp, .paneDown, .paneUp, .nextUnassessed:
            let top = TextScrolling.top(
                state.top, after: movement, page: size.rows - 6, last: ConflictScreen.lastTop(self))
            if let top { conflict?.top = top }
            return
        }
        conflict = state
        show(state.field)
    }

    mutating func scrollConflict(by rows: Int) {
        let last = ConflictScreen.lastTop(self)
        let top = min(max(0, (conflict?.top ?? 0) + rows), last)
        conflict?.top = top
    }

    private mutating func show(_ field: AssessmentField) {
        conflict?.field = field
        let top = ConflictScreen.top(showing: field, self)
        conflict?.top = top
    }

    private mutating func goToConflict(_ direction: Int) {
        guard let place = table.selectedPlace else { return }
        let items = direction > 0 ? Array(table.items[(place + 1)...]) : table.items[..<place].reversed()
        if let next = items.first(where: { workbook.isConflict(itemAt: $0) }) {
            openConflict(next)
        } else {
            say(ja: "ほかに食い違いはありません", en: "no other conflict there")
        }
    }

    /// Takes all fields from one side; 0 is what all sides follow on.
    private mutating func choose(side number: Int, _ sides: ConflictSides) {
        let choice: ConflictState.Choice
        if number == 0, sides.base != nil {
            choice = .base
        } else if sides.sides.indices.contains(number - 1) {
            choice = .side(sides.sides[number - 1].id)
        } else {
            complain(
                ja: "1 から \(sides.sides.count) の番号で選んでください", en: "choose by a number from 1 to \(sides.sides.count)")
            return
        }
        for field in sides.fields where !sides.isAgreed(field) { conflict?.choices[field] = choice }
        sayHowToGoOn(sides)
    }

    /// Takes the field at the cursor from the next source, or the one before.
    private mutating func choose(_ direction: Int, _ sides: ConflictSides) {
        guard let state = conflict else { return }
        if sides.isAgreed(state.field) {
            say(ja: "この欄に違いはありません", en: "this field is the same on all sides")
            return
        }
        let choices = sides.choices(for: state.field)
        let place = state.choices[state.field].flatMap { choices.firstIndex(of: $0) }
        // The first press chooses a side, not what was before.
        let firstSide = sides.base == nil ? 0 : 1
        let next = place.map { ($0 + direction + choices.count) % choices.count }
        conflict?.choices[state.field] = choices[next ?? firstSide]
        sayHowToGoOn(sides)
    }

    private mutating func unite(_ sides: ConflictSides) {
        if sides.isAgreed(.evidence) {
            say(ja: "証跡に違いはありません", en: "the evidence is the same on all sides")
            return
        }
        conflict?.choices[.evidence] = .united
        show(.evidence)
        say(ja: "証跡は両方を合わせます", en: "the evidence of all sides is united")
    }

    private mutating func sayHowToGoOn(_ sides: ConflictSides) {
        guard let state = conflict else { return }
        // What was chosen may have made its field longer.
        show(state.field)
        guard sides.open(state).isEmpty else { return }
        let settle = ConflictKey.settle.label
        say(ja: "\(settle) で、選んだ内容に決めます", en: "\(settle) settles on what is chosen")
    }

    private mutating func recordSettled(_ state: ConflictState, _ sides: ConflictSides) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        let open = sides.open(state)
        if let first = open.first {
            show(first)
            let names = open.map { $0.name(language) }.joined(separator: language(ja: "、", en: ", "))
            let keys = ConflictKey.previousChoice.label + "/" + ConflictKey.nextChoice.label
            complain(
                ja: "まだ選んでいない欄: \(names)（番号か \(keys) で）", en: "not chosen yet: \(names) (a number, or \(keys))")
            return []
        }
        let message = "\(label(ofItem: state.item)) " + language(ja: "食い違いを決めました", en: "conflict settled")
        return plan(.settle { $0 = sides.assessment(state) }, of: [state.item]) { _ in message }
    }
}
