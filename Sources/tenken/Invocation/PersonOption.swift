import ArgumentParser
import WorkbookModel
import WorkbookUI

/// Who records, as typed.
struct PersonOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "記録する人（既定は $TENKEN_BY、設定の Name、git の user.name、ログイン名）",
            en: "Who records (default: $TENKEN_BY, the configured name, git's user.name, the login).", name: "name"),
        completion: Completions.value(.person))
    var by: String?
}
