/// The keys of a table that is about to be imported; others scroll.
enum ImportKey: PanelKey {
    case record, all, sides, close

    var notations: [String] {
        switch self {
        case .record: ["y"]
        case .all: ["a"]
        case .sides: ["c"]
        case .close: ["<Esc>", "n", "q"]
        }
    }

    var words: Words {
        switch self {
        case .record: Words("記録する", "record it")
        case .all: Words("全行", "all rows")
        case .sides: Words("食い違いも", "conflicts too")
        case .close: Words("やめる", "leave")
        }
    }
}
