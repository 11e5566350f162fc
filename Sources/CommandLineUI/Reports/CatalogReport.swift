import WorkbookFiles
import WorkbookModel

/// Catalogues in words: what `tenken catalog list` and `tenken catalog check` print.
public struct CatalogReport: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// Id, items, coverage and title, separated by tabs.
    public func line(_ catalog: Catalog) -> String {
        let about = catalog.about
        let title = language == .english && !about.titleEnglish.isEmpty ? about.titleEnglish : about.title
        let count = language(ja: "\(catalog.items.count) 項目", en: Language.counted(catalog.items.count, "item"))
        return [about.id, count, about.coverageText(language), title].joined(separator: "\t")
    }

    /// That nothing is wrong, and what there is, to be compared with the document.
    ///
    /// - Parameter warnings: how many there are.
    public func sound(_ catalog: Catalog, file: String, warnings: Int) -> [String] {
        let recommended = catalog.items.count { $0.obligation == .recommended }
        let counts: [(Int, ja: String, en: String)] = [
            (catalog.sections.count, "大項目", "sections"), (catalog.groups.count, "小項目", "groups"),
            (catalog.items.count - recommended, "必須の項目", "required items"),
            (recommended, "推奨の項目", "recommended items"), (catalog.requirements.count, "要求事項", "requirements"),
            (catalog.scenarios.count, "シナリオ", "scenarios"), (catalog.mappings.count, "ブロック", "blocks"),
        ]
        let list = counts.map { language(ja: "\($0.1) \($0.0)", en: "\($0.0) \($0.2)") }
        let verdict =
            warnings == 0
            ? language(ja: "誤りはありません", en: "OK")
            : language(ja: "誤りはありません。注意 \(warnings) 件", en: "no mistakes, \(Language.counted(warnings, "warning"))")
        return ["\(file): \(verdict)", "  " + list.joined(separator: language(ja: "、", en: ", "))]
    }

    /// The warnings, one a line.
    public func lines(_ warnings: [CatalogWarning], path: FilePath) -> [String] {
        let lead = language(ja: "注意", en: "warning")
        return warnings.map { "\(path):\($0.line): \(lead): \($0.message(language))" }
    }

    /// What is wrong, one problem a line.
    public func lines(_ problems: [CatalogProblem], path: FilePath) -> [String] {
        problems.map { "\(path):\($0.line): \($0.message(language))" }
    }
}
