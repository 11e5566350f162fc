import WorkbookModel

/// What a key can ask for on a screen.
enum Command: Hashable, Sendable {
    case down, up, halfPageDown, halfPageUp, pageDown, pageUp, first, last
    case nextBlock, previousBlock, nextUnassessed
    case paneDown, paneUp
    case open, back, quit, help
    case result(AssessmentResult)
    case note, editExternally, plan, owner, due, evidence, copyEvidence
    case review, reviewQueue
    case search, searchNext, searchPrevious, filter
    case redraw, suspend
    case show(Screen)
    case undo, redo, select, selectBlock, commandLine

    /// What the help says about it.
    func explanation(_ language: Language) -> String {
        switch self {
        case .down: language(ja: "下へ", en: "down")
        case .up: language(ja: "上へ", en: "up")
        case .halfPageDown: language(ja: "半画面 下へ", en: "half a page down")
        case .halfPageUp: language(ja: "半画面 上へ", en: "half a page up")
        case .pageDown: language(ja: "一画面 下へ", en: "a page down")
        case .pageUp: language(ja: "一画面 上へ", en: "a page up")
        case .first: language(ja: "最初へ", en: "to the first")
        case .last: language(ja: "最後へ", en: "to the last")
        case .nextBlock: language(ja: "次のまとまり（項目画面では次の項目）へ", en: "to the next block (item screen: next item)")
        case .previousBlock:
            language(ja: "前のまとまり（項目画面では前の項目）へ", en: "to the previous block (item screen: previous item)")
        case .nextUnassessed: language(ja: "次の未評価の項目へ", en: "to the next unassessed item")
        case .paneDown: language(ja: "下の欄を下へ", en: "scroll the pane down")
        case .paneUp: language(ja: "下の欄を上へ", en: "scroll the pane up")
        case .open: language(ja: "項目をひらく", en: "open the item")
        case .back: language(ja: "戻る（絞込・検索をやめる）", en: "back (also ends filter and search)")
        case .quit: language(ja: "終了（表以外では戻る）", en: "quit (elsewhere than in the table: back)")
        case .help: language(ja: "このヘルプ", en: "this help")
        case .result(let result): result.mark.description + " " + result.name(language)
        case .note: language(ja: "所見を書く", en: "write the note")
        case .editExternally: language(ja: "所見を $EDITOR で書く", en: "write the note in $EDITOR")
        case .plan: language(ja: "改善計画を書く", en: "write the plan")
        case .owner: language(ja: "担当を記す", en: "set the owner")
        case .due: language(ja: "目標日を記す", en: "set the due date")
        case .evidence: language(ja: "証跡を付ける・直す", en: "add or change evidence")
        case .copyEvidence: language(ja: "前の項目の証跡を写す", en: "copy the previous item's evidence")
        case .review: language(ja: "ほかの人の評価を確認する", en: "review another's assessment")
        case .reviewQueue: language(ja: "確認を待つ項目だけを表に出す", en: "show what awaits your review in the table")
        case .search: language(ja: "検索", en: "search")
        case .searchNext: language(ja: "次の一致へ", en: "to the next match")
        case .searchPrevious: language(ja: "前の一致へ", en: "to the previous match")
        case .filter: language(ja: "絞り込む", en: "filter")
        case .redraw: language(ja: "描き直す", en: "redraw")
        case .suspend: language(ja: "一時停止", en: "suspend")
        case .show(let screen): screen.name(language)
        case .undo: language(ja: "自分の前の記録を取り消す", en: "take back what you recorded last")
        case .redo: language(ja: "取り消しをやめる", en: "bring back what was taken back")
        case .select: language(ja: "選ぶ・外して次へ（まとめて記録）", en: "select and go on, to change several at once")
        case .selectBlock: language(ja: "まとまりを選ぶ・外す", en: "select the block")
        case .commandLine: language(ja: "名前でコマンド（Tab で補う）", en: "a command by its name (Tab completes)")
        }
    }
}
