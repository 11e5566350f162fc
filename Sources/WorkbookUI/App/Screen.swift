import WorkbookModel

/// What can fill the screen.
enum Screen: Hashable, Sendable {
    case table
    /// One of `AllListScreens.all`, by its name.
    case list(String)
    case item, conflict, help

    /// The screens that a command shows, in the order of the help.
    static let shown: [Screen] = [.table] + AllListScreens.all.map { .list($0.name) }

    var isList: Bool {
        switch self {
        case .list: true
        case .table, .item, .conflict, .help: false
        }
    }

    /// The list that it shows.
    var list: (any ListScreen)? {
        switch self {
        case .list(let name): AllListScreens.named(name)
        case .table, .item, .conflict, .help: nil
        }
    }

    /// Its name behind `:` and where a session ended. Never changed.
    var name: String {
        switch self {
        case .table: "table"
        case .list(let name): name
        case .item: "item"
        case .conflict: "conflict"
        case .help: "help"
        }
    }

    var title: Words {
        switch self {
        case .table: Words("対応表", "table")
        case .list(let name): AllListScreens.named(name)?.title ?? Words(name, name)
        case .item: Words("項目", "item")
        case .conflict: Words("食い違い", "conflict")
        case .help: Words("ヘルプ", "help")
        }
    }

    /// The standard key that shows it.
    var key: String? {
        switch self {
        case .table: "1"
        case .list(let name): AllListScreens.named(name)?.key
        case .item, .conflict, .help: nil
        }
    }

    /// What the foot line shows on the screen, most needed first.
    var hints: [KeyHint] {
        switch self {
        case .table: TableScreen.hints
        case .list: list?.hints ?? ListDrawing.hints
        case .item: ItemScreen.hints
        case .conflict: ConflictScreen.hints
        case .help: HelpScreen.hints
        }
    }
}
