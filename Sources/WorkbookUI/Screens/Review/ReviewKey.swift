import WorkbookModel

/// The keys in a review; others scroll.
enum ReviewKey: PanelKey {
    case accept, comment, giveBack, withdraw, page, close

    var notations: [String] {
        switch self {
        case .accept: ["a"]
        case .comment: ["A"]
        case .giveBack: ["r"]
        case .withdraw: ["w"]
        case .page: ["<Space>"]
        case .close: ["<Esc>", "q"]
        }
    }

    var words: Words {
        switch self {
        case .accept: Words("承認", "accept")
        case .comment: Words("コメントを添えて承認", "accept with a note")
        case .giveBack: Words("差戻し", "return")
        case .withdraw: Words("取下げ", "withdraw")
        case .page: Words("続きを読む", "read on")
        case .close: Words("やめる", "leave")
        }
    }

    /// The verdict that it gives.
    var verdict: Verdict? {
        switch self {
        case .accept, .comment: .accepted
        case .giveBack: .returned
        case .withdraw: .withdrawn
        case .page, .close: nil
        }
    }
}
