/// A command of a kind of its own: neither moves, nor records a field, nor shows a screen.
///
/// A new one is a case with its definition here, and what it does in `AppState.perform`.
enum Action: CaseIterable, Hashable, Sendable {
    case editExternally, copyEvidence, copyNote
    case confirm, select, selectBlock, selectAll, selectRange, undo, redo
    case review, reviewQueue
    case open, back, jumpBack, jumpToggle
    case switchColumn, sort, fold, foldOthers
    case search, searchNext, searchPrevious, filter, namedFilters
    case help, commandLine, redraw, suspend, quit
    case leave, writeCopy, setResult, goToItem, seal, verify, carry, importTable, report

    var definition: CommandDefinition {
        switch self {
        case .editExternally:
            CommandDefinition(
                "edit-externally", .assess, Words("所見を $EDITOR で書く", "write the note in $EDITOR"), keys: ["E"],
                scope: .item)
        case .copyEvidence:
            CommandDefinition(
                "copy-evidence", .assess, Words("一つ上の項目の証跡を写す", "copy the evidence of the item above"), keys: ["c"],
                scope: .item)
        case .copyNote:
            CommandDefinition(
                "copy-note", .assess,
                Words("一つ上の項目の所見を写して書く", "write the note, begun with that of the item above"), keys: ["C"], scope: .item
            )
        case .confirm:
            CommandDefinition(
                "confirm", .assess,
                Words("引き継いだ評価を、このままで確定する", "confirm what was carried over, as it stands"), keys: ["="],
                scope: .item)
        case .select:
            CommandDefinition(
                "select", .several, Words("選ぶ・外して次へ（まとめて記録）", "select and go on, to change several at once"),
                keys: ["<Space>"])
        case .selectBlock:
            CommandDefinition(
                "select-block", .several,
                Words("まとまりを選ぶ（続けて押すと小項目、大項目）", "select the block; again: the group, the section"), keys: ["*"])
        case .selectAll:
            CommandDefinition(
                "select-all", .several, Words("出ている項目をすべて選ぶ・外す", "select all that is shown"), keys: ["%"])
        case .selectRange:
            CommandDefinition(
                "select-range", .several,
                Words("ここから範囲を選ぶ（もう一度押すか、記録すると決まる）", "select a range from here on, until pressed again or recorded"),
                keys: ["V"])
        case .undo:
            CommandDefinition(
                "undo", .several, Words("自分の前の記録を取り消す", "take back what you recorded last"), keys: ["u"],
                hint: Words("取消", "undo"))
        case .redo:
            CommandDefinition(
                "redo", .several, Words("取り消したものをやり直す", "bring back what was taken back"), keys: ["<C-r>"])
        case .review:
            CommandDefinition(
                "review", .review, Words("ほかの人の評価を確認する", "review another's assessment"), keys: ["r"],
                hint: Words("確認", "review"), scope: .item)
        case .reviewQueue:
            CommandDefinition(
                "review-queue", .review, Words("確認を待つ項目だけを表に出す", "show what awaits your review in the table"),
                keys: ["R"])
        case .open:
            CommandDefinition(
                "open", .move, Words("項目を開く", "open the item"), keys: ["<Enter>"], hint: Words("項目", "open"))
        case .back:
            CommandDefinition(
                "back", .move, Words("戻る（絞込・検索をやめる）", "back (also ends filter and search)"), keys: ["<Esc>"],
                hint: Words("戻る", "back"))
        case .switchColumn:
            CommandDefinition(
                "switch-column", .view,
                Words("表の右: 要求事項、記録（担当・目標日など）、所見", "beside the items: requirements, what is recorded, or notes"),
                keys: ["t"], hint: Words("記録の列", "record"))
        case .sort:
            CommandDefinition(
                "sort", .view,
                Words("並べ替える（目標日・担当・記録の新しい順・表の順）", "sort by due date, owner, time recorded, or as the table is"),
                keys: ["s"], hint: Words("並べ替え", "sort"),
                typing: CommandDefinition.Typing(
                    names: ["sort"], argument: Words("順", "ORDER"),
                    explanation: Words(
                        "表を並べ替える（due、owner、recorded、table）", "sort the table (due, owner, recorded, table)")))
        case .fold:
            CommandDefinition(
                "fold", .view, Words("見出しの下を畳む・開く", "fold what stands under the heading, or open it"), keys: ["z"],
                hint: Words("畳む", "fold"))
        case .foldOthers:
            CommandDefinition(
                "fold-others", .view,
                Words(
                    "ほかの大項目・見出しを畳む（畳んだ見出しでは全部）・全部開く",
                    "fold all other sections or headings (on a folded one: all), or open all"),
                keys: ["Z"])
        case .jumpBack:
            CommandDefinition(
                "jump-back", .move, Words("飛ぶ前の場所へ、さかのぼって戻る", "back to before the jump, jump by jump"), keys: ["<C-o>"])
        case .jumpToggle:
            CommandDefinition(
                "jump-toggle", .move, Words("直前に飛んだ元へ（もう一度で戻る）", "to where the last jump began; again: back"),
                keys: ["'"])
        case .search:
            CommandDefinition(
                "search", .find, Words("この画面を検索", "search this screen"), keys: ["/"], hint: Words("検索", "search"),
                typing: CommandDefinition.Typing(
                    names: ["search"], argument: Words("語", "TEXT"),
                    explanation: Words("検索（語なしなら入力欄を開く）", "search (without a text: open the field)")))
        case .searchNext:
            CommandDefinition(
                "search-next", .find, Words("次の一致へ", "to the next match"), keys: ["n"], isHarmless: true)
        case .searchPrevious:
            CommandDefinition(
                "search-previous", .find, Words("前の一致へ", "to the previous match"), keys: ["N"], isHarmless: true)
        case .filter:
            CommandDefinition(
                "filter", .find, Words("この画面を絞り込む", "filter this screen"), keys: ["f"], hint: Words("絞込", "filter"),
                typing: CommandDefinition.Typing(
                    names: ["filter"], argument: Words("条件", "QUERY"),
                    explanation: Words("表を絞り込む（条件なしなら入力欄を開く）", "filter the table (without a query: open the field)")))
        case .namedFilters:
            CommandDefinition(
                "named-filters", .find,
                Words("名前のある絞り込みから選ぶ（自分の担当、目標日超過など）", "choose among named filters (mine, overdue and so on)"),
                keys: ["F"])
        case .help:
            CommandDefinition(
                "help", .other, Words("このヘルプ", "this help"), keys: ["?", "<F1>"], hint: Words("ヘルプ", "help"),
                isHarmless: true)
        case .commandLine:
            CommandDefinition(
                "command-line", .other, Words("名前でコマンド（Tab で補う）", "a command by its name (Tab completes)"),
                keys: [":"])
        case .redraw:
            CommandDefinition("redraw", .other, Words("描き直す", "redraw"), keys: ["<C-l>"], isHarmless: true)
        case .suspend:
            CommandDefinition("suspend", .other, Words("一時停止", "suspend"), keys: ["<C-z>"], isHarmless: true)
        case .quit:
            CommandDefinition(
                "quit", .other, Words("終了（表以外では戻る）", "quit (elsewhere than in the table: back)"), keys: ["q"],
                hint: Words("終了", "quit"), isHarmless: true, typing: CommandDefinition.Typing(names: []))
        case .setResult:
            typed(
                ["result"], Words("評価を記録する（名前・語・記号）", "record a result by its name, word or mark"),
                argument: Words("評価", "RESULT"))
        case .leave:
            typed(["q", "quit", "wq"], Words("終了（どの画面からでも）", "leave, from any screen"))
        case .writeCopy:
            typed(
                ["w"], Words("写しを書く（あるファイルには書かない）", "write a copy (never over a file that is there)"),
                argument: Words("ファイル", "FILE"), takesPath: true)
        case .goToItem:
            typed(
                ["item"],
                Words(
                    "表のその項目・小項目・大項目へ（:3.14-1-1、:①-1、:3.14 だけでもよい）",
                    "to that item, group or section of the table (:3.14-1-1, :3.14 alone do, too)"),
                argument: Words("項目", "ITEM"))
        case .seal:
            typed(["seal"], Words("ここまでの記録を封印する", "seal all that is recorded"), argument: Words("コメント", "NOTE"))
        case .carry:
            typed(
                ["carry"],
                Words(
                    "前の点検簿から評価を引き継ぎ、候補を一つずつ決める", "carry over another workbook's assessments"),
                argument: Words("前の点検簿", "WORKBOOK"), takesPath: true, options: TypedOption.ofCarry)
        case .importTable:
            typed(
                ["import"],
                Words("表（xlsx、csv）の回答を、見てから取り込む", "record a table's answers (xlsx, csv), shown first"),
                argument: Words("表", "TABLE"), takesPath: true)
        case .report:
            typed(
                ["report"],
                Words(
                    "表に出ている項目の報告を作る（.html、.xlsx、.pdf。オプションは Tab）",
                    "make a report of the items shown (.html, .xlsx, .pdf; Tab lists options)"),
                argument: Words("ファイル", "FILE"), takesPath: true, options: TypedOption.ofReport)
        case .verify:
            typed(
                ["verify"],
                Words("ファイルを読み直して、すべてのチェックサム（Sum）と封印を検証する", "read the file anew, and check every sum and seal"))
        }
    }

    private func typed(
        _ names: [String], _ explanation: Words, argument: Words? = nil, takesPath: Bool = false,
        options: [TypedOption] = []
    ) -> CommandDefinition {
        CommandDefinition(
            names[0], .typed, explanation,
            typing: CommandDefinition.Typing(names: names, argument: argument, takesPath: takesPath, options: options))
    }
}
