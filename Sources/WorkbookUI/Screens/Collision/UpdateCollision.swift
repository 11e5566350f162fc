import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks whether theirs or mine is to stand.
    mutating func ask(_ collision: Collision) {
        var answers = [
            Question.Answer(key: Key("t"), label: language(ja: "t 相手のまま", en: "t theirs")),
            Question.Answer(key: Key("m"), label: language(ja: "m 自分の内容", en: "m mine")),
        ]
        if case .text = collision.subject {
            answers.append(Question.Answer(key: Key("b"), label: language(ja: "b 両方つなげる", en: "b both")))
        }
        let isEditing = if case .step(_, nil) = collision.subject { false } else { true }
        answers.append(
            Question.Answer(
                key: Key(.escape),
                label: isEditing ? language(ja: "Esc 書き続ける", en: "Esc go on") : language(ja: "Esc やめる", en: "Esc leave")
            ))
        mode = .ask(
            Question(
                subject: .overtaken(collision), text: language(ja: "どちらにしますか", en: "which one"),
                answers: answers))
    }

    mutating func answer(_ key: Key, _ collision: Collision) -> [Effect] {
        switch key.code {
        case .scalar("t") where key.modifiers.isEmpty: return takeTheirs(collision)
        case .scalar("m") where key.modifiers.isEmpty: return takeMine(collision)
        case .scalar("b") where key.modifiers.isEmpty:
            guard case .text(let editing) = collision.subject else { return [] }
            var caughtUp = caughtUp(editing)
            let text = caughtUp.editor.text + "\n" + collision.theirs
            if !caughtUp.editor.replaceAll(with: text) { complainTooLong() }
            mode = .text(caughtUp)
        case .escape: goOn(collision)
        default:
            guard case .move(let movement) = context.keys.command(for: key) else { return [] }
            let page = CollisionPanel.rows(self)
            var collision = collision
            let top = TextScrolling.top(
                collision.top, after: movement, page: page, last: CollisionPanel.lineCount(collision, self) - page)
            guard let top else { return [] }
            collision.top = top
            ask(collision)
        }
        return []
    }

    /// A text that gives way stays as a draft.
    private mutating func takeTheirs(_ collision: Collision) -> [Effect] {
        let editing: TextEditing? =
            switch collision.subject {
            case .text(let editing): editing
            case .step(_, let editing): editing
            case .prompt: nil
            }
        guard let editing else {
            mode = .browse
            say(ja: "相手の記録のままです", en: "theirs stands")
            return []
        }
        mode = .text(editing)
        let effects = saveDraft()
        mode = .browse
        if editing.items.count == 1 {
            say(ja: "相手の記録のままです。自分の文は下書きに残しました", en: "theirs stands; your text was kept as a draft")
        } else {
            say(ja: "相手の記録のままです", en: "theirs stands")
        }
        return effects
    }

    private mutating func takeMine(_ collision: Collision) -> [Effect] {
        switch collision.subject {
        case .text(let editing): return keep(caughtUp(editing))
        case .prompt(var prompt):
            prompt.basis = assessments(of: collision.items)
            return accept(prompt)
        case .step(let step, let editing):
            // The editor closes when its text is in the file.
            mode = editing.map { .text(caughtUp($0)) } ?? .browse
            return [.record(step)]
        }
    }

    private mutating func goOn(_ collision: Collision) {
        switch collision.subject {
        case .text(let editing): mode = .text(editing)
        case .prompt(let prompt): mode = .prompt(prompt)
        case .step(_, let editing): mode = editing.map { .text($0) } ?? .browse
        }
    }

    /// What the items hold now.
    func assessments(of items: [Int]) -> [Assessment] { items.map { workbook.state(ofItemAt: $0).assessment } }

    /// The collision to ask about where somebody else has written the text since the editor was opened.
    func collision(_ editing: TextEditing) -> Collision? {
        let now = assessments(of: editing.items).map { editing.field.text(of: $0, language) }
        guard let changed = now.indices.first(where: { now[$0] != editing.basis[$0] }) else { return nil }
        return Collision(
            items: editing.items, person: author(of: editing.items[changed]), theirs: now[changed],
            mine: editing.editor.text, subject: .text(editing))
    }

    /// The same for a field of one line.
    func collision(_ prompt: Prompt, _ items: [Int], _ field: AssessmentField, typed: String) -> Collision? {
        let now = assessments(of: items)
        guard prompt.basis.count == now.count,
            let changed = now.indices.first(where: { !field.isSame(in: now[$0], prompt.basis[$0]) })
        else { return nil }
        return Collision(
            items: items, person: author(of: items[changed]), theirs: field.text(of: now[changed], language),
            mine: typed, subject: .prompt(prompt))
    }

    /// What came of a step that is not in the file: where others were first with the same items, it is asked about.
    mutating func noteNotRecorded(_ workbook: Workbook, _ step: Step, _ reason: String) -> [Effect] {
        let before = self.workbook
        let effects = adopt(workbook)
        guard before.catalog.digest == workbook.catalog.digest,
            step.entries.allSatisfy({ $0.assessment != nil && $0.undoes == nil }),
            case let items = step.items(in: workbook.catalog), !items.contains(where: workbook.isConflict(itemAt:)),
            let changed = items.indices.first(where: {
                before.base(forItemAt: items[$0]) != workbook.base(forItemAt: items[$0])
            })
        else {
            complain(reason)
            return effects
        }
        let editing: TextEditing? = if case .text(let editing) = mode { editing } else { nil }
        if let editing, let collision = collision(editing) {
            ask(collision)
            return effects
        }
        let item = items[changed]
        let mine = step.entries[changed].assessment ?? .none
        let was = before.state(ofItemAt: item).assessment
        let theirs = workbook.state(ofItemAt: item).assessment
        let fields = AssessmentField.allCases.filter {
            !$0.isSame(in: was, theirs) || !$0.isSame(in: was, mine)
        }
        let anew = Step(
            zip(step.entries, items).map { entry, item in rebased(entry, item, from: before) }, message: step.message)
        ask(
            Collision(
                items: items, person: author(of: item), theirs: words(fields, theirs), mine: words(fields, mine),
                subject: .step(anew, editing: editing)))
        return effects
    }

    /// The entry made anew on what is recorded now: what it changed in `before`, it changes here.
    private func rebased(_ entry: NewEntry, _ item: Int, from before: Workbook) -> NewEntry {
        var entry = entry
        if case .assess(let id, let assessment) = entry.content {
            entry.content = .assess(
                item: id,
                assessment.rebased(
                    from: before.state(ofItemAt: item).assessment, onto: workbook.state(ofItemAt: item).assessment))
        }
        entry.base = workbook.base(forItemAt: item)
        return entry
    }

    private func words(_ fields: [AssessmentField], _ assessment: Assessment) -> String {
        let lines = fields.map { field in
            let text = field.text(of: assessment, language)
            return "\(field.name(language))  \(text.isEmpty ? language(ja: "（なし）", en: "(none)") : text)"
        }
        return lines.joined(separator: "\n")
    }

    private func author(of item: Int) -> String { workbook.state(ofItemAt: item).current?.by ?? "?" }
}
