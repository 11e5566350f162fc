import WorkbookModel

/// What commands are called in the configuration. A name is never changed or given to another command.
extension Command {
    var name: String {
        switch self {
        case .down: "down"
        case .up: "up"
        case .halfPageDown: "half-page-down"
        case .halfPageUp: "half-page-up"
        case .pageDown: "page-down"
        case .pageUp: "page-up"
        case .first: "first"
        case .last: "last"
        case .nextBlock: "next-block"
        case .previousBlock: "previous-block"
        case .nextUnassessed: "next-unassessed"
        case .paneDown: "pane-down"
        case .paneUp: "pane-up"
        case .open: "open"
        case .back: "back"
        case .quit: "quit"
        case .help: "help"
        case .result(let result): result.word
        case .note: "note"
        case .editExternally: "edit-externally"
        case .plan: "plan"
        case .owner: "owner"
        case .due: "due"
        case .evidence: "evidence"
        case .copyEvidence: "copy-evidence"
        case .review: "review"
        case .reviewQueue: "review-queue"
        case .search: "search"
        case .searchNext: "search-next"
        case .searchPrevious: "search-previous"
        case .filter: "filter"
        case .redraw: "redraw"
        case .suspend: "suspend"
        case .show(let screen): "show-" + screen.rawValue
        case .undo: "undo"
        case .redo: "redo"
        case .select: "select"
        case .selectBlock: "select-block"
        case .commandLine: "command-line"
        }
    }
}
