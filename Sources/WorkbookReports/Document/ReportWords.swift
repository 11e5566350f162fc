import WorkbookModel

/// Words of reports that stand in several places. A page hands its script those of the table (`PageWords`).
enum ReportWords {
    /// A result with its mark.
    static func result(_ result: AssessmentResult, _ language: Language) -> String {
        "\(result.mark) \(result.name(language))"
    }

    /// A number before its title; either may be missing.
    static func numbered(_ number: String, _ title: String) -> String {
        [number, title].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// As much of a text, in English of its gloss, as tells one item from another: 70 scalars on one line.
    static func beginning(_ text: Catalog.Text, _ language: Language) -> String {
        let scalars = text.brief(language).unicodeScalars.map { $0 == "\n" ? " " : $0 }
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: scalars.count > 70 ? scalars.prefix(69) + ["…"] : scalars[...])
        return String(beginning)
    }

    /// In the place of a result.
    static func conflict(_ language: Language) -> String { "! \(language(ja: "食い違い", en: "conflict"))" }

    /// Beneath a result that was carried over.
    static func carried(_ language: Language) -> String { language(ja: "（引継ぎ・未確定）", en: "(carried over, unconfirmed)") }

    static func itemNumber(_ language: Language) -> String { language(ja: "No.", en: "No.") }
}
