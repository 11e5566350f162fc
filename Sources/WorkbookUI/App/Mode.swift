import WorkbookModel

/// What keys do besides moving on the screen.
enum Mode: Sendable {
    case browse
    case prompt(Prompt)
    case text(TextEditing)
    case evidence(EvidencePanel)
    case ask(Question)
    case report(TextReport)
}
