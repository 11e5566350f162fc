import WorkbookModel

/// What the fields of an assessment are called.
public struct AssessmentFieldNames: Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    public var result: String { language(ja: "評価", en: "Result") }
    public var owner: String { language(ja: "担当", en: "Owner") }
    public var due: String { language(ja: "目標日", en: "Due") }
    public var evidence: String { language(ja: "証跡", en: "Evidence") }
    public var note: String { language(ja: "所見", en: "Note") }
    public var plan: String { language(ja: "改善計画", en: "Plan") }
}
