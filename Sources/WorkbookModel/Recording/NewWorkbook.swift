import Recfile

/// The particulars of a workbook about to be created.
public struct NewWorkbook: Sendable {
    /// A UUID, the same in every copy made from the file.
    public var id: String
    public var profile: Profile
    /// RFC 3339 with offset.
    public var created: String
    public var by: String

    public init(id: String, profile: Profile, created: String, by: String) {
        self.id = id
        self.profile = profile
        self.created = created
        self.by = by
    }

    /// The whole file: a comment that says what it is, the catalogue's record sets, the workbook record, and the
    /// entries' descriptor.
    ///
    /// - Parameter catalog: the text of a catalogue without problems.
    public func fileBytes(catalog: RecfileText) -> [UInt8] {
        var bytes = Array(NewWorkbook.comment.utf8)
        var descriptors = DescriptorDigest()
        for line in bytes.split(separator: 0x0A) { descriptors.add(comment: line) }
        func append(_ fields: [Field]) {
            bytes.append(0x0A)
            bytes.append(contentsOf: RecordWriter.stored(fields))
        }
        for record in catalog.records {
            var fields = record.fields.map { Field($0.name, $0.value) }
            // Without a key, recsel 1.9 can not join entries to their items.
            if record["%rec"]?.split(separator: " ").first == "Item", record["%key"] == nil {
                fields.append(Field("%key", "Id"))
            }
            if record.isDescriptor { descriptors.add(fields) }
            append(fields)
        }
        append(NewWorkbook.workbookDescriptor)
        // The workbook record holds the digest of all descriptors, also of the entries', which comes after it.
        descriptors.add(NewWorkbook.workbookDescriptor)
        descriptors.add(NewWorkbook.entryDescriptor)
        let digest = CatalogReader.read(catalog).catalog.digest
        append(record(catalogDigest: digest, descriptorDigest: descriptors.value))
        append(NewWorkbook.entryDescriptor)
        return bytes
    }

    private func record(catalogDigest: EntryID, descriptorDigest: EntryID) -> [Field] {
        let fields = [
            Field("Format", String(WorkbookIdentity.currentFormat)), Field("Id", id), Field("Title", profile.title),
            Field("Organization", profile.organization), Field("Scope", profile.scope), Field("Created", created),
            Field("By", by), Field("CatalogDigest", catalogDigest.description),
            Field("DescriptorDigest", descriptorDigest.description),
        ].filter { !$0.value.isEmpty }.map { Field($0.name, RecordWriter.storable($0.value)) }
        var canonical: [UInt8] = []
        for field in fields { RecordWriter.appendCanonical(field, to: &canonical) }
        return fields + [Field("Sum", EntryID(hashing: canonical).description)]
    }

    /// How a workbook begins.
    static let commentStart = "# tenken 点検簿"

    private static let comment = """
        \(commentStart) (assessment workbook), a GNU recfile in UTF-8. Records are only ever added at the end; every Sum is a
        # SHA-256 over what comes before it, so a change shows. Read it with tenken, recsel, or any editor. For example:
        #   recsel -t Entry -j Item -p Item_Number,Item_Text,Result,By FILE

        """

    private static let workbookDescriptor = [
        Field("%rec", "Workbook"),
        Field("%doc", "The workbook itself. Format comes first."),
        Field("%mandatory", "Format Id Created By CatalogDigest Sum"),
        Field("%type", "Format int"),
    ]

    /// No `%key`: recutils takes time quadratic in the number of entries to check one.
    private static let entryDescriptor = [
        Field("%rec", "Entry"),
        Field("%doc", "What was recorded, oldest first. Kind comes first, Sum last."),
        Field("%mandatory", "Kind By At Sum"),
        // Any words, no list: a newer version's words must not break this file's descriptor.
        Field("%type", "Kind,Result,Verdict regexp /^[a-z][a-z-]*$/"),
        Field("%type", "Item rec Item"),
        Field("%type", "Sum regexp /^[0-9a-f]{64}$/"),
    ]
}
