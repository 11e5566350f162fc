/// The keys of the list of evidence; others move as everywhere.
enum EvidenceKey: PanelKey {
    // Not x to take off: that is a result key, one slip away from a judgement.
    case add, change, takeOff, close, checkAgain, takeMovedPath

    var notations: [String] {
        switch self {
        case .add: ["v"]
        case .change: ["<Enter>"]
        case .takeOff: ["D", "<Del>"]
        case .close: ["<Esc>", "q"]
        case .checkAgain: ["c"]
        case .takeMovedPath: ["m"]
        }
    }

    var words: Words {
        switch self {
        case .add: Words("加える", "add")
        case .change: Words("直す", "change")
        case .takeOff: Words("外す", "take off")
        case .close: Words("閉じる", "close")
        case .checkAgain: Words("再確認", "check again")
        case .takeMovedPath: Words("移動先のパスに更新", "take the moved path")
        }
    }
}
