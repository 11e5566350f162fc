import Digest
import Recfile

/// Builds a catalogue from records, and collects what is wrong with them.
public struct CatalogReader {
    public static let recordTypes = ["Catalog", "Section", "Group", "Scenario", "Requirement", "Item", "Mapping"]

    /// In the order of ``recordTypes``.
    private enum RecordType: Int, CaseIterable {
        case catalog, section, group, scenario, requirement, item, mapping

        init?(name: String) {
            guard let index = CatalogReader.recordTypes.firstIndex(of: name) else { return nil }
            self.init(rawValue: index)
        }

        var name: String { CatalogReader.recordTypes[rawValue] }
    }

    private var about: Catalog.About?
    private var sections: [Catalog.Section] = []
    private var groups: [Catalog.Group] = []
    private var scenarios: [Catalog.Scenario] = []
    private var requirements: [Catalog.Requirement] = []
    private var items: [Catalog.Item] = []
    private var mappings: [Catalog.Mapping] = []
    private var problems: [CatalogProblem] = []
    /// The line of each Id, by record type.
    private var lines = [[String: Int]](repeating: [:], count: RecordType.allCases.count)
    private var digest = SHA256()
    /// The last record's type, and what the digest takes in before each record of that type.
    private var last: (name: String, type: RecordType?, lead: [UInt8]) = ("", nil, [])

    /// The fields of the record that is being added.
    private var fields = CatalogFields()

    private static let recordEnd: [UInt8] = [0x0A]

    private init() {}

    /// Reads the catalogue in `records` as far as possible, and every problem in it.
    public static func read(_ records: [Record]) -> (catalog: Catalog, problems: [CatalogProblem]) {
        var reader = CatalogReader()
        for record in records where !record.isDescriptor { reader.add(record) }
        reader.checkReferences(lastLine: records.last?.line ?? 1)
        let catalog = Catalog(
            about: reader.about ?? Catalog.About(), sections: reader.sections, groups: reader.groups,
            scenarios: reader.scenarios, requirements: reader.requirements, items: reader.items,
            mappings: reader.mappings, digest: EntryID(reader.digest))
        return (catalog, reader.problems.sorted { $0.line < $1.line })
    }

