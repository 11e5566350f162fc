/// What an auditor found about an item.
public enum AssessmentResult: String, CaseIterable, Hashable, Sendable {
    case compliant
    case partial
    /// Met by another measure, as a risk-based guideline allows.
    case alternative
    case noncompliant
    case notApplicable = "not-applicable"
    case unassessed

    /// The mark that carries the meaning on screens and in reports; one scalar, of ambiguous width.
    public var mark: Character {
        switch self {
        case .compliant: "○"
        case .partial: "△"
        case .alternative: "◇"
        case .noncompliant: "×"
        case .notApplicable: "―"
        case .unassessed: "·"
        }
    }

    /// The key that records it, which is also its short form on the command line.
    public var key: Character {
        switch self {
        case .compliant: "o"
        case .partial: "p"
        case .alternative: "a"
        case .noncompliant: "x"
        case .notApplicable: "-"
        case .unassessed: "0"
        }
    }

    public func name(_ language: Language) -> String {
        switch self {
        case .compliant: language(ja: "適合", en: "compliant")
        case .partial: language(ja: "一部適合", en: "partial")
        case .alternative: language(ja: "代替策", en: "alternative")
        case .noncompliant: language(ja: "不適合", en: "noncompliant")
        case .notApplicable: language(ja: "対象外", en: "not applicable")
        case .unassessed: language(ja: "未評価", en: "unassessed")
        }
    }

    /// Reads a result as typed: its name in either language, its key, or its mark.
    public init?(typed text: String) {
        let found = AssessmentResult.allCases.first { result in
            text == result.rawValue || text == String(result.key) || text == String(result.mark)
                || Language.allCases.contains { text == result.name($0) }
        }
        guard let found else { return nil }
        self = found
    }
}
