/// What is wrong with a filter query.
public enum FilterProblem: Error, Hashable, Sendable {
    case unknownKey(String)
    case unknownValue(key: String, value: String, allowed: [String])
    case notADate(String)
    case unclosedQuote
    case emptyValue(key: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .unknownKey(let key):
            let keys = Filter.Key.allCases.map { language == .japanese ? $0.japaneseName : $0.rawValue }
                .joined(separator: " ")
            return language(ja: "絞り込みに「\(key)」はありません。使えるもの: \(keys)", en: "no filter key “\(key)”; there are: \(keys)")
        case .unknownValue(let key, let value, let allowed):
            let typed = Filter.Key(rawValue: key)
            let japanese = allowed.map { value in
                typed.map { Filter.japaneseName(of: value, key: $0) } ?? value
            }
            return language(
                ja: "\(typed?.japaneseName ?? key): に「\(value)」はありません。使えるもの: \(japanese.joined(separator: " "))",
                en: "\(key): knows no “\(value)”; there are: \(allowed.joined(separator: " "))")
        case .notADate(let text):
            return language(ja: "「\(text)」は日付ではありません（例 2026-12-31）", en: "“\(text)” is no date (as 2026-12-31)")
        case .unclosedQuote:
            return language(ja: "引用符「\"」が閉じていません", en: "a quotation mark is not closed")
        case .emptyValue(let key):
            return language(ja: "\(key): のあとに値がありません", en: "\(key): lacks a value")
        }
    }
}
