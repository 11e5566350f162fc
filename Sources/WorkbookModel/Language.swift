/// The language that tenken speaks to the person. The catalogue's own text stays Japanese.
public enum Language: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"

    /// The one of two wordings that is in this language. Both stand side by side at the place of use, so that neither
    /// can be forgotten.
    public func callAsFunction(ja: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        self == .japanese ? ja() : en()
    }

    /// The language for a POSIX locale name such as `ja_JP.UTF-8`: Japanese under a Japanese locale, else English.
    public init(locale: String) {
        self = locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .japanese : .english
    }
}
