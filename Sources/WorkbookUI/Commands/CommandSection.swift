/// A section of the help, in its order.
enum CommandSection: CaseIterable, Hashable, Sendable {
    case assess, several, review, screens, view, move, find, other
    /// What has no key: it is typed behind `:`.
    case typed

    var title: Words {
        switch self {
        case .assess: Words("評価", "Assess")
        case .several: Words("まとめて・取り消し", "Several at once, and undo")
        case .review: Words("確認", "Review")
        case .screens: Words("画面", "Screens")
        case .view: Words("表の見え方", "View of the table")
        case .move: Words("移動", "Move")
        case .find: Words("探す", "Find")
        case .other: Words("そのほか", "Other")
        case .typed: Words(": のあとに入力するもの", "Typed behind :")
        }
    }
}
