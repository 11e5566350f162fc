import Recfile

/// An entry about to be appended, as a plan makes it. It is turned into bytes directly.
public struct NewEntry: Hashable, Sendable {
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
    /// The ids that it names in `Base`, in any order.
    public var base: [EntryID]
    /// It does not name all that is recorded, on purpose: it stands beside it, as a side of a conflict.
    public var isSide = false
    /// The ids that it names in `After`, in any order (see `Workbook.stored`).
    public var after: [EntryID] = []
    /// Shared by the entries of one step.
    public var batch: String?
    /// The id of the entry that an undo or redo takes back.
    public var undoes: EntryID?
    /// Who judged, where others than the one who records it did.
    public var assessedBy: [String] = []
    /// The origin, if it was carried over from another workbook.
    public var carriedFrom: CarriedFrom?
    /// The origin, if it was imported from a table.
    public var source: EntrySource?

    public init(
        _ content: Content, by: String, at: String, base: [EntryID], batch: String? = nil, undoes: EntryID? = nil,
        carriedFrom: CarriedFrom? = nil, source: EntrySource? = nil
    ) {
        self.content = content
        self.by = by
        self.at = at
        self.base = base
        self.batch = batch
        self.undoes = undoes
        self.carriedFrom = carriedFrom
        self.source = source
    }

    /// The id of the item that it is about, if any.
    public var item: String? {
        switch content {
        case .assess(let item, _), .review(let item, _, _): item
        case .profile, .seal: nil
        }
    }

    /// The assessment that it records, if it is one.
    public var assessment: Assessment? {
        if case .assess(_, let assessment) = content { assessment } else { nil }
    }

    /// The most bytes of UTF-8 in a value that people write.
    public static let maximumValueBytes = 256 * 1024

    /// The most scalars in a text of one line, such as an owner: so many as a list still shows.
    public static let maximumLineScalars = 200

    /// The stored name of the first text of one line that is too long, if it differs from what it was.
    func overlongLine(was before: Assessment) -> String? {
        guard let assessment else { return nil }
        return AssessmentField.allCases.first { field in
            guard case .line(let path) = field.kind, !field.isSame(in: assessment, before) else { return false }
            return assessment[keyPath: path].unicodeScalars.count > NewEntry.maximumLineScalars
        }?.storedName
    }

    /// The stored name of the first value that is too long to store. `Base` and `After` may have any length.
    public var oversizedField: String? {
        unsummedFields.first {
            $0.name != EntryField.base.name && $0.name != EntryField.after.name
                && $0.value.utf8.count > NewEntry.maximumValueBytes
        }?.name
    }

    /// The entry's record as stored, ended by LF, with its id.
    ///
    /// - Parameter workbook: the workbook record's sum.
    public func serialised(in workbook: EntryID) -> (bytes: [UInt8], id: EntryID) {
        let fields = unsummedFields
        let id = canonicalBytes(of: fields).withUnsafeBytes { SumFunction(of: workbook)($0) }
        return (RecordWriter.stored(fields + [Field(EntryField.sum.name, id.description)]), id)
    }

    /// `entries` as one step: with a batch of their own where they are several.
    ///
    /// The batch is the beginning of a SHA-256 over them: no random number is needed.
    public static func step(_ entries: [NewEntry]) -> [NewEntry] {
        guard entries.count > 1 else { return entries }
        let batch = String(
            EntryID(hashing: entries.flatMap { $0.canonicalBytes(of: $0.unsummedFields) }).description.prefix(16))
        return entries.map { entry in
            var entry = entry
            entry.batch = batch
            return entry
        }
    }

    /// The person's name as it is stored.
    var storedBy: String { RecordWriter.storable(by) }

    private func canonicalBytes(of fields: [Field]) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields { RecordWriter.appendCanonical(field, to: &bytes) }
        return bytes
    }

    /// All fields but the sum. What is recorded comes before `By`; from `By` on the fields are about the entry alone.
    private var unsummedFields: [Field] {
        let recorded: [Field] =
            switch content {
            case .assess(let item, let assessment):
                [field(.kind, EntryKind.assess.rawValue), field(.item, item)] + assessment.storedFields
            case .review(let item, let verdict, let note):
                [
                    field(.kind, EntryKind.review.rawValue), field(.item, item), field(.verdict, verdict.rawValue),
                    field(.assessment(.note), note),
                ]
            case .profile(let profile):
                [
                    field(.kind, EntryKind.profile.rawValue), field(.title, profile.title),
                    field(.organization, profile.organization), field(.scope, profile.scope),
                ]
            case .seal(let note): [field(.kind, EntryKind.seal.rawValue), field(.assessment(.note), note)]
            }
        let about = [
            field(.by, by), field(.assessedBy, assessedBy.joined(separator: "\n")), field(.at, at),
            field(.batch, batch ?? ""), field(.undoes, undoes?.description ?? ""),
            field(.carriedFrom, carriedFrom?.stored ?? ""), field(.source, source?.stored ?? ""),
            field(.base, NewEntry.lines(base)), field(.after, NewEntry.lines(after)),
        ]
        return (recorded + about).filter { !$0.value.isEmpty }
            .map { Field($0.name, RecordWriter.storable($0.value)) }
    }

    private static func lines(_ ids: [EntryID]) -> String {
        ids.sorted().map(\.description).joined(separator: "\n")
    }

    private func field(_ field: EntryField, _ value: String) -> Field { Field(field.name, value) }
}
