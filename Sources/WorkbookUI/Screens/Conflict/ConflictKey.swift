/// The keys of the conflict screen, besides the numbers of the sides; others move as everywhere.
enum ConflictKey: PanelKey {
    case settle, previousChoice, nextChoice, unite

    var notations: [String] {
        switch self {
        case .settle: ["<Enter>"]
        case .previousChoice: ["h", "<Left>"]
        case .nextChoice: ["l", "<Right>"]
        case .unite: ["+"]
        }
    }

    var words: Words {
        switch self {
        case .settle: Words("決める", "settle")
        case .previousChoice, .nextChoice: Words("欄ごとに選ぶ", "choose the field's")
        case .unite: Words("証跡を合わせる", "unite evidence")
        }
    }

    /// What the foot line shows on the conflict screen.
    static let hints: [KeyHint] = [
        .fixed("1 2 …", Words("その側をすべて選ぶ", "choose that side")), settle.hint,
        .fixed(previousChoice.label + "/" + nextChoice.label, nextChoice.words),
        .move(.down, .up, words: Words("欄", "field")), .action(.back), unite.hint,
        .fixed("0", Words("元のまま", "what was before")),
        .move(.previousBlock, .nextBlock, words: Words("前後の食い違い", "conflicts")),
        .move(.paneDown, .paneUp, words: Words("送る", "scroll")),
    ]
}
