/// What is wrong with a query.
public enum FilterProblem: Error, Hashable, Sendable {
    case unknownKey(String)
    /// A value that is not among those that the key takes.
    case unknownValue(Filter.Key, String)
    case notADate(String)
    case unclosedQuote
    case emptyValue(key: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .unknownKey(let key):
            let keys = Filter.Key.allCases.map { $0.name(language) }.joined(separator: " ")
            return language(ja: "絞り込みに「\(key)」はありません。使えるもの: \(keys)", en: "no filter key “\(key)”; there are: \(keys)")
        case .unknownValue(let key, let value):
            let name = key.name(language)
            let values = key.knownWords(language).joined(separator: " ")
            return language(
                ja: "\(name): に「\(value)」はありません。使えるもの: \(values)",
                en: "\(name): knows no “\(value)”; there are: \(values)")
        case .notADate(let text):
            return language(ja: "「\(text)」は日付ではありません（例 2026-12-31）", en: "“\(text)” is no date (as 2026-12-31)")
        case .unclosedQuote:
            return language(ja: "引用符「\"」が閉じていません", en: "a quotation mark is not closed")
        case .emptyValue(let key):
            return language(ja: "\(key): のあとに値がありません", en: "\(key): lacks a value")
        }
    }
}
