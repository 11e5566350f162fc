import WorkbookModel

/// Tab in the field of a filter, and behind `:filter`.
extension Prompt {
    mutating func completeFilter(_ environment: AppEnvironment) -> [Request] {
        guard let completed = FilterCompletion(field.text, environment).completed else {
            return [.complain(environment.language(ja: "そう始まるキーも値もありません", en: "no key or value begins so"))]
        }
        self = holding(completed.query)
        offer(completed.queries)
        return completed.possible.isEmpty
            ? preview(environment) : [.say(completed.possible.joined(separator: "  "))]
    }

    /// The same behind `:filter`; `nil` where something else stands there.
    mutating func completeFilterCommand(_ environment: AppEnvironment) -> [Request]? {
        guard let name = Action.filter.definition.typing.names.first, field.text.hasPrefix(name + " ") else {
            return nil
        }
        let query = String(field.text.dropFirst(name.count + 1))
        guard let completed = FilterCompletion(query, environment).completed else {
            return [.complain(environment.language(ja: "そう始まるキーも値もありません", en: "no key or value begins so"))]
        }
        self = holding(name + " " + completed.query)
        offer(completed.queries.map { name + " " + $0 })
        return completed.possible.isEmpty ? [] : [.say(completed.possible.joined(separator: "  "))]
    }
}
