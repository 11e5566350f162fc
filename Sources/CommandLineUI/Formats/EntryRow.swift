import WorkbookModel

/// An entry in JSON: what it records, by whom and when, and what that changed.
struct EntryRow: Encodable, Sendable {
    struct Origin: Encodable, Sendable {
        let workbook: String
        let entry: String
        let assessedBy: [String]
        let at: String
        let atUTC: String

        private enum CodingKeys: String, CodingKey {
            case entry, assessedBy, at
            case workbook = "workbook-id"
            case atUTC = "at-utc"
        }
    }

    struct Source: Encodable, Sendable {
        let file: String
        let row: String
        let sha256: String
    }

    /// Its id, 64 hex digits.
    let entry: String
    /// `assess`, `review`, `profile` or `seal`; of a newer version its own word.
    let kind: String
    /// Its first line in the file, from 1.
    let line: Int
    /// Whether its sum holds.
    let sound: Bool
    /// Whether the latest seal covers it, or is it.
    let sealed: Bool
    /// Empty where it is about no item.
    let item: String
    let number: String
    let by: String
    let assessedBy: [String]
    let at: String
    let atUTC: String
    /// What was recorded in one step has one; else empty.
    let batch: String
    /// The id of the entry that it takes back; else empty.
    let undoes: String
    let base: [String]
    let after: [String]
    /// The ids of the assessments that differed until then.
    let settles: [String]
    let changes: [ChangeRow]
    let carriedFrom: Origin?
    let source: Source?

    let result: String?
    let owner: String?
    let due: String?
    let evidence: [EvidenceRow]?
    let plan: String?
    let note: String?
    let verdict: String?
    let title: String?
    let organization: String?
    let scope: String?

    private enum CodingKeys: String, CodingKey {
        case entry, kind, line, sound, sealed, item, number, by, assessedBy, at, batch, undoes, base, after, settles
        case changes, source, result, owner, due, evidence, plan, note, verdict, title, organization, scope
        case atUTC = "at-utc"
        case carriedFrom = "carried-from"
    }

    init(_ entry: Entry, in workbook: Workbook, isSealed: Bool) {
        self.entry = entry.id.description
        kind = entry.kind == .unknown ? entry.record["Kind"] ?? "" : entry.kind.rawValue
        line = entry.line
        sound = entry.isSound
        sealed = isSealed
        item = entry.item ?? ""
        number = entry.item.flatMap { workbook.catalog.itemIndex($0) }.map { workbook.catalog.items[$0].number } ?? ""
        by = entry.by
        assessedBy = entry.assessedBy
        at = entry.at
        atUTC = Instant(entry.at).utc
        batch = entry.batch ?? ""
        undoes = entry.undoes?.description ?? ""
        base = entry.base.map(\.description)
        after = entry.after.map(\.description)
        carriedFrom = entry.carriedFrom.map {
            Origin(
                workbook: $0.workbook, entry: $0.entry.description, assessedBy: $0.assessors, at: $0.at,
                atUTC: Instant($0.at).utc)
        }
        source = entry.source.map { Source(file: $0.file, row: $0.address, sha256: $0.digest) }
        let isAssessment = entry.kind == .assess
        let assessment = isAssessment ? entry.assessment : .none
        let before = isAssessment ? workbook.predecessors(of: entry) : []
        let isConflict = Set(before.map(\.assessment)).count > 1
        settles = isConflict ? before.map(\.id.description) : []
        switch entry.kind {
        case .assess:
            changes = ChangeRow.between(isConflict ? .none : before.first?.assessment ?? .none, assessment)
        case .profile:
            let old = workbook.predecessors(of: entry).first?.profile ?? workbook.identity.profile
            changes = ChangeRow.between(old, entry.profile)
        case .review, .seal, .unknown: changes = []
        }
        result = isAssessment ? assessment.result.word : nil
        owner = isAssessment ? assessment.owner : nil
        due = isAssessment ? assessment.due : nil
        evidence = isAssessment ? assessment.evidence.map { EvidenceRow($0, nil) } : nil
        plan = isAssessment ? assessment.plan : nil
        let hasNote = isAssessment || entry.kind == .review || entry.kind == .seal
        note = hasNote ? entry.note : nil
        verdict = entry.kind == .review ? entry.record["Verdict"] ?? "" : nil
        let isProfile = entry.kind == .profile
        title = isProfile ? entry.profile.title : nil
        organization = isProfile ? entry.profile.organization : nil
        scope = isProfile ? entry.profile.scope : nil
    }
}

/// Makes the rows of a workbook's entries.
struct EntryRows {
    private let workbook: Workbook
    private let hasSeal: Bool
    /// The sound entries that the latest seal does not cover.
    private let unsealed: Set<EntryID>

    init(_ workbook: Workbook) {
        self.workbook = workbook
        let seal = workbook.latestSeal
        hasSeal = seal != nil
        unsealed = Set(seal.map { workbook.entries(since: $0.seal.id).map(\.id) } ?? [])
    }

    func row(_ entry: Entry) -> EntryRow {
        EntryRow(entry, in: workbook, isSealed: hasSeal && entry.isSound && !unsealed.contains(entry.id))
    }
}
