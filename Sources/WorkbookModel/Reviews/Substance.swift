/// What a review of an assessment is of: what was found, and what shows it. Owner, due date and the path of a file arrange
/// things, and are no part of it.
struct Substance: Hashable, Sendable {
    /// What somebody can have given its present value.
    enum Part: Hashable, Sendable {
        /// Of the evidence, which pieces there are.
        case field(AssessmentField)
        case piece(String)
        case unknownFields
    }

    /// The parts that hold something.
    let values: [Part: [String]]

    init(_ assessment: Assessment) {
        var values: [Part: [String]] = [:]
        for field in AssessmentField.allCases where field.isSubstance && !field.isEmpty(in: assessment) {
            switch field.kind {
            case .result: values[.field(field)] = [assessment.result.word]
            case .line(let path), .date(let path), .text(let path): values[.field(field)] = [assessment[keyPath: path]]
            case .evidence:
                let pieces = assessment.evidence.map(Substance.piece)
                values[.field(field)] = pieces.sorted()
                for piece in pieces { values[.piece(piece)] = [piece] }
            }
        }
        if !assessment.unknownFields.isEmpty {
            values[.unknownFields] = assessment.unknownFields.map { "\($0.name): \($0.value)" }
        }
        self.values = values
    }

    /// A file is its digest, whatever its path; other evidence is its reference.
    private static func piece(_ evidence: Evidence) -> String {
        "\(evidence.digest.map { "sha256:" + $0 } ?? evidence.reference)\n\(evidence.description)"
    }
}

extension Assessment {
    var substance: Substance { Substance(self) }
}
