/// Whether the legacy guideline asks for an item or recommends it.
public enum Obligation: String, CaseIterable, Sendable {
    case required, recommended

    public func name(_ language: Language) -> String {
        switch self {
        case .required: language(ja: "必須", en: "required")
        case .recommended: language(ja: "推奨", en: "recommended")
        }
    }
}
