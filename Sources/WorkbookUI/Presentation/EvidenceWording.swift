import WorkbookModel

/// Pieces of evidence in words.
public enum EvidenceWording {
    /// A piece of evidence, and in brackets what there is to see to.
    ///
    /// - Parameter check: what is known of its file.
    public static func line(_ evidence: Evidence, _ check: EvidenceCheck?, _ language: Language) -> String {
        ([evidence.shown] + remarks(evidence, check, language)).joined(separator: "  ")
    }

    /// What there is to see to about a file: where it lies, what became of it.
    static func remarks(_ evidence: Evidence, _ check: EvidenceCheck?, _ language: Language) -> [String] {
        let isOutside = evidence.leadsOutside || check?.isOutside ?? false
        return (isOutside ? [outside(language)] : []) + [check.flatMap { trouble($0, language) }].compactMap { $0 }
    }

    private static func trouble(_ check: EvidenceCheck, _ language: Language) -> String? {
        switch check.status {
        case .missing: check.movedTo.map { moved(to: $0, language) } ?? missing(language)
        case .changed: changed(language)
        case .unchecked: unchecked(language)
        case .intact: nil
        }
    }

    /// What is said once the pieces, at least one, are recorded.
    static func recorded(_ pieces: [Evidence], _ language: Language) -> String {
        let name = pieces.first?.reference ?? ""
        if pieces.count < 2 { return language(ja: "証跡を記録しました: \(name)", en: "evidence recorded: \(name)") }
        return language(
            ja: "証跡 \(pieces.count) 件を記録しました: \(name) ほか", en: "\(pieces.count) pieces of evidence recorded: \(name), …"
        )
    }

    public static func outside(_ language: Language) -> String {
        language(ja: "〔点検簿のフォルダーの外〕", en: "[outside the workbook's folder]")
    }

    public static func unchecked(_ language: Language) -> String {
        language(ja: "〔確かめていません〕", en: "[not looked at]")
    }

    public static func missing(_ language: Language) -> String { language(ja: "〔ありません〕", en: "[missing]") }

    public static func changed(_ language: Language) -> String {
        language(ja: "〔添付後に変わっています〕", en: "[changed since attached]")
    }

    /// - Parameter path: relative to the workbook's folder.
    public static func moved(to path: String, _ language: Language) -> String {
        language(ja: "〔\(path) に移っています〕", en: "[moved to \(path)]")
    }
}
