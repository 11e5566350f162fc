import TerminalUI
import WorkbookModel

extension AppState {
    /// Does what was typed behind `:`.
    mutating func run(commandLine text: String) -> [Effect] {
        mode = .browse
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return [] }
        let effects = run(name, words.count > 1 ? trimmed(words[1]) : "")
        // A mistake stays in the field: what is typed on must not fall among the keys that record.
        if case .browse = mode, message?.isError == true { mode = .prompt(Prompt(.command, text: text)) }
        return effects
    }

    private mutating func run(_ name: String, _ rest: String) -> [Effect] {
        guard let command = CommandLineNames.command(named: name) else {
            if workbook.catalog.itemIndex(typed: name) != nil {
                goToItem(name)
            } else {
                complain(
                    ja: ":\(name) はありません。使えるものは Tab か :help",
                    en: "there is no :\(name); Tab or :help tell what there is")
            }
            return []
        }
        if command.definition.typing.argument == nil, !rest.isEmpty {
            complain(ja: ":\(name) のあとには何も書きません", en: "nothing stands behind :\(name)")
            return []
        }
        return perform(command, rest)
    }

    mutating func writeCopy(_ name: String) -> [Effect] {
        if name.isEmpty {
            say(ja: "すでにファイルに入っています。写しは :w 別の名前", en: "already saved; :w NAME writes a copy")
            return []
        }
        return [.writeCopy(name)]
    }

    mutating func filterTable(_ query: String) {
        do {
            let filter = try Filter(parsing: query)
            screens = [.table]
            apply(filter)
        } catch {
            complain(error.message(language))
        }
    }

    mutating func goToItem(_ typed: String) {
        guard let item = workbook.catalog.itemIndex(typed: typed) else {
            complain(ja: "項目「\(typed)」はありません", en: "there is no item “\(typed)”")
            return
        }
        screens = [.table]
        if table.place(of: item) == nil { apply(.all) }
        table.select(item: item)
    }
}
