import WorkbookModel

/// Fields that are typed with their value behind `:`, for the item at hand or for the selection.
extension AppState {
    /// Records what was typed behind the name of a field. It is asked about as it would be in the field itself.
    mutating func set(_ field: AssessmentField, typed text: String) -> [Effect] {
        let items = targets
        guard mayRecord(items) else { return [] }
        switch field.kind {
        case .result: return setResult(typed: text)
        case .line: return perform(Prompt(.line(field, items: items), environment).holding(text).accept(environment))
        case .date: return perform(Prompt(.date(field, items: items), environment).holding(text).accept(environment))
        case .text: return perform(TextEditing.typed(text, field, of: items, environment).keep(environment))
        case .evidence: return [.makeEvidence(typed: text, items: items, replacing: nil, allowsWords: false)]
        }
    }

    /// Records a result by what was typed.
    mutating func setResult(typed text: String) -> [Effect] {
        guard actsOnSelection || currentItem != nil else { return perform(.result(.unassessed)) }
        if let result = AssessmentResult(typed: FullWidth.ascii(text)) { return setResult(result) }
        let language = context.language
        let known = AssessmentResult.allCases.map { $0.name(language) }.joined(separator: language(ja: "、", en: ", "))
        let argument =
            text.isEmpty ? language(ja: "評価を書いてください", en: "name a result") : language(ja: "「\(text)」", en: "“\(text)”")
        complain(ja: "\(argument): 使えるのは \(known)", en: "\(argument): there are \(known)")
        return []
    }
}
