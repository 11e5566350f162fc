import ArgumentParser

/// `tenken undo WORKBOOK`: takes back the latest step of whoever records. Exits 1 where items of it stay as they are.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "undo",
            abstract: HelpText.of(ja: "直前の記録を取り消す", en: "Take back your latest step."),
            discussion: HelpText.of(
                ja: """
                    画面の u と同じです。自分が最後に一度に記録したものをまとめて取り消し、その取消しも記録に残ります。くり返すと、さらに前に戻ります。
                    ほかの人があとから記録した項目は取り消しません（終了状態 1、何も取り消さなければ 65）。
                    """,
                en: """
                    As u on the screen: what you recorded last, with all items of that step. It stays in the history; repeated, it goes further back.
                    Items that somebody else recorded since stay as they are (exit status 1, or 65 where nothing is taken back).
                    """))
    }

    @OptionGroup var step: StepOptions

    func run() throws { try step.run(.undo) }
}
