import ArgumentParser
import WorkbookModel
import WorkbookUI

/// What every command takes, as typed.
struct CommonOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表示の言語（既定はロケールによる）", en: "Language to speak (default: the locale's).", name: "ja|en"))
    var language: LanguageArgument?

    /// What the options mean in this process.
    var surroundings: Surroundings { Surroundings.ofProcess(language: language?.language) }
}

/// `ja` or `en`.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
    case ja, en

    var language: Language { self == .ja ? .japanese : .english }
}

/// How wide the terminal draws ambiguous characters, as typed.
struct AmbiguousWidthOption: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "○ ① ― などを端末が描く桁数（auto は端末にたずねる）",
            en: "Columns that the terminal draws ○ ① ― in (auto asks it).", name: "auto|1|2"))
    var ambiguousWidth: AmbiguousWidth?
}

extension AmbiguousWidth: ExpressibleByArgument {}

/// Who records, as typed.
struct PersonOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "記録する人（既定は $TENKEN_BY、設定の Name、git の user.name、ログイン名）",
            en: "Who records (default: $TENKEN_BY, the configured name, git's user.name, the login).", name: "name"))
    var by: String?
}

/// A note, as typed or from standard input.
struct NoteOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: HelpText.argument(ja: "コメント（- は標準入力から）", en: "A note (- reads standard input).", name: "text|-"))
    var note: String?

    /// The note's text; empty where none was given.
    func text(_ language: Language) throws -> String {
        try StandardInput.text(
            of: note ?? "", limit: EntryDraft.maximumValueBytes, field: language(ja: "コメント", en: "note"), language)
    }
}

/// The workbook that a command is about, as typed.
struct WorkbookArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: .file(extensions: ["rec"]))
    var workbook: String
}

/// The item that a command is about, as typed.
struct ItemArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "項目（3.14-1-1、3.14-①-1 など）", en: "The item, such as 3.14-1-1 or 3.14-①-1."),
        completion: Completions.items)
    var item: String

    /// Its position in the catalogue of the workbook in `file`.
    func position(
        in catalog: Catalog, of file: WorkbookArgument, _ language: Language
    ) throws(CommandProblem) -> Int {
        try ItemLookup.position(of: item, in: catalog, file: file.workbook, language)
    }
}
