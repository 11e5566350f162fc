/// The language that tenken speaks to the person. The catalogue's own text stays Japanese.
public enum Language: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    /// The one of two wordings that is in this language. Both stand side by side at the place of use, so that neither
    /// can be forgotten.
    public func callAsFunction(ja: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        self == .japanese ? ja() : en()
    }

    /// A number and what it counts, in English: `1 entry`, `2 entries`. Japanese has no plural.
    ///
    /// - Parameter plural: the plural where it is not the singular and an `s`.
    public static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }

    /// The language for a POSIX locale name such as `ja_JP.UTF-8`: Japanese under a Japanese locale, else English.
    public init(locale: String) {
        self = locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .japanese : .english
    }
}
