import TerminalUI
import WorkbookModel

/// Entries that were recorded here and that the file lacks, in a frame in the middle of the screen.
struct MissingEntries: Overlay {
    let entries: [Entry]

    /// Asks whether they are to be put back.
    func question(_ environment: AppEnvironment) -> Question {
        let (language, entries) = (environment.language, entries)
        return Question(
            language(ja: "戻しますか", en: "put them back?"),
            [
                Question.Answer("y", language(ja: "戻す", en: "put back")) { _ in
                    [.closePanel, .effect(.putBack(entries))]
                },
                Question.Answer("n", language(ja: "戻さない（以後確認しない）", en: "leave out, ask no more")) { _ in
                    [.closePanel, .effect(.leaveOut(entries))]
                },
                Question.Answer(Key(.escape), language(ja: "あとで", en: "later")) { _ in [.closePanel] },
            ], under: self)
    }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        let language = environment.language
        let count = entries.count
        // They are described as if put back, since they follow on each other.
        var whole = environment
        if let merged = try? environment.workbook.addition(of: entries).merged { whole.workbook = merged }
        let shown = entries.suffix(max(1, environment.size.rows - 10)).reversed().map { entry in
            "  " + HistoryScreen.spans(entry, whole).map(\.text).joined()
        }
        let more = count - shown.count
        let title = language(
            ja: "ここで記録した \(count) 件が、このファイルにありません。",
            en:
                "\(Language.counted(count, "entry", "entries")) that you recorded here \(count == 1 ? "is" : "are") not in this file."
        )
        let rest = more > 0 ? [language(ja: "  ほか \(more) 件", en: "  and \(more) more")] : []
        CenteredFrame.draw(
            ([title] + shown + rest).map { ($0, .plain) }, environment.theme.heading, into: &grid)
    }

    /// What to say when so many were put back.
    static func putBack(_ count: Int, _ language: Language) -> String {
        language(ja: "\(count) 件を戻しました", en: "put back \(Language.counted(count, "entry", "entries"))")
    }
}
