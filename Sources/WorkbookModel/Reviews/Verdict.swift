import Recfile

/// A second person's verdict on an assessment.
public enum Verdict: String, CaseIterable, Sendable {
    case accepted, returned, withdrawn

    public func name(_ language: Language) -> String {
        switch self {
        case .accepted: language(ja: "承認", en: "accepted")
        case .returned: language(ja: "差戻し", en: "returned")
        case .withdrawn: language(ja: "取下げ", en: "withdrawn")
        }
    }
}
