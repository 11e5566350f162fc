import TerminalUI
import WorkbookModel

extension AppState {
    /// What can be typed behind `:`.
    private static let commandNames = [
        "table", "requirements", "scenarios", "overview", "findings", "history", "help", "filter", "item", "undo",
        "redo", "review", "seal", "verify",
        "w", "q", "wq",
    ]

    /// Does what was typed behind `:`.
    mutating func run(commandLine text: String) -> [Effect] {
        mode = .browse
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return [] }
        let rest = words.count > 1 ? trimmed(words[1]) : ""
        if let screen = Screen(rawValue: name), screen != .item, screen != .conflict { return show(screen) }
        switch name {
        case "q", "wq": return [.terminal(.quit)]
        case "w": return writeCopy(rest)
        case "undo": return undo(redo: false)
        case "redo": return undo(redo: true)
        case "filter": filterTable(rest)
        case "review": showReviewQueue()
        case "seal": return seal(note: rest)
        case "verify": return [.verify]
        case "item": goToItem(rest)
        default:
            if workbook.catalog.itemIndex(typed: name) != nil {
                goToItem(name)
            } else {
                let names = AppState.commandNames.joined(separator: " ")
                complain(ja: ":\(name) はありません。使えるもの: \(names)", en: "there is no :\(name); there are: \(names)")
            }
        }
        // A mistake stays in the field: what is typed on must not fall among the keys that record.
        if case .browse = mode, message?.isError == true { mode = .prompt(Prompt(.command, text: text)) }
        return []
    }

    /// The command line with the name being typed completed as far as it is clear; what is possible is said.
    mutating func complete(_ prompt: Prompt) -> Prompt {
        let text = prompt.field.text
        let matches = AppState.commandNames.filter { $0.hasPrefix(text) }
        guard let first = matches.first, !text.contains(" ") else { return prompt }
        if matches.count == 1 { return Prompt(.command, text: first + " ") }
        let common = matches.reduce(first) { shared, name in
            String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
        }
        let list = matches.joined(separator: " ")
        say(ja: list, en: list)
        return Prompt(.command, text: common)
    }

    private mutating func writeCopy(_ name: String) -> [Effect] {
        if name.isEmpty {
            say(ja: "すでにファイルに入っています。写しは :w 別の名前", en: "already saved; :w NAME writes a copy")
            return []
        }
        return [.writeCopy(name)]
    }

    private mutating func filterTable(_ query: String) {
        do {
            let filter = try Filter(parsing: query)
            screens = [.table]
            apply(filter)
        } catch {
            complain(error.message(language))
        }
    }

    private mutating func goToItem(_ typed: String) {
        guard let item = workbook.catalog.itemIndex(typed: typed) else {
            complain(ja: "項目「\(typed)」はありません", en: "there is no item “\(typed)”")
            return
        }
        screens = [.table]
        if table.place(of: item) == nil { apply(.all) }
        table.select(item: item)
    }
}
