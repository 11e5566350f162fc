import TerminalUI
import WorkbookModel

extension ConflictState {
    /// A key that means something on the conflict screen alone; `nil` for all others.
    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request]? {
        let sides = ConflictSides(environment.workbook, item: item)
        switch ConflictKey(key) {
        case .settle: return settle(sides, environment)
        case .previousChoice: return choose(-1, sides, environment)
        case .nextChoice: return choose(1, sides, environment)
        case .unite: return unite(sides, environment)
        case nil:
            guard case .scalar(let scalar) = key.folded().code, key.modifiers.isEmpty, let number = Int(String(scalar))
            else { return nil }
            return choose(side: number, sides, environment)
        }
    }

    mutating func move(_ movement: Movement, _ environment: AppEnvironment) -> [Request] {
        let fields = ConflictSides(environment.workbook, item: item).fields
        let index = fields.firstIndex(of: field) ?? 0
        switch movement {
        case .down: show(fields[min(index + 1, fields.count - 1)], environment)
        case .up: show(fields[max(0, index - 1)], environment)
        case .first: show(fields[0], environment)
        case .last: show(fields[fields.count - 1], environment)
        case .nextBlock, .previousBlock: return [.nextConflict(movement == .nextBlock ? 1 : -1)]
        case .halfPageDown, .halfPageUp, .pageDown, .pageUp, .paneDown, .paneUp, .nextUnassessed, .previousUnassessed,
            .nextSection, .previousSection, .left, .right:
            let last = ConflictScreen.lastTop(self, environment)
            top = TextScrolling.top(top, after: movement, page: environment.size.rows - 6, last: last) ?? top
        }
        return []
    }

    mutating func scroll(by rows: Int, _ environment: AppEnvironment) {
        top = min(max(0, top + rows), ConflictScreen.lastTop(self, environment))
    }

    /// Puts the cursor on the field, and the field in view.
    private mutating func show(_ field: AssessmentField, _ environment: AppEnvironment) {
        self.field = field
        top = ConflictScreen.top(showing: field, self, environment)
    }

    /// Takes all fields from one side; 0 is what all sides follow on.
    private mutating func choose(side number: Int, _ sides: ConflictSides, _ environment: AppEnvironment) -> [Request] {
        let choice: Choice
        if number == 0, sides.base != nil {
            choice = .base
        } else if sides.sides.indices.contains(number - 1) {
            choice = .side(sides.sides[number - 1].id)
        } else {
            return [
                .complain(
                    environment.language(
                        ja: "1 から \(sides.sides.count) の番号で選んでください",
                        en: "choose by a number from 1 to \(sides.sides.count)"))
            ]
        }
        for field in sides.fields where !sides.isAgreed(field) { choices[field] = choice }
        return goOn(sides, environment)
    }

    /// Takes the field at the cursor from the next source, or the one before.
    private mutating func choose(
        _ direction: Int, _ sides: ConflictSides, _ environment: AppEnvironment
    ) -> [Request] {
        if sides.isAgreed(field) {
            return [.say(environment.language(ja: "この欄に違いはありません", en: "this field is the same on all sides"))]
        }
        let possible = sides.choices(for: field)
        let index = choices[field].flatMap { possible.firstIndex(of: $0) }
        // The first press chooses a side, not what was before.
        let firstSide = sides.base == nil ? 0 : 1
        let next = index.map { ($0 + direction + possible.count) % possible.count }
        choices[field] = possible[next ?? firstSide]
        return goOn(sides, environment)
    }

    private mutating func unite(_ sides: ConflictSides, _ environment: AppEnvironment) -> [Request] {
        if sides.isAgreed(.evidence) {
            return [.say(environment.language(ja: "証跡に違いはありません", en: "the evidence is the same on all sides"))]
        }
        choices[.evidence] = .united
        show(.evidence, environment)
        return [.say(environment.language(ja: "証跡は両方を合わせます", en: "the evidence of all sides is united"))]
    }

    /// Keeps the field in view, which what was chosen may have made longer, and says when all is chosen.
    private mutating func goOn(_ sides: ConflictSides, _ environment: AppEnvironment) -> [Request] {
        show(field, environment)
        guard sides.open(self).isEmpty else { return [] }
        let settle = ConflictKey.settle.label
        return [.say(environment.language(ja: "\(settle) で、選んだ内容に決めます", en: "\(settle) settles on what is chosen"))]
    }

    private mutating func settle(_ sides: ConflictSides, _ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        if let readOnly = environment.readOnly { return [.complain(readOnly)] }
        let open = sides.open(self)
        if let first = open.first {
            show(first, environment)
            let names = open.map { $0.name(language) }.joined(separator: language(ja: "、", en: ", "))
            let keys = ConflictKey.previousChoice.label + "/" + ConflictKey.nextChoice.label
            return [
                .complain(
                    language(
                        ja: "まだ選んでいない欄: \(names)（番号か \(keys) で）", en: "not chosen yet: \(names) (a number, or \(keys))")
                )
            ]
        }
        let settled = sides.assessment(self)
        return [
            .record(.settle { $0 = settled }, of: [item]) { label in
                "\(label) " + language(ja: "食い違いを決めました", en: "conflict settled")
            }
        ]
    }
}
