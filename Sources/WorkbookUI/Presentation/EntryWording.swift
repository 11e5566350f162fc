import WorkbookModel

/// Assessments and their parts in words.
enum EntryWording {
    /// Where an item's obligation is known from, where the source does not say it.
    static func basis(of item: Catalog.Item, _ language: Language) -> String {
        item.obligationBasis == "wording" ? language(ja: "（文末の言い方からの推定）", en: " (inferred from the wording)") : ""
    }

    /// The fields of an assessment that hold something, with their names.
    static func fields(
        of assessment: Assessment, _ language: Language, _ check: (Evidence) -> EvidenceCheck? = { _ in nil }
    ) -> [(name: String, text: String)] {
        let names = AssessmentFieldNames(language: language)
        let evidence = assessment.evidence.map { (names.evidence, line($0, check($0), language)) }
        let fields =
            [
                (names.result, "\(assessment.result.mark) \(assessment.result.name(language))"),
                (names.owner, assessment.owner), (names.due, assessment.due),
            ] + evidence + [(names.note, assessment.note), (names.plan, assessment.plan)]
        return fields.filter { !$0.1.isEmpty }
    }

    /// What is wrong with an evidence file, in brackets behind its name.
    private static func trouble(_ check: EvidenceCheck?, _ language: Language) -> String {
        guard let check else { return "" }
        return switch check.status {
        case .missing:
            check.movedTo.map { language(ja: "  〔\($0) に移っています〕", en: "  [moved to \($0)]") }
                ?? language(ja: "  〔ありません〕", en: "  [missing]")
        case .changed: language(ja: "  〔添付後に変わっています〕", en: "  [changed since attached]")
        case .intact: ""
        }
    }

    /// An assessment, a line or more for each field that holds something.
    static func lines(of assessment: Assessment, _ language: Language) -> [String] {
        fields(of: assessment, language).map { "\($0.name)  \($0.text)" }
    }

    /// A piece of evidence, and in brackets what there is to see to.
    static func line(_ evidence: Evidence, _ check: EvidenceCheck?, _ language: Language) -> String {
        let isOutside = evidence.leadsOutside || check?.isOutside ?? false
        let place = isOutside ? language(ja: "  〔点検簿のフォルダーの外〕", en: "  [outside the workbook's folder]") : ""
        return line(evidence) + place + trouble(check, language)
    }

    static func line(_ evidence: Evidence) -> String {
        evidence.description.isEmpty ? evidence.reference : "\(evidence.reference)  \(evidence.description)"
    }

    /// A recorded time for people: date and minutes as recorded, without the offset.
    static func time(_ timestamp: String) -> String { ReportedTime.shown(timestamp) }
}
