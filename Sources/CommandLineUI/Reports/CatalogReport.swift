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

    /// That nothing is wrong, and what there is.
    public func sound(_ catalog: Catalog, file: String) -> String {
        let counts = (catalog.items.count, catalog.requirements.count, catalog.mappings.count)
        return language(
            ja: "\(file): 誤りはありません（\(counts.0) 項目、\(counts.1) 要求事項、\(counts.2) ブロック）",
            en:
                "\(file): OK (\(Language.counted(counts.0, "item")), \(Language.counted(counts.1, "requirement")), \(Language.counted(counts.2, "block")))"
        )
    }

    /// What is wrong, one problem a line.
    public func lines(_ problems: [CatalogProblem], path: FilePath) -> [String] {
        problems.map { "\(path):\($0.line): \($0.message(language))" }
    }
}
