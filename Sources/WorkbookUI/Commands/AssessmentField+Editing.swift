import WorkbookModel

extension AssessmentField {
    /// The fields that a prompt, an editor or a list records; the result has keys of its own.
    static let edited: [AssessmentField] = allCases.filter { field in
        switch field.kind {
        case .result: false
        case .line, .date, .text, .evidence: true
        }
    }

    /// Puts a text into the field; nothing is done to a field that holds none.
    func set(_ text: String, in assessment: inout Assessment) {
        if let path = textPath { assessment[keyPath: path] = text }
    }
}
