import Recfile

extension Workbook {
    /// The name of the field that begins every entry.
    public static let entryStarter = "Kind"

    /// Parses the bytes of a whole workbook file.
    public static func parse(_ bytes: [UInt8]) -> RecfileText { RecfileText(bytes, splittingAt: entryStarter) }

    /// Reads a workbook. A file that is one at all can be read: what can not be used in it gives findings.
    ///
    /// - Parameter knownCatalogs: used where the workbook's own copy of its catalogue no longer matches its digest.
    public static func read(_ text: RecfileText, knownCatalogs: KnownCatalogs) throws(WorkbookProblem) -> Workbook {
        try read([text], knownCatalogs: knownCatalogs)
    }

    /// Reads a workbook whose file was parsed in chunks (``texts(ofFileOf:about:_:)``).
    public static func read(
        _ texts: [RecfileText], knownCatalogs: KnownCatalogs
    ) throws(WorkbookProblem) -> Workbook {
        // The workbook record nearly always comes first, so other cores read the entries while the rest is looked at. In a
        // single text, entries are read as they are absorbed, which takes less memory.
        let early = WorkbookRecord.first(in: texts[0]).map(identity)
        var readings = texts.count > 1 ? early.map { beginReading(texts, sums: $0.sums) } : nil
        var catalogRecords: [Record] = []
        var workbookRecords: [Record] = []
        var others: [Record] = []
        var hasEntry = false
        var descriptors = DescriptorDigest()
        for comment in headComments(of: texts[0]) { descriptors.add(comment: comment) }
        // Where the blank line between them is damaged, the workbook record is read as a part of its descriptor.
        var merged: Record?
        for text in texts {
            let notEntries = text.unsplitRecords
            if notEntries.count < text.records.count { hasEntry = true }
            let marks = WorkbookRecord.Marks(of: text)
            // Records of one type usually follow each other.
            var last: (type: String?, isOfCatalog: Bool) = (nil, false)
            for record in notEntries {
                if record.isDescriptor {
                    descriptors.add(record)
                    if record[WorkbookRecord.ownField] != nil { merged = merged ?? record }
                } else if marks.areOn(record) {
                    workbookRecords.append(record)
                } else {
                    let type = record.type
                    if type != last.type { last = (type, type.map(CatalogReader.recordTypes.contains) ?? false) }
                    if last.isOfCatalog { catalogRecords.append(record) } else { others.append(record) }
                }
            }
        }
        if workbookRecords.isEmpty, let merged { workbookRecords = [merged] }
        if workbookRecords.isEmpty, !hasEntry {
            throw problem(of: texts[0], hasCatalog: !catalogRecords.isEmpty)
        }

        let identity = early ?? identity(of: workbookRecords.first)
        if texts.count > 1, readings == nil { readings = beginReading(texts, sums: identity.sums) }
        var (catalog, problems) = CatalogReader.read(catalogRecords)
        var findings = problems.map { Finding(.catalogProblem($0), line: $0.line) }
        if let expected = identity.identity.catalogDigest, expected != catalog.digest {
            let replacement = knownCatalogs.catalog(withDigest: expected)
            findings.insert(
                Finding(.catalogDigest(isReplaced: replacement != nil), line: identity.identity.line), at: 0)
            if let replacement { catalog = replacement }
        }
        if !workbookRecords.isEmpty, !identity.identity.isSound {
            findings.append(Finding(.workbookRecordUnsound, line: identity.identity.line))
        }
        if let expected = identity.identity.descriptorDigest, expected != descriptors.value {
            findings.append(Finding(.changedDescriptor, line: identity.identity.line))
        }
        for extra in workbookRecords.dropFirst() { findings.append(Finding(.secondWorkbookRecord, line: extra.line)) }
        if let first = workbookRecords.first, !isInPlace(first, texts[0]) {
            findings.append(Finding(.misplacedWorkbookRecord, line: first.line))
        }
        for other in others where other.type != entryType {
            let kind: Finding.Kind =
                other.type == WorkbookRecord.type ? .secondWorkbookRecord : .unknownRecord(type: other.type ?? "")
            findings.append(Finding(kind, line: other.line))
        }

        let reader = EntryReader(sums: identity.sums.map(SumFunction.init(of:)))
        var workbook = Workbook(identity: identity.identity, catalog: catalog, entryReader: reader)
        workbook.readingFindings = findings
        if workbookRecords.isEmpty {
            workbook.writeObstacle = .noWorkbookRecord
            workbook.readingFindings.append(Finding(.noWorkbookRecord))
        } else if identity.identity.format > WorkbookIdentity.currentFormat {
            workbook.writeObstacle = .newerFormat(identity.identity.format)
        }
        workbook.absorb(texts, readings)
        workbook.settleSum(among: identity.sums)
        return workbook
    }

    /// The comment lines before everything else, without their line ends; none where `text` continues a file.
    private static func headComments(of text: RecfileText) -> [ArraySlice<UInt8>] {
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
    private static func isInPlace(_ record: Record, _ first: RecfileText) -> Bool {
        guard record.type == WorkbookRecord.type, record.text === first else { return false }
        return first.records.first(where: \.isEntry).map { record.line < $0.line } ?? true
    }

    /// Where the workbook record is unsound, new entries take the sum under which the entries of the file are sound.
    private mutating func settleSum(among sums: [EntryID]) {
        guard sums.count > 1, let entry = entries.first(where: \.isSound) else { return }
        let roles = EntryReader.Roles(entry.record.text)
        let holding = sums.first { sum in
            EntryReader(sums: [SumFunction(of: sum)]).read(entry.record, roles).entry.isSound
        }
        if let holding { identity.sum = holding }
    }

    private static func problem(of text: RecfileText, hasCatalog: Bool) -> WorkbookProblem {
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
    private static func identity(of record: Record?) -> (identity: WorkbookIdentity, sums: [EntryID]) {
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
