import WorkbookModel

extension Catalog.Requirement {
    /// Where it stands in the guideline: part, chapter and category, those that there are.
    func place(_ language: Language) -> String {
        [part, chapter, category].map { $0.shown(language) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
