import WorkbookModel

/// The fields of an assessment in words.
enum AssessmentLines {
    /// The fields that hold something, in their order; the result always. Pieces of evidence are lines of one text. Fields
    /// that this version does not know are told as they are stored.
    ///
    /// - Parameter evidence: looks an evidence file up.
    static func lines(
        of assessment: Assessment, _ language: Language, _ evidence: (Evidence) -> EvidenceCheck?
    ) -> [ItemDocument.Line] {
        AssessmentField.allCases.compactMap { field in
            let text = text(of: field, in: assessment, language, evidence)
            return text.isEmpty ? nil : ItemDocument.Line(name: field.name(language), text: text)
        } + assessment.unknownFields.map { ItemDocument.Line(name: $0.name, text: $0.value) }
    }

    /// A field's value; the evidence with what there is to see to about its files.
    static func text(
        of field: AssessmentField, in assessment: Assessment, _ language: Language,
        _ evidence: (Evidence) -> EvidenceCheck?
    ) -> String {
        switch field.kind {
        case .evidence:
            assessment.evidence.map { EvidenceWording.line($0, evidence($0), language) }.joined(separator: "\n")
        case .date(let path):
            CalendarDate(iso: assessment[keyPath: path])
                .map { "\($0) (\(TypedDate.weekdayName($0, language)))" } ?? assessment[keyPath: path]
        case .result, .line, .text: field.text(of: assessment, language)
        }
    }
}
