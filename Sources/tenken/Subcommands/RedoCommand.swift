import ArgumentParser

/// `tenken redo WORKBOOK`: brings back what undo took back last. Exits 1 where items of it stay as they are.
struct RedoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "redo",
            abstract: HelpText.of(ja: "取り消した記録をやり直す", en: "Bring back what you took back last."),
            discussion: HelpText.of(
                ja: """
                    画面の ^R と同じです。自分が最後に取り消したものを、あとから何も記録していなければ戻します。
                    ほかの人があとから記録した項目は戻しません（終了状態 1、何も戻さなければ 65）。
                    """,
                en: """
                    As ^R on the screen: what undo took back last, where you have recorded nothing since.
                    Items that somebody else recorded since stay as they are (exit status 1, or 65 where nothing is brought back).
                    """))
    }

    @OptionGroup var step: StepOptions

    func run() throws { try step.run(.redo) }
}
