import WorkbookModel

/// What a part of a report holds.
public enum ReportPart: String, CaseIterable, Hashable, Sendable {
    case cover, figures, requirements, table, evidence, points, history

    /// What a form lists to have it.
    public var word: String { rawValue }

    public func title(_ language: Language) -> String {
        switch self {
        case .cover: language(ja: "表紙", en: "Cover")
        case .figures: language(ja: "集計", en: "Figures")
        case .requirements: language(ja: "要求事項ごと", en: "By requirement")
        case .table: language(ja: "対応表", en: "Table")
        case .evidence: language(ja: "証跡", en: "Evidence")
        case .points: language(ja: "指摘と改善計画", en: "Open points")
        case .history: language(ja: "履歴", en: "History")
        }
    }

    /// Its sheet's name: spreadsheets keep `History` for themselves.
    func sheetName(_ language: Language) -> String {
        self == .history ? language(ja: "履歴", en: "Records") : title(language)
    }
}
