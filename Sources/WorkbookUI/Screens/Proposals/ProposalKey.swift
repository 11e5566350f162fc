/// The keys that decide about a proposal; others scroll.
enum ProposalKey: PanelKey {
    case accept, decline, later, back, close

    var notations: [String] {
        switch self {
        case .accept: ["y"]
        case .decline: ["n"]
        case .later: ["<Space>", "l"]
        case .back: ["b"]
        case .close: ["<Esc>", "q"]
        }
    }

    var words: Words {
        switch self {
        case .accept: Words("引き継ぐ", "carry over")
        case .decline: Words("引き継がない", "decline")
        case .later: Words("あとで", "later")
        case .back: Words("前へ", "back")
        case .close: Words("閉じる", "close")
        }
    }
}
