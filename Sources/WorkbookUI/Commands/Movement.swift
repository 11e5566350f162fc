/// A command that moves the cursor or what is in view, and changes nothing else. Each screen does it in its own way.
enum Movement: CaseIterable, Hashable, Sendable {
    case down, up, nextUnassessed, previousUnassessed, nextBlock, previousBlock, nextSection, previousSection
    case halfPageDown, halfPageUp, pageDown, pageUp, first, last
    case paneDown, paneUp, left, right

    var definition: CommandDefinition {
        switch self {
        case .down: define("down", Words("下へ", "down"), ["j", "<Down>"])
        case .up: define("up", Words("上へ", "up"), ["k", "<Up>"])
        case .nextUnassessed:
            define(
                "next-unassessed", Words("次の未評価の項目へ（大項目の中を先に）", "to the next unassessed item, of the section first"),
                ["<Tab>"], hint: Words("次の未評価", "next unassessed"))
        case .previousUnassessed:
            define(
                "previous-unassessed", Words("前の未評価の項目へ", "to the previous unassessed item"), ["<S-Tab>"])
        case .nextBlock:
            define("next-block", Words("次のまとまり（項目画面では次の項目）へ", "to the next block (item screen: next item)"), ["}"])
        case .previousBlock:
            define(
                "previous-block",
                Words("前のまとまり（項目画面では前の項目）へ", "to the previous block (item screen: previous item)"), ["{"])
        case .nextSection: define("next-section", Words("次の大項目へ", "to the next section"), ["]"])
        case .previousSection: define("previous-section", Words("前の大項目へ", "to the previous section"), ["["])
        case .halfPageDown: define("half-page-down", Words("半画面 下へ", "half a page down"), ["<C-d>"])
        case .halfPageUp: define("half-page-up", Words("半画面 上へ", "half a page up"), ["<C-u>"])
        case .pageDown: define("page-down", Words("一画面 下へ", "a page down"), ["<PageDown>", "<C-f>"])
        case .pageUp: define("page-up", Words("一画面 上へ", "a page up"), ["<PageUp>", "<C-b>"])
        case .first: define("first", Words("最初へ", "to the first"), ["g", "<Home>"])
        case .last: define("last", Words("最後へ", "to the last"), ["G", "<End>"])
        case .paneDown: define("pane-down", Words("下の欄を下へ", "scroll the pane down"), ["J"])
        case .paneUp: define("pane-up", Words("下の欄を上へ", "scroll the pane up"), ["K"])
        case .left:
            define(
                "left", Words("左へ（全体）・畳む（見出しのある一覧）", "to the left (overview); fold (lists with headings)"),
                ["h", "<Left>"])
        case .right:
            define(
                "right", Words("右へ（全体）・開く（見出しのある一覧）", "to the right (overview); open (lists with headings)"),
                ["l", "<Right>"])
        }
    }

    private func define(
        _ name: String, _ explanation: Words, _ keys: [String], hint: Words? = nil
    ) -> CommandDefinition {
        CommandDefinition(name, .move, explanation, keys: keys, hint: hint, isHarmless: true)
    }
}
