import WorkbookModel

/// What a row of a list is to searches and filters.
struct RowContent: Hashable, Sendable {
    /// What words are looked for in.
    let text: String
    /// The item that it is about, which all else of a filter is asked of.
    let item: Int?
    /// The position of the entry that it is about, which is asked what a filter says about recording.
    var entry: Int?
    /// Which of its screen's labels it bears. A row without any bears those of its heading.
    var labels: [String] = []

    init(_ text: String, item: Int? = nil) {
        self.text = text
        self.item = item
    }

    /// What an item is called, what it says, and what is recorded about it; not what it belongs to, which other rows say.
    init(ofItem index: Int, _ environment: AppEnvironment) {
        let item = environment.workbook.catalog.items[index]
        let assessment = environment.assessment(of: index)
        let recorded = AssessmentField.allCases.flatMap { field -> [String] in
            switch field.kind {
            case .result: []
            case .line(let path), .date(let path), .text(let path): [assessment[keyPath: path]]
            case .evidence: assessment.evidence.flatMap { [$0.reference, $0.description] }
            }
        }
        let texts = [item.id, environment.label(ofItem: index), item.text.text, item.text.english] + recorded
        self.init(texts.joined(separator: "\n"), item: index)
    }

    /// The same with further texts.
    func adding(_ texts: [String]) -> RowContent {
        var content = RowContent(([text] + texts).joined(separator: "\n"), item: item)
        content.entry = entry
        content.labels = labels
        return content
    }
}
