/// The keys that answer which of two texts is to stand; others scroll.
enum CollisionKey: PanelKey {
    case theirs, mine, both, goOn

    var notations: [String] {
        switch self {
        case .theirs: ["t"]
        case .mine: ["m"]
        case .both: ["b"]
        case .goOn: ["<Esc>"]
        }
    }

    var words: Words {
        switch self {
        case .theirs: Words("相手のまま", "theirs")
        case .mine: Words("自分の内容", "mine")
        case .both: Words("両方つなげる", "both")
        case .goOn: Words("書き続ける", "go on")
        }
    }
}
