import Recfile

extension Workbook {
    /// The name of the field that begins every entry.
    public static let entryStarter = "Kind"

    /// The type of the entries.
    static let entryType = "Entry"

    /// Parses the bytes of a whole workbook file.
    public static func parse(_ bytes: [UInt8]) -> RecfileText { RecfileText(bytes, splittingAt: entryStarter) }

    /// Reads a workbook. A file that is one at all can be read: what can not be used in it gives findings.
    ///
    /// - Parameter knownCatalogs: used where the workbook's own copy of its catalogue no longer matches its digest.
    public static func read(_ text: RecfileText, knownCatalogs: KnownCatalogs) throws(WorkbookProblem) -> Workbook {
        try read([text], knownCatalogs)
    }

    private static func read(
        _ texts: [RecfileText], _ knownCatalogs: KnownCatalogs
    ) throws(WorkbookProblem) -> Workbook {
        var contents = WorkbookContents()
        for text in texts { contents.add(text) }
        var workbook = try Workbook(contents, knownCatalogs)
        workbook.absorb(texts)
        workbook.settleSum()
        return workbook
    }

    /// Reads a workbook from its file.
    ///
    /// - Throws: a ``WorkbookProblem``, or what reading the file threw.
    public static func read(_ chunks: WorkbookChunks, knownCatalogs: KnownCatalogs) throws -> Workbook {
        defer { chunks.stop() }
        // Nearly always the first chunk has all but entries: the catalogue is read while other processors read those.
        if let first = try chunks.next() {
            var contents = WorkbookContents()
            contents.add(first.text)
            if contents.workbookRecord != nil {
                var workbook = try Workbook(contents, knownCatalogs)
                if try workbook.absorb(first, chunks) {
                    workbook.settleSum()
                    return workbook
                }
            }
        }
        // Anything else is understood only with all of the file, and takes up to twice as long.
        while try chunks.next() != nil {}
        return try read(chunks.texts, knownCatalogs)
    }

    /// A workbook whose entries are still to be absorbed.
    private init(_ contents: WorkbookContents, _ knownCatalogs: KnownCatalogs) throws(WorkbookProblem) {
        let record = contents.workbookRecord
        if record == nil, !contents.hasEntry {
            throw Workbook.problem(of: contents.first, hasCatalog: !contents.catalogRecords.isEmpty)
        }
        let (identity, sums) = Workbook.identity(of: record)
        var (catalog, problems) = CatalogReader.read(contents.catalogRecords)
        var findings = problems.map { Finding(.catalogProblem($0), line: $0.line) }
        if let expected = identity.catalogDigest, expected != catalog.digest {
            let replacement = knownCatalogs.catalog(withDigest: expected)
            findings.insert(Finding(.catalogDigest(isReplaced: replacement != nil), line: identity.line), at: 0)
            if let replacement { catalog = replacement }
        }
        if record != nil, !identity.isSound { findings.append(Finding(.workbookRecordUnsound, line: identity.line)) }
        if let expected = identity.descriptorDigest, expected != contents.descriptors.value {
            findings.append(Finding(.changedDescriptor, line: identity.line))
        }
        for extra in contents.workbookRecords.dropFirst() {
            findings.append(Finding(.secondWorkbookRecord, line: extra.line))
        }
        if let record, !Workbook.isInPlace(record, contents.first) {
            findings.append(Finding(.misplacedWorkbookRecord, line: record.line))
        }
        for other in contents.others where other.type != Workbook.entryType {
            let kind: Finding.Kind =
                other.type == WorkbookRecord.type ? .secondWorkbookRecord : .unknownRecord(type: other.type ?? "")
            findings.append(Finding(kind, line: other.line))
        }

        self.init(
            identity: identity, catalog: catalog, entryReader: EntryReader(sums: sums.map(SumFunction.init(of:))))
        readingFindings = findings
        if record == nil {
            writeObstacle = .noWorkbookRecord
            readingFindings.append(Finding(.noWorkbookRecord))
        } else if identity.format > WorkbookIdentity.currentFormat {
            writeObstacle = .newerFormat(identity.format)
        }
    }

