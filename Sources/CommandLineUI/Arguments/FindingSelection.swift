import WorkbookModel

/// Which findings count, as typed behind `--only` and `--except`: codes and severities of Docs/Findings.md.
public struct FindingSelection: Sendable {
    /// In the order of the reference.
    public let codes: [FindingCode]

    /// The names that there are: severities, then codes.
    public static let names = Finding.Severity.allCases.map(\.rawValue) + FindingCode.allCases.map(\.rawValue)

    /// - Parameters:
    ///   - only: lists of names, separated by commas; where there is none, everything counts.
    ///   - except: lists of what of that does not count.
    /// - Throws: where a name is none, or nothing is left.
    public init(only: [String], except: [String], _ language: Language) throws(CommandProblem) {
        let kept = try FindingSelection.codes("--only", only, language)
        let left = try FindingSelection.codes("--except", except, language)
        codes = FindingCode.allCases.filter { (only.isEmpty || kept.contains($0)) && !left.contains($0) }
        if codes.isEmpty {
            throw .usage(
                language(ja: "--only と --except で、調べるものがなくなります", en: "--only and --except leave nothing to look for"))
        }
    }

    public func includes(_ finding: Finding) -> Bool { codes.contains(finding.kind.code) }

    private static func codes(
        _ option: String, _ lists: [String], _ language: Language
    ) throws(CommandProblem) -> Set<FindingCode> {
        var codes = Set<FindingCode>()
        for name in lists.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
            let word = name.filter { !$0.isWhitespace }
            if let code = FindingCode(rawValue: word) {
                codes.insert(code)
            } else if let severity = Finding.Severity(rawValue: word) {
                codes.formUnion(FindingCode.allCases.filter { $0.severity == severity })
            } else {
                throw .usage(
                    language(
                        ja: "\(option)「\(name)」という指摘はありません。使えるもの: \(names.joined(separator: ", "))",
                        en: "\(option): there is no finding “\(name)”; there are: \(names.joined(separator: ", "))"))
            }
        }
        return codes
    }
}
