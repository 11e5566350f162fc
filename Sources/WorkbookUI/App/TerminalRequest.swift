import WorkbookModel

/// What only the terminal can do.
public enum TerminalRequest: Hashable, Sendable {
    case suspend
    case redraw
    case quit
    /// Hand a text to the person's editor.
    case edit(String)
}