    /// The comment lines before everything else, without their line ends; none where `text` continues a file.
    static func headComments(of text: RecfileText) -> [ArraySlice<UInt8>] {
        guard text.firstLine == 1 else { return [] }
        let start = text.records.first?.range.lowerBound ?? 0
        return text.comments.prefix { $0.range.lowerBound < start }.map { text.bytes[$0.range] }
    }

    /// The comments that are not at the top of the file.
    static func furtherComments(of text: RecfileText) -> ArraySlice<LineSpan> {
        text.comments.dropFirst(headComments(of: text).count)
    }

    /// Whether `text`, which continues a file, holds nothing but entries and what gives findings of its own. Anything else
    /// is understood only with all of the file.
    public static func isOfEntriesOnly(_ text: RecfileText) -> Bool {
        text.unsplitRecords.allSatisfy {
            !$0.isDescriptor && $0.type == entryType && !WorkbookRecord.isOne($0)
        }
    }

    /// Whether a workbook record is where recutils looks for it: in its own set, before the entries.
    private static func isInPlace(_ record: Record, _ first: RecfileText?) -> Bool {
        guard let first, record.type == WorkbookRecord.type, record.text === first else { return false }
        return first.records.first(where: \.isEntry).map { record.line < $0.line } ?? true
    }

    /// Where the workbook record is unsound, new entries take the sum under which the entries of the file are sound.
    private mutating func settleSum() {
        guard entryReader.sums.count > 1, let entry = entries.first(where: \.isSound) else { return }
        let roles = EntryReader.Roles(entry.record.text)
        let holding = entryReader.sums.first { EntryReader(sums: [$0]).read(entry.record, roles).entry.isSound }
        if let holding { identity.sum = holding.workbookSum }
    }

    private static func problem(of text: RecfileText?, hasCatalog: Bool) -> WorkbookProblem {
        guard let text else { return .empty }
        if text.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return .empty }
        if text.bytes.prefix(8192).contains(0) { return .binary }
        if text.bytes.starts(with: NewWorkbook.commentStart.utf8) { return .cutOff }
        if hasCatalog { return .catalog }
        return .notAWorkbook(line: text.records.first?.line ?? text.damage.first?.line ?? 1)
    }

    /// A number that can not be read counts as a newer format; without the field, the format is the current one.
    private static func format(_ record: Record) -> Int {
        guard let text = record["Format"] else { return WorkbookIdentity.currentFormat }
        return Int(text) ?? .max
    }

    /// What the workbook record says, and the workbook sums that entries may be summed over: the stored one, then the
    /// computed one where it differs. Where no field is named `Sum`, the end of the last field may be it, under a damaged name
    /// or joined to the line before.
    static func identity(of record: Record?) -> (identity: WorkbookIdentity, sums: [EntryID]) {
        guard let record else {
            let none = EntryID(hashing: [])
            let identity = WorkbookIdentity(
                id: "", format: 0, created: "", by: "", profile: Profile(), catalogDigest: nil,
                descriptorDigest: nil, sum: none, isSound: false, line: 1)
            return (identity, [none])
        }
        let sumIndex = record.position(of: "Sum") ?? record.fields.count
        let computed = record.withCanonicalBytes(upTo: sumIndex) { EntryID(hashing: $0) }
        let stored = record["Sum"].flatMap { EntryID(hex: $0) }
        let endsInSum = sumIndex == record.fields.count - 1
        let identity = WorkbookIdentity(
            id: record["Id"] ?? "", format: format(record),
            created: record["Created"] ?? "", by: record["By"] ?? "",
            profile: Profile(
                title: record["Title"] ?? "", organization: record["Organization"] ?? "",
                scope: record["Scope"] ?? ""),
            catalogDigest: record["CatalogDigest"].flatMap { EntryID(hex: $0) },
            descriptorDigest: record["DescriptorDigest"].flatMap { EntryID(hex: $0) }, sum: stored ?? computed,
            isSound: stored == computed && endsInSum, line: record.line)
        let unnamed = record["Sum"] == nil ? record.fields.last.flatMap { EntryID(hex: $0.value.suffix(64)) } : nil
        return (identity, stored == computed ? [computed] : [stored, computed, unnamed].compactMap { $0 })
    }
}
