import WorkbookModel

extension Collision {
    /// Where somebody else has written the text since the editor was opened; `nil` where nobody has.
    init?(of editing: TextEditing, _ environment: AppEnvironment) {
        let present = environment.values(of: editing.field, in: editing.items)
        guard let changed = present.indices.first(where: { present[$0] != editing.base[$0] }) else { return nil }
        self.init(
            items: editing.items, person: environment.author(of: editing.items[changed]), theirs: present[changed],
            mine: editing.editor.text, subject: .text(editing))
    }

    /// The same for a field of one line.
    init?(
        of prompt: Prompt, _ items: [Int], _ field: AssessmentField, typed: String, _ environment: AppEnvironment
    ) {
        let present = environment.assessments(of: items)
        guard prompt.base.count == present.count,
            let changed = present.indices.first(where: { !field.isSame(in: present[$0], prompt.base[$0]) })
        else { return nil }
        self.init(
            items: items, person: environment.author(of: items[changed]),
            theirs: field.text(of: present[changed], environment.language), mine: typed, subject: .prompt(prompt))
    }

    /// The same for a step that is not in the file; `nil` where others were not first with the same items, or the step can
    /// not be made anew.
    ///
    /// - Parameters:
    ///   - before: the workbook that the step was planned for. The environment holds the present one.
    ///   - editing: the editor that the step came from, if any.
    init?(of step: Step, from before: Workbook, editing: TextEditing?, _ environment: AppEnvironment) {
        let workbook = environment.workbook
        guard before.catalog.digest == workbook.catalog.digest,
            step.entries.allSatisfy(Collision.canBeMadeAnew),
            case let items = step.items(in: workbook.catalog), !items.contains(where: workbook.isConflict(itemAt:)),
            let changed = items.indices.first(where: {
                before.base(forItemAt: items[$0]) != workbook.base(forItemAt: items[$0])
            })
        else { return nil }
        if let editing, let collision = Collision(of: editing, environment) {
            self = collision
            return
        }
        let item = items[changed]
        let mine = step.entries[changed].assessment ?? .none
        let was = before.state(ofItemAt: item).assessment
        let theirs = workbook.state(ofItemAt: item).assessment
        let fields = AssessmentField.allCases.filter { !$0.isSame(in: was, theirs) || !$0.isSame(in: was, mine) }
        let anew = Step(
            zip(step.entries, items).map { Collision.rebased($0, item: $1, from: before, onto: workbook) },
            message: step.message)
        self.init(
            items: items, person: environment.author(of: item),
            theirs: Collision.words(fields, theirs, environment.language),
            mine: Collision.words(fields, mine, environment.language), subject: .step(anew, editing: editing))
    }

    /// Whether an entry is a person's own change. What comes from a table or another workbook is planned anew from there, and an
    /// undo is asked for again.
    private static func canBeMadeAnew(_ entry: NewEntry) -> Bool {
        entry.assessment != nil && entry.undoes == nil && entry.source == nil && entry.carriedFrom == nil
            && !entry.isSide
    }

    /// The entry made anew on what is recorded now: what it changed in `before`, it changes here.
    private static func rebased(
        _ entry: NewEntry, item: Int, from before: Workbook, onto workbook: Workbook
    ) -> NewEntry {
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

    private static func words(
        _ fields: [AssessmentField], _ assessment: Assessment, _ language: Language
    ) -> String {
        let lines = fields.map { field in
            let text = field.text(of: assessment, language)
            return "\(field.name(language))  \(text.isEmpty ? language(ja: "（なし）", en: "(none)") : text)"
        }
        return lines.joined(separator: "\n")
    }
}
