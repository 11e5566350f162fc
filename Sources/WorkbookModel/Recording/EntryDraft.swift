import Recfile

/// An entry about to be appended.
public struct EntryDraft: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case assess(item: String, Assessment)
        case review(item: String, Verdict, note: String)
        case profile(Profile)
        case seal(note: String)
    }

    public var content: Content
    /// Who records it.
    public var by: String
    /// RFC 3339 with offset.
    public var at: String
    /// The ids that it speaks of, in any order.
    public var base: [EntryID]
    /// Shared by the entries of one step.
    public var batch: String?
    /// The id of the entry that an undo or redo takes back.
    public var undoes: EntryID?

    public init(
        _ content: Content, by: String, at: String, base: [EntryID], batch: String? = nil, undoes: EntryID? = nil
    ) {
        self.content = content
        self.by = by
        self.at = at
        self.base = base
        self.batch = batch
        self.undoes = undoes
    }

    /// The item that it is about, if any.
    public var item: String? {
        switch content {
        case .assess(let item, _), .review(let item, _, _): item
        case .profile, .seal: nil
        }
    }

    /// A value that people write is at most this many bytes of UTF-8 long.
    public static let maximumValueBytes = 256 * 1024

    /// The first value that is too long to be stored, by field name. What an entry refers to may be as long as it is: a
    /// seal names every item's latest entry.
    public var oversizedField: String? {
        unsummedFields.first { $0.name != "Base" && $0.value.utf8.count > EntryDraft.maximumValueBytes }?.name
    }

    /// The entry's record as stored, ended by LF, with its id.
    ///
    /// - Parameter workbook: the workbook record's sum.
    public func serialised(in workbook: EntryID) -> (bytes: [UInt8], id: EntryID) {
        let fields = unsummedFields
        var canonical: [UInt8] = []
        for field in fields { RecordWriter.appendCanonical(field, to: &canonical) }
        let id = canonical.withUnsafeBytes { SumFunction(of: workbook)($0) }
        return (RecordWriter.stored(fields + [Field("Sum", id.description)]), id)
    }

    /// The person's name as it is stored.
    var storedBy: String { RecordWriter.storable(by) }

    private var unsummedFields: [Field] {
        var fields: [Field] = []
        func add(_ name: String, _ value: String) {
            if !value.isEmpty { fields.append(Field(name, RecordWriter.storable(value))) }
        }
        switch content {
        case .assess(let item, let assessment):
            add("Kind", EntryKind.assess.rawValue)
            add("Item", item)
            add("Result", assessment.result.rawValue)
            add("Owner", assessment.owner)
            add("Due", assessment.due)
            for evidence in assessment.evidence { add("Evidence", evidence.stored) }
            add("Note", assessment.note)
            add("Plan", assessment.plan)
        case .review(let item, let verdict, let note):
            add("Kind", EntryKind.review.rawValue)
            add("Item", item)
            add("Verdict", verdict.rawValue)
            add("Note", note)
        case .profile(let profile):
            add("Kind", EntryKind.profile.rawValue)
            add("Title", profile.title)
            add("Organization", profile.organization)
            add("Scope", profile.scope)
        case .seal(let note):
            add("Kind", EntryKind.seal.rawValue)
            add("Note", note)
        }
        add("Batch", batch ?? "")
        add("Undoes", undoes?.description ?? "")
        add("By", by)
        add("At", at)
        add("Base", base.sorted().map(\.description).joined(separator: "\n"))
        return fields
    }
}
