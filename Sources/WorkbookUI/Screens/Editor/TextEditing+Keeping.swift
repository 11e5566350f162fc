import TerminalUI
import WorkbookModel

/// Recording the text, and what becomes of the texts that the items hold.
extension TextEditing {
    /// Whether there is something to record.
    private var hasNews: Bool { editor.isChanged || (isCopy && base.contains { $0 != editor.text }) }

    /// Records the text, unless it is unchanged; asks first where it would replace what others wrote meanwhile, or texts
    /// that differ. The editor closes when the text is in the file.
    func keep(_ environment: AppEnvironment) -> [Request] {
        if !hasNews { return close(environment) }
        if let collision = Collision(of: self, environment) { return [.open(collision)] }
        let (texts, editing) = (environment.values(of: field, in: items), self)
        // What all of them held stood in the editor.
        let question = Replacement.question(
            of: editor.text, over: texts, isSeen: !isCopy && Set(texts).count == 1, appends: true, field: self,
            environment.language
        ) { editing.record($0, $1) }
        return question.map { [.open($0)] } ?? record(.replace, environment)
    }

    private func record(_ way: Replacement, _ environment: AppEnvironment) -> [Request] {
        let (text, field, name) = (editor.text, field, field.name(environment.language))
        let message = environment.language(ja: "\(name)を記録しました", en: "\(name.lowercased()) recorded")
        return [
            .open(self),
            .record(items: items, message: message) { assessment in
                guard let path = field.textPath else { return }
                assessment[keyPath: path] = way(text, onto: assessment[keyPath: path])
            },
        ]
    }
}
