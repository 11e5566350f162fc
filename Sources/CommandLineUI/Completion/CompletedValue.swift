/// What a value is, where the shell can not know what it may be.
public enum CompletedValue: String, CaseIterable, Sendable {
    /// An item that the workbook has.
    case item
    case filter
    /// Who sees to items.
    case owner
    /// Who records.
    case person
    /// A due date.
    case due
    /// Where a part of the history begins or ends.
    case moment
    case evidence
    /// Findings, or what is left out, or results with their words: what follows a comma is one more.
    case findings, omissions
    case result
    /// A result and a word for it.
    case resultWord
    /// A catalogue that is built in, or a file.
    case catalog
    /// A form that is built in, or a file.
    case form
    case builtInForm
    /// A command of the program.
    case command
}
