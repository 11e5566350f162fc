import ArgumentParser
import WorkbookModel

/// A note, as typed or from standard input.
struct NoteOption: ParsableArguments {
    @Option(
        name: NoteOption.names, parsing: .unconditional,
        help: HelpText.argument(ja: "コメント（- は標準入力から）", en: "A note (- reads standard input).", name: "text|-"))
    var note: String?

    /// `-m`, as a message of git has it.
    static var names: NameSpecification { .value("m") }

    /// The note's text; empty where none was given.
    func text(_ language: Language) throws -> String {
        try StandardInput.text(
            of: note ?? "", limit: NewEntry.maximumValueBytes, field: language(ja: "コメント", en: "note"), language)
    }
}
