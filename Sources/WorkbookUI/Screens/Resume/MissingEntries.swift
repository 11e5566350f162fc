import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks, while nothing else is open, whether the entries that were recorded here and are gone are to be put back.
    mutating func offerMissing() {
        guard !missing.isEmpty, readOnly == nil, case .browse = mode else { return }
        let entries = missing
        missing = []
        mode = .ask(
            Question(
                subject: .missing(entries), text: language(ja: "戻しますか", en: "put them back?"),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 戻す", en: "y put back")),
                    Question.Answer(
                        key: Key("n"), label: language(ja: "n 戻さない（以後たずねない）", en: "n leave out, ask no more")),
                    Question.Answer(key: Key(.escape), label: language(ja: "Esc あとで", en: "Esc later")),
                ]))
    }

    mutating func answer(_ key: Key, missing entries: [Entry]) -> [Effect] {
        if key == Key("y") {
            mode = .browse
            return [.putBack(entries)]
        }
        if key == Key("n") {
            mode = .browse
            return [.leaveOut(entries)]
        }
        if key.code == .escape { mode = .browse }
        return []
    }

    mutating func notePutBack(_ workbook: Workbook, _ count: Int) -> [Effect] {
        let effects = adopt(workbook)
        say(ja: "\(count) 件を戻しました", en: "put back \(Language.counted(count, "entry", "entries"))")
        return effects + refreshList()
    }

    /// What is missing, in a frame in the middle of the screen.
    func card(ofMissing entries: [Entry]) -> ResumeCard {
        let count = entries.count
        // Told with all of them in it: each follows on others that are missing, too.
        var whole = self
        if let merged = try? workbook.addition(of: entries).merged { whole.workbook = merged }
        let shown = entries.suffix(max(1, size.rows - 10)).reversed().map { entry in
            "  " + HistoryScreen.spans(entry, whole).map(\.text).joined()
        }
        let more = count - shown.count
        return ResumeCard(
            lines: [
                language(
                    ja: "ここで記録した \(count) 件が、このファイルにありません。",
                    en:
                        "\(Language.counted(count, "entry", "entries")) that you recorded here \(count == 1 ? "is" : "are") not in this file."
                )
            ] + shown
                + (more > 0 ? [language(ja: "  ほか \(more) 件", en: "  and \(more) more")] : []))
    }
}
