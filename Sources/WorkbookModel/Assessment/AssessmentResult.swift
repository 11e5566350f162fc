/// What an auditor found about an item, and all that follows from it.
///
/// Only this file knows what a result means. A new one is a case here, a row in `meaning`, and a style in the theme.
public enum AssessmentResult: Hashable, Sendable, CaseIterable {
    case compliant
    case partial
    /// Met by another measure, as a risk-based guideline allows.
    case alternative
    case noncompliant
    case notApplicable
    case unassessed
    /// A newer version's word. It is shown as written, and never replaced here.
    case unknown(String)

    /// The results that this version records, in the order of tables and keys.
    public static let allCases: [AssessmentResult] = [
        .compliant, .partial, .alternative, .noncompliant, .notApplicable, .unassessed,
    ]

    private struct Meaning {
        /// The stored word.
        let word: String
        let mark: Character
        let key: Character
        let ja: String
        let en: String
        /// Somebody judged the item.
        var isAssessed = true
        /// Something is left to do, so a due date can pass.
        var isOpen = false
        var needsEvidence = false
        /// It asks for a plan and a due date.
        var needsPlan = false
        /// It asks for a note that says why.
        var needsReason = false
        /// The state of a requirement by this result alone; `nil` where it does not weigh.
        let requirement: RequirementState?
    }

    private var meaning: Meaning {
        switch self {
        case .compliant:
            Meaning(
                word: "compliant", mark: "○", key: "o", ja: "適合", en: "compliant", needsEvidence: true,
                requirement: .compliant)
        case .partial:
            Meaning(
                word: "partial", mark: "△", key: "p", ja: "一部適合", en: "partial", isOpen: true, needsEvidence: true,
                needsPlan: true, requirement: .partial)
        case .alternative:
            Meaning(
                word: "alternative", mark: "◇", key: "a", ja: "代替策", en: "alternative", needsEvidence: true,
                requirement: .alternative)
        case .noncompliant:
            Meaning(
                word: "noncompliant", mark: "×", key: "x", ja: "不適合", en: "noncompliant", isOpen: true,
                needsPlan: true, requirement: .noncompliant)
        case .notApplicable:
            Meaning(
                word: "not-applicable", mark: "―", key: "-", ja: "対象外", en: "not applicable", needsReason: true,
                requirement: nil)
        case .unassessed:
            Meaning(
                word: "unassessed", mark: "·", key: "0", ja: "未評価", en: "unassessed", isAssessed: false, isOpen: true,
                requirement: .open)
        case .unknown(let word):
            // Open, as it must not pass for done.
            Meaning(word: word, mark: "?", key: "?", ja: word, en: word, isOpen: true, requirement: .open)
        }
    }

    /// The word that an entry stores.
    public var word: String { meaning.word }

    /// The sign for it on screens and in reports: one scalar, most of ambiguous width.
    public var mark: Character { meaning.mark }

    /// The key that records it, also its short form on the command line.
    public var key: Character { meaning.key }

    public func name(_ language: Language) -> String { language(ja: meaning.ja, en: meaning.en) }

    /// Whether this version knows the word.
    public var isKnown: Bool { if case .unknown = self { false } else { true } }

    /// Whether somebody judged the item.
    public var isAssessed: Bool { meaning.isAssessed }

    /// Whether something is left to do.
    public var isOpen: Bool { meaning.isOpen }

    /// Whether it asks for evidence.
    public var needsEvidence: Bool { meaning.needsEvidence }

    /// Whether it asks for a remediation plan and a due date.
    public var needsPlan: Bool { meaning.needsPlan }

    /// Whether it asks for a note that says why.
    public var needsReason: Bool { meaning.needsReason }

    /// The state of a requirement by this result alone; `nil` where it does not weigh.
    public var requirement: RequirementState? { meaning.requirement }

    /// The result of a stored word; `.unknown` where this version does not know it.
    public init(word: String) {
        self = AssessmentResult.allCases.first { $0.word == word } ?? .unknown(word)
    }

    /// Reads a result as typed: its word, its name in either language, its key, or its mark.
    public init?(typed text: String) {
        let found = AssessmentResult.allCases.first { result in
            text == result.word || text == String(result.key) || text == String(result.mark)
                || Language.allCases.contains { text == result.name($0) }
        }
        guard let found else { return nil }
        self = found
    }
}
