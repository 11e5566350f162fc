import TerminalUI
import WorkbookModel

/// Tab behind `:` where a place of the table is typed.
extension Prompt {
    /// Completes the number of a section, group or item, level by level; `nil` where none begins so.
    mutating func completePlace(_ environment: AppEnvironment) -> [Request]? {
        let command = Action.goToItem.definition.typing.names.first { field.text.hasPrefix($0 + " ") }
        let before = command.map { $0 + " " } ?? ""
        let typed = String(field.text.dropFirst(before.count))
        if before.isEmpty, !CommandLineNames.names(beginning: typed).isEmpty { return nil }
        let places = environment.workbook.catalog.completions(ofPlace: typed)
        if places.isEmpty {
            return before.isEmpty
                ? nil : [.complain(environment.language(ja: "そう始まる番号はありません", en: "no number begins so"))]
        }
        return put(places.map { before + $0 }) { String($0.dropFirst(before.count)) }
    }
}
