/// The language that tenken speaks to the person. The catalogue's own text stays Japanese.
public enum Language: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    /// The wording in this language. Both are written side by side where they are used, so that neither is forgotten.
    public func callAsFunction(ja: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        self == .japanese ? ja() : en()
    }

    /// A number and what it counts, in English: `1 entry`, `2 entries`. Japanese has no plural.
    ///
    /// - Parameter plural: the plural, if it is not the singular plus `s`.
    public static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }

    /// The language for a POSIX locale name such as `ja_JP.UTF-8`: Japanese under a Japanese locale, else English.
    public init(locale: String) {
        self = locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .japanese : .english
    }
}
