import WorkbookModel

/// What somebody recorded meanwhile, and what was about to be recorded over it.
struct Collision: Sendable {
    /// What was being done, and is taken up again.
    enum Mine: Sendable {
        /// The text in the editor.
        case text(TextEditing)
        /// What was typed into a field.
        case prompt(Prompt)
        /// A step, made anew on what is recorded now, and the editor that it came from, if any.
        case step(Step, editing: TextEditing?)
    }

    let items: [Int]
    /// Who was first.
    let person: String
    let theirs: String
    let mine: String
    let subject: Mine
    /// First line shown of both.
    var top = 0
}
