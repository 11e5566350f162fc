/// Something that an auditor should see to, or that shows that the file was changed by other means than tenken.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, CaseIterable, Sendable {
        /// The file is not what tenken wrote.
        case integrity
        /// An assessment lacks something.
        case incomplete

        public func name(_ language: Language) -> String {
            switch self {
            case .integrity: language(ja: "完全性", en: "integrity")
            case .incomplete: language(ja: "記入", en: "incomplete")
            }
        }
    }

    public enum Kind: Hashable, Sendable {
        case catalogProblem(CatalogProblem)
        case catalogDigest(isReplaced: Bool)
        case noWorkbookRecord
        case workbookRecordUnsound
        case secondWorkbookRecord
        /// The workbook record is in another set, or behind the entries.
        case misplacedWorkbookRecord
        /// A comment that tenken did not write: its beginning.
        case comment(String)
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
        /// An entry that stood before another one is not in the file.
        case entryMissing(EntryID)
        case profileConflict
        case foreignItem
        /// Entries that the seal covers are missing or not sound.
        case sealNotWhole(seal: EntryID)
        case otherCopy(file: String)
        /// The git repository around it is set up for workbooks, and not for this one.
        case mergeLineLost
        /// So many entries that were recorded in this file by this account are not in it.
        case ownEntriesMissing(Int)

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
        /// It leads out of the workbook's folder, and was not looked at.
        case evidenceOutside(String)
        /// The same file is at another place.
        case evidenceMoved(String, to: String)
        case reviewedByAssessor(String)
        case returned
        /// It was carried over from another workbook.
        case carried
        case unassessed
    }

    public let kind: Kind
    /// The item's id, where it is about one.
    public let item: String?
    /// Who owns that item; empty where nobody does, and where the finding is about the file.
    public let owner: String
    /// The line in the file, from 1, where it is about one.
    public let line: Int?

    public init(_ kind: Kind, item: String? = nil, owner: String = "", line: Int? = nil) {
        self.kind = kind
        self.item = item
        self.owner = owner
        self.line = line
    }

    public var severity: Severity { kind.code.severity }

    /// A stable name for programs, such as `unsound-entry`.
    public var code: String { kind.code.rawValue }
}

extension Finding.Kind {
    /// The kind without its particulars.
    public var code: FindingCode {
        switch self {
        case .catalogProblem: .catalogProblem
        case .catalogDigest: .catalogDigest
        case .noWorkbookRecord: .noWorkbookRecord
        case .workbookRecordUnsound: .unsoundWorkbookRecord
        case .secondWorkbookRecord: .secondWorkbookRecord
        case .misplacedWorkbookRecord: .misplacedWorkbookRecord
        case .comment: .comment
        case .unknownRecord: .unknownRecord
        case .recordWithoutKind: .recordWithoutKind
        case .wrongDescriptor: .wrongDescriptor
        case .changedDescriptor: .changedDescriptor
        case .conflictMarkers: .conflictMarkers
        case .damagedLine: .damage
        case .tornTail: .tornTail
        case .unsoundEntry: .unsoundEntry
        case .unknownKind: .unknownKind
        case .conflict: .conflict
        case .historyIncomplete: .historyIncomplete
        case .entryMissing: .entryMissing
        case .profileConflict: .profileConflict
        case .foreignItem: .foreignItem
        case .sealNotWhole: .sealNotWhole
        case .otherCopy: .otherCopy
        case .mergeLineLost: .mergeLineLost
        case .ownEntriesMissing: .ownEntriesMissing
        case .unknownResult: .unknownResult
        case .withoutEvidence: .withoutEvidence
        case .withoutNote: .withoutNote
        case .withoutPlanOrDue: .withoutPlanOrDue
        case .unreadableDue: .unreadableDue
        case .overdue: .overdue
        case .evidenceMissing: .evidenceMissing
        case .evidenceChanged: .evidenceChanged
        case .evidenceOutside: .evidenceOutside
        case .evidenceMoved: .evidenceMoved
        case .reviewedByAssessor: .reviewedByAssessor
        case .returned: .returned
        case .carried: .carried
        case .unassessed: .unassessed
        }
    }
}
