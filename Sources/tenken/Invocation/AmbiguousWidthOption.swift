import ArgumentParser
import WorkbookModel
import WorkbookUI

/// How wide the terminal draws ambiguous characters, as typed.
struct AmbiguousWidthOption: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "○ ① ― などを端末が描く桁数（auto は端末に確認する）",
            en: "Columns that the terminal draws ○ ① ― in (auto asks it).", name: "auto|1|2"))
    var ambiguousWidth: AmbiguousWidth?
}

extension AmbiguousWidth: ExpressibleByArgument {}
