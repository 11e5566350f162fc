/// Something that an auditor should see to, or that shows that the file was touched.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Sendable {
        /// The file is not what tenken wrote.
        case integrity
        /// The assessment has a gap.
        case quality

        public func name(_ language: Language) -> String {
            switch self {
            case .integrity: language(ja: "完全性", en: "integrity")
            case .quality: language(ja: "記入", en: "quality")
            }
        }
    }

    public enum Kind: Hashable, Sendable {
        case catalogProblem(CatalogProblem)
        case catalogDigest(isReplaced: Bool)
        case noWorkbookRecord
        case workbookRecordUnsound
        case secondWorkbookRecord
        case unknownRecord(type: String)
        case recordWithoutKind
        case wrongDescriptor(String)
        /// The descriptors are not those that the workbook was made with.
        case changedDescriptor
        case conflictMarkers
        case damagedLine(String)
        case tornTail(bytes: Int)
        case unsoundEntry(by: String)
        case unknownKind(String)
        case conflict(sides: Int)
        case historyIncomplete(missing: EntryID)
        case profileConflict
        case foreignItem
        /// Entries that the seal covers are missing or not sound.
        case sealNotWhole(seal: EntryID, broken: Int)
        case otherCopy(file: String)

        /// A result from a newer version.
        case unknownResult(String)
        case withoutEvidence(AssessmentResult)
        case withoutNote
        /// - Parameters: what is missing of the two.
        case withoutPlanOrDue(AssessmentResult, plan: Bool, due: Bool)
        case unreadableDue(String)
        case overdue(CalendarDate)
        case evidenceMissing(String)
        case evidenceChanged(String)
        /// The same file is at another place.
        case evidenceMoved(String, to: String)
        case reviewedByAssessor(String)
        case returned
        case unassessed
    }

    public let kind: Kind
    /// The item's id, where it is about one.
    public let item: String?
    /// The line in the file, from 1, where it is about one.
    public let line: Int?

    public init(_ kind: Kind, item: String? = nil, line: Int? = nil) {
        self.kind = kind
        self.item = item
        self.line = line
    }

    public var severity: Severity {
        switch kind {
        case .unknownResult, .withoutEvidence, .withoutNote, .withoutPlanOrDue, .unreadableDue, .overdue,
            .evidenceMissing,
            .evidenceChanged, .evidenceMoved, .reviewedByAssessor, .returned, .unassessed:
            .quality
        default: .integrity
        }
    }

    /// A stable name for programs, such as `unsound-entry`.
    public var code: String {
        switch kind {
        case .catalogProblem: "catalog-problem"
        case .catalogDigest: "catalog-digest"
        case .noWorkbookRecord: "no-workbook-record"
        case .workbookRecordUnsound: "unsound-workbook-record"
        case .secondWorkbookRecord: "second-workbook-record"
        case .unknownRecord: "unknown-record"
        case .recordWithoutKind: "record-without-kind"
        case .wrongDescriptor: "wrong-descriptor"
        case .changedDescriptor: "changed-descriptor"
        case .conflictMarkers: "conflict-markers"
        case .damagedLine: "damage"
        case .tornTail: "torn-tail"
        case .unsoundEntry: "unsound-entry"
        case .unknownKind: "unknown-kind"
        case .conflict: "conflict"
        case .historyIncomplete: "history-incomplete"
        case .profileConflict: "profile-conflict"
        case .foreignItem: "foreign-item"
        case .sealNotWhole: "seal-not-whole"
        case .otherCopy: "other-copy"
        case .unknownResult: "unknown-result"
        case .withoutEvidence: "without-evidence"
        case .withoutNote: "without-note"
        case .withoutPlanOrDue: "without-plan-or-due"
        case .unreadableDue: "unreadable-due"
        case .overdue: "overdue"
        case .evidenceMissing: "evidence-missing"
        case .evidenceChanged: "evidence-changed"
        case .evidenceMoved: "evidence-moved"
        case .reviewedByAssessor: "reviewed-by-assessor"
        case .returned: "returned"
        case .unassessed: "unassessed"
        }
    }
}
