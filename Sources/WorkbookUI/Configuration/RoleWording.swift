import WorkbookModel

extension Theme.Role {
    /// What the role styles.
    func explanation(_ language: Language) -> String {
        switch self {
        case .title: language(ja: "題名の行の先頭", en: "the name in the title line")
        case .border: language(ja: "罫線", en: "borders")
        case .heading: language(ja: "見出し", en: "headings")
        case .cursor: language(ja: "カーソルの行", en: "the row at the cursor")
        case .gap: language(ja: "控えめな語（印、推奨、時刻など）", en: "what stands back: gaps, recommended, times")
        case .label: language(ja: "欄の名前と要求事項の見出し", en: "names of fields and of requirements")
        case .gloss: language(ja: "英訳", en: "English glosses")
        case .key: language(ja: "下の行のキー", en: "the keys in the last line")
        case .warning: language(ja: "注意と誤り", en: "warnings and mistakes")
        case .result(let result):
            language(
                ja: "評価 \(result.mark) \(result.name(language))",
                en: "the result \(result.mark) \(result.name(language))")
        }
    }
}
