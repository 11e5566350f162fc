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
        let verdict =
            warnings == 0
            ? language(ja: "誤りはありません", en: "OK")
            : language(ja: "誤りはありません。注意 \(warnings) 件", en: "no mistakes, \(Language.counted(warnings, "warning"))")
        return ["\(file): \(verdict)", "  " + counts(catalog)]
    }

    /// How many there are of each kind of record.
    public func counts(_ catalog: Catalog) -> String {
        let recommended = catalog.items.count { $0.obligation == .recommended }
        let counts: [(Int, ja: String, en: String)] = [
            (catalog.sections.count, "大項目", "sections"), (catalog.groups.count, "小項目", "groups"),
            (catalog.items.count - recommended, "必須の項目", "required items"),
            (recommended, "推奨の項目", "recommended items"), (catalog.requirements.count, "要求事項", "requirements"),
            (catalog.scenarios.count, "シナリオ", "scenarios"), (catalog.mappings.count, "ブロック", "blocks"),
        ]
        let list = counts.map { language(ja: "\($0.1) \($0.0)", en: "\($0.0) \($0.2)") }
        return list.joined(separator: language(ja: "、", en: ", "))
    }

    /// What each section holds, one a line, beneath the headings that stand above them.
    public func sections(_ catalog: Catalog) -> [String] {
        var heading = ""
        return catalog.sectionCounts.flatMap { counts in
            let section = counts.section
            let isNew = section.heading != heading
            heading = section.heading
            let numbers: [(Int, ja: String, en: String)] = [
                (counts.groups, "小項目", "group"), (counts.items, "項目", "item"),
                (counts.requirements, "要求事項", "requirement"), (counts.scenarios, "シナリオ", "scenario"),
                (counts.gaps, "欠け", "gap"),
            ]
            let list = numbers.map { language(ja: "\($0.1) \($0.0)", en: Language.counted($0.0, $0.2)) }
            let title = "  \(section.number) \(section.title.shown(language)): "
            return (isNew && !heading.isEmpty ? ["  " + heading] : [])
                + [title + list.joined(separator: language(ja: "、", en: ", "))]
        }
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
