import WorkbookModel

/// One item with its assessment, as the machine-readable formats of `tenken list` give it. Keys may be added, none is
/// ever renamed. Every text is there, empty where nothing is recorded.
struct ItemRow: Encodable {
    struct EvidenceRow: Encodable {
        let reference: String
        let description: String
        /// Of a file when it was attached, 64 hex digits; else empty.
        let sha256: String
        /// `file`, `url` or `words`.
        let kind: String
        /// Of a file: `intact`, `missing` or `changed`; absent where it was not looked up.
        let state: String?
        /// Whether the reference leads out of the workbook's folder.
        let outside: Bool

        init(_ evidence: Evidence, _ status: EvidenceStatus?) {
            reference = evidence.reference
            description = evidence.description
            sha256 = evidence.digest ?? ""
            outside = evidence.leadsOutside
            kind =
                switch evidence.kind {
                case .file: "file"
                case .url: "url"
                case .words: "words"
                }
            state =
                switch evidence.kind == .file ? status : nil {
                case .intact: "intact"
                case .missing: "missing"
                case .changed: "changed"
                case nil: nil
                }
        }
    }

    let item: String
    let number: String
    let section: String
    let group: String
    let obligation: String
    let text: String
    /// Their ids.
    let requirements: [String]
    /// Its id.
    let scenario: String
    /// `conflict` while sides differ; the other fields are then those of the latest side.
    let result: String
    let owner: String
    let due: String
    let evidence: [EvidenceRow]
    let note: String
    let plan: String
    let review: String
    let by: String
    /// RFC 3339.
    let at: String
    let conflict: Bool

    private let storedEvidence: [String]

    /// - Parameter status: looks an evidence file up.
    init(_ workbook: Workbook, itemAt index: Int, status: (Evidence) -> EvidenceStatus? = { _ in nil }) {
        let catalog = workbook.catalog
        let state = workbook.state(ofItemAt: index)
        let assessment = state.assessment
        item = catalog.items[index].id
        number = catalog.items[index].number
        section = catalog.section(ofItemAt: index)?.id ?? ""
        group = catalog.items[index].group
        obligation = catalog.items[index].obligation.rawValue
        text = catalog.items[index].text.text
        requirements = catalog.requirements(ofItemAt: index).map(\.id)
        scenario = catalog.scenario(ofItemAt: index)?.id ?? ""
        result = state.isConflict ? "conflict" : state.result.word
        owner = assessment.owner
        due = assessment.due
        evidence = assessment.evidence.map { EvidenceRow($0, status($0)) }
        storedEvidence = assessment.evidence.map(\.stored)
        note = assessment.note
        plan = assessment.plan
        review = state.review.rawValue
        by = state.current?.by ?? ""
        at = state.current?.at ?? ""
        conflict = state.isConflict
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case item, number, section, group, obligation, text, requirements, scenario, result, owner, due, evidence, note
        case plan, review, by, at, conflict
    }

    /// The heads of the columns.
    static var columns: [String] { CodingKeys.allCases.map(\.rawValue) }

    /// The same as one cell each; several values of one key are lines of it.
    var cells: [String] {
        CodingKeys.allCases.map { key in
            switch key {
            case .item: item
            case .number: number
            case .section: section
            case .group: group
            case .obligation: obligation
            case .text: text
            case .requirements: requirements.joined(separator: "\n")
            case .scenario: scenario
            case .result: result
            case .owner: owner
            case .due: due
            case .evidence: storedEvidence.joined(separator: "\n")
            case .note: note
            case .plan: plan
            case .review: review
            case .by: by
            case .at: at
            case .conflict: String(conflict)
            }
        }
    }
}
