import ArgumentParser
import CommandLineUI

/// What the shell offers when Tab is pressed.
enum Completions {
    static let workbooks = CompletionKind.file(extensions: ["rec"])

    /// A value that ``Completing`` knows. The parser hands on what it is given for a command of the shell, and no other word of
    /// ours; no shell is ever given its scripts.
    static func value(_ value: CompletedValue) -> CompletionKind { .shellCommand(value.rawValue) }

    static let items = value(.item)
    static let results = value(.result)
    static let catalogs = value(.catalog)
}
