import WorkbookModel

/// A wording in both languages.
struct Words: Hashable, Sendable {
    let ja: String
    let en: String

    init(_ ja: String, _ en: String) {
        self.ja = ja
        self.en = en
    }

    func callAsFunction(_ language: Language) -> String { language(ja: ja, en: en) }
}