    /// Reads a catalogue file's text. The caller refuses a file with any problem.
    public static func read(_ text: RecfileText) -> (catalog: Catalog, problems: [CatalogProblem]) {
        var (catalog, problems) = read(Array(text.records))
        if text.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return (catalog, [CatalogProblem(line: 1, reason: .isSpreadsheet)])
        }
        // Everything else would be told of bytes that mean something else.
        if let line = text.firstUnreadableLine {
            return (catalog, [CatalogProblem(line: line, reason: .notUTF8)])
        }
        let marks = WorkbookRecord.Marks(of: text)
        if let own = text.records.first(where: { marks.areOn($0) && $0.type == "Workbook" }) {
            return (catalog, [CatalogProblem(line: own.line, reason: .isWorkbook)])
        }
        for damaged in text.damage {
            let shown = String(decoding: text.bytes[damaged.range].prefix(60), as: UTF8.self)
            problems.append(CatalogProblem(line: damaged.line, reason: .notRecfileSyntax(shown)))
        }
        problems.sort { $0.line < $1.line }
        return (catalog, problems)
    }

    private mutating func add(_ record: Record) {
        fields.read(record)
        // In a workbook's copy of the catalogue these would make it a record of another kind.
        for index in fields.reserved {
            report(record.fields[index].line, .reservedField(record.fields[index].name))
        }
        guard let name = record.type else { return report(record.line, .recordWithoutType) }
        // Records of one type follow each other.
        if last.name != name { last = (name, RecordType(name: name), Array("%rec: \(name)\n".utf8)) }
        guard let type = last.type else { return report(record.line, .unknownRecordType(name)) }
        addToDigest(record)
        let id = fields[.id] ?? ""
        if id.isEmpty { report(record.line, .missingField(type: name, id: "?", field: CatalogField.id.name)) }
        if let firstLine = lines[type.rawValue].updateValue(record.line, forKey: id), !id.isEmpty {
            lines[type.rawValue][id] = firstLine
            return report(record.line, .duplicateID(type: name, id: id, firstLine: firstLine))
        }
        switch type {
        case .catalog: addAbout(record)
        case .section:
            sections.append(
                Catalog.Section(
                    id: id, number: fields[.number] ?? id, title: text(.title, type, id),
                    heading: fields[.heading] ?? ""))
        case .group:
            groups.append(
                Catalog.Group(
                    id: id, section: required(.section, type, id), number: fields[.number] ?? id,
                    title: text(.title, type, id)))
        case .scenario: scenarios.append(Catalog.Scenario(id: id, text: text(.text, type, id)))
        case .requirement:
            requirements.append(
                Catalog.Requirement(
                    id: id, part: text(.part, type, id), chapter: text(.chapter, type, id),
                    category: text(.category, type, id), text: text(.text, type, id), variant: fields[.variant] ?? ""))
        case .item: addItem(record, id)
        case .mapping: addMapping(record, id)
        }
    }

    private mutating func addToDigest(_ record: Record) {
        digest.update(last.lead)
        record.withCanonicalBytes(upTo: record.fields.count) { digest.update($0) }
        digest.update(CatalogReader.recordEnd)
    }

    private mutating func addAbout(_ record: Record) {
        guard about == nil else { return report(record.line, .secondCatalogRecord) }
        about = Catalog.About(
            id: fields[.id] ?? "", title: required(.title, .catalog, fields[.id] ?? "?"),
            titleEnglish: fields[.titleEnglish] ?? "", publisher: fields[.publisher] ?? "",
            edition: fields[.edition] ?? "", published: fields[.published] ?? "", source: fields[.source] ?? "",
            coverage: fields[.coverage] ?? "", attribution: fields[.attribution] ?? "")
    }

    private mutating func addItem(_ record: Record, _ id: String) {
        let typed = required(.obligation, .item, id)
        let obligation = Obligation(rawValue: typed)
        if obligation == nil, !typed.isEmpty {
            report(
                record.line,
                .unknownValue(
                    type: "Item", id: id, field: CatalogField.obligation.name, value: typed,
                    allowed: Obligation.allCases.map(\.rawValue)))
        }
        items.append(
            Catalog.Item(
                id: id, number: fields[.number] ?? id, group: required(.group, .item, id),
                obligation: obligation ?? .required, obligationBasis: fields[.obligationBasis] ?? "",
                text: text(.text, .item, id)))
    }

    private mutating func addMapping(_ record: Record, _ id: String) {
        let mapping = Catalog.Mapping(
            id: id, items: fields.values(.item), requirements: fields.values(.requirement), scenario: fields[.scenario],
            relationship: fields[.relationship] ?? "", scenarioGap: gap(.scenario))
        if mapping.items.isEmpty || (mapping.requirements.isEmpty && mapping.scenario == nil) {
            report(record.line, .emptyMapping(id: id))
        }
        mappings.append(mapping)
    }

    private mutating func checkReferences(lastLine: Int) {
        if about == nil { report(1, .noCatalogRecord) }
        if items.isEmpty { report(lastLine, .noItems) }
        for group in groups { check(.group, group.id, .section, group.section) }
        for item in items { check(.item, item.id, .group, item.group) }
        var mappingOfItem: [String: String] = [:]
        mappingOfItem.reserveCapacity(items.count)
        for mapping in mappings {
            for item in mapping.items {
                check(.mapping, mapping.id, .item, item)
                if let first = mappingOfItem.updateValue(mapping.id, forKey: item) {
                    report(
                        lines[RecordType.mapping.rawValue][mapping.id] ?? lastLine,
                        .itemInTwoMappings(item: item, first: first))
                }
            }
            for requirement in mapping.requirements { check(.mapping, mapping.id, .requirement, requirement) }
            if let scenario = mapping.scenario { check(.mapping, mapping.id, .scenario, scenario) }
        }
    }

    private mutating func check(_ type: RecordType, _ id: String, _ target: RecordType, _ value: String) {
        if value.isEmpty || lines[target.rawValue][value] != nil { return }
        report(
            lines[type.rawValue][id] ?? 1,
            .unknownReference(type: type.name, id: id, field: target.name, value: value))
    }

    private mutating func required(_ field: CatalogField, _ type: RecordType, _ id: String) -> String {
        let value = fields[field] ?? ""
        if value.isEmpty { report(fields.line, .missingField(type: type.name, id: id, field: field.name)) }
        return value
    }

    /// A text with its gloss. It may be missing only where a `Gap` says so.
    private mutating func text(_ field: CatalogField, _ type: RecordType, _ id: String) -> Catalog.Text {
        let value = fields[field] ?? ""
        let gap = value.isEmpty ? gap(field) : nil
        if value.isEmpty, gap == nil {
            report(fields.line, .missingField(type: type.name, id: id, field: field.name))
        }
        return Catalog.Text(value, english: field.english.flatMap { fields[$0] } ?? "", gap: gap)
    }

    /// The field's last `Gap: FIELD | where it would be found | the same in English`.
    private func gap(_ field: CatalogField) -> Catalog.Gap? {
        for gap in fields.values(.gap).reversed() {
            let parts = gap.split(separator: " | ", maxSplits: 2).map(String.init)
            guard parts.first == field.name else { continue }
            return Catalog.Gap(text: parts.count > 1 ? parts[1] : "?", english: parts.count > 2 ? parts[2] : "")
        }
        return nil
    }

    private mutating func report(_ line: Int, _ reason: CatalogProblem.Reason) {
        problems.append(CatalogProblem(line: line, reason: reason))
    }
}
