import FoundationEssentials
import WorkbookModel

/// The names that the script of a page needs to know what its cells must say, and to tell what it finds.
struct PageWords: Encodable {
    /// By stored word, with the mark.
    private let results: [String: String]
    /// The same without the mark.
    private let names: [String: String]
    private let obligations: [String: String]
    private let reviews: [String: String]
    /// By code.
    private let findings: [String: String]
    /// Of requirements, by stored word.
    private let stateMarks: [String: String]
    private let stateNames: [String: String]
    /// Between the state of a requirement that only recommends, and what its items come to.
    private let stateSeparator: String
    private let conflict: String
    private let carried: String

    private init(_ language: Language) {
        let known = AssessmentResult.allCases
        results = Dictionary(uniqueKeysWithValues: known.map { ($0.word, ReportWords.result($0, language)) })
        names = Dictionary(uniqueKeysWithValues: known.map { ($0.word, $0.name(language)) })
        obligations = Dictionary(uniqueKeysWithValues: Obligation.allCases.map { ($0.rawValue, $0.name(language)) })
        reviews = Dictionary(
            uniqueKeysWithValues: ReviewState.allCases.map { ($0.rawValue, $0 == .none ? "" : $0.name(language)) })
        findings = Dictionary(
            uniqueKeysWithValues: FindingCode.allCases.filter { $0.severity == .integrity }
                .map { ($0.rawValue, $0.meaning(language)) })
        let states = RequirementState.allCases
        stateMarks = Dictionary(
            uniqueKeysWithValues: states.map { ($0.rawValue, $0.result.map { "\($0.mark) " } ?? "") })
        stateNames = Dictionary(uniqueKeysWithValues: states.map { ($0.rawValue, $0.name(language)) })
        stateSeparator = language(ja: "・", en: ", ")
        conflict = ReportWords.conflict(language)
        carried = ReportWords.carried(language)
    }

    /// UTF-8. It holds no `<`, so that it can stand in a script.
    static func json(_ language: Language) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = (try? encoder.encode(PageWords(language))).map { Array($0) } ?? Array("{}".utf8)
        return bytes.flatMap { $0 == 0x3C ? Array("\\u003c".utf8) : [$0] }
    }
}
