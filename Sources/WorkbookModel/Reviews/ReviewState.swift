/// The state of an item's review.
public enum ReviewState: String, CaseIterable, Hashable, Sendable {
    case none, accepted, returned
    /// The assessment has changed since the review.
    case stale

    public func name(_ language: Language) -> String {
        switch self {
        case .none: language(ja: "なし", en: "none")
        case .accepted: language(ja: "承認", en: "accepted")
        case .returned: language(ja: "差戻し", en: "returned")
        case .stale: language(ja: "要再確認", en: "stale")
        }
    }

    /// Reads a state as typed: its name in either language.
    public init?(typed text: String) {
        let found = ReviewState.allCases.first { state in
            text == state.rawValue || Language.allCases.contains { text == state.name($0) }
        }
        guard let found else { return nil }
        self = found
    }
}
