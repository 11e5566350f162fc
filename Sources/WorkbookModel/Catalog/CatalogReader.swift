import Crypto
import Recfile

/// Something wrong in a catalogue, with the line where it stands.
public struct CatalogProblem: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case noCatalogRecord
        case secondCatalogRecord
        case missingField(type: String, id: String, field: String)
        case duplicateID(type: String, id: String, firstLine: Int)
        case unknownReference(type: String, id: String, field: String, value: String)
        case unknownValue(type: String, id: String, field: String, value: String, allowed: [String])
        case emptyMapping(id: String)
        case itemInTwoMappings(item: String, first: String)
        case unknownRecordType(String)
        case recordWithoutType
        case noItems
        case reservedField(String)
        case isWorkbook
        case notRecfileSyntax(String)
    }

    public let line: Int
    public let reason: Reason

    public func message(_ language: Language) -> String {
        switch reason {
        case .noCatalogRecord:
            language(ja: "Catalog レコードがありません", en: "there is no Catalog record")
        case .secondCatalogRecord:
            language(ja: "Catalog レコードが二つあります。一つにしてください", en: "a second Catalog record; keep one")
        case .missingField(let type, let id, let field):
            language(
                ja: "\(type) \(id) に \(field) がありません。書き足すか、Gap: \(field) | … と記してください",
                en: "\(type) \(id) has no \(field); add it, or say Gap: \(field) | … where it would be found")
        case .duplicateID(let type, let id, let firstLine):
            language(
                ja: "\(type) の Id \(id) は \(firstLine) 行目にもあります",
                en: "\(type) Id \(id) stands on line \(firstLine) already")
        case .unknownReference(let type, let id, let field, let value):
            language(
                ja: "\(type) \(id) の \(field): \(value) はカタログにありません",
                en: "\(type) \(id) refers to \(field) \(value), which the catalogue lacks")
        case .unknownValue(let type, let id, let field, let value, let allowed):
            language(
                ja: "\(type) \(id) の \(field): \(value) は使えません（\(allowed.joined(separator: "、"))）",
                en: "\(type) \(id) has \(field): \(value); it must be one of \(allowed.joined(separator: ", "))")
        case .emptyMapping(let id):
            language(
                ja: "Mapping \(id) に Item か Requirement がありません", en: "Mapping \(id) lacks an Item or a Requirement")
        case .itemInTwoMappings(let item, let first):
            language(
                ja: "Item \(item) は Mapping \(first) にもあります。一つの Mapping にまとめてください",
                en: "Item \(item) stands in Mapping \(first) already; an item belongs to one block")
        case .unknownRecordType(let type):
            language(ja: "レコードの種類 \(type) は知られていません", en: "record type \(type) is unknown")
        case .recordWithoutType:
            language(ja: "%rec: のないレコードです", en: "a record before any %rec:")
        case .isWorkbook:
            language(
                ja: "カタログではなく点検簿です。整合は「tenken check」で確かめられます",
                en: "this is a workbook, not a catalogue; “tenken check” examines it")
        case .reservedField(let field):
            language(
                ja: "項目名 \(field) は点検簿の記録のためのものです。別の名前にしてください",
                en: "the field name \(field) is kept for a workbook's own records; choose another")
        case .noItems:
            language(ja: "Item レコードがありません", en: "there is no Item record")
        case .notRecfileSyntax(let text):
            language(ja: "recfile の行として読めません: \(text)", en: "not a line of a recfile: \(text)")
        }
    }
}

/// Builds a catalogue from records, and notes what is wrong with them.
public struct CatalogReader {
    public static let recordTypes = ["Catalog", "Section", "Group", "Scenario", "Requirement", "Item", "Mapping"]

    /// In the order of ``recordTypes``.
    private enum RecordType: Int, CaseIterable {
        case catalog, section, group, scenario, requirement, item, mapping

        init?(name: String) {
            guard let place = CatalogReader.recordTypes.firstIndex(of: name) else { return nil }
            self.init(rawValue: place)
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
    /// Line of each Id, by record type.
    private var lines = [[String: Int]](repeating: [:], count: RecordType.allCases.count)
    private var digest = SHA256()
    /// The type that was met last, and what the digest takes in before each record of it.
    private var last: (name: String, type: RecordType?, lead: [UInt8]) = ("", nil, [])

    private static let recordEnd: [UInt8] = [0x0A]

    private init() {}

    /// Reads the catalogue that `records` hold, as far as it can be read, with every problem found.
    public static func read(_ records: [Record]) -> (catalog: Catalog, problems: [CatalogProblem]) {
        var reader = CatalogReader()
        for record in records where !record.isDescriptor { reader.add(record) }
        reader.checkReferences(lastLine: records.last?.line ?? 1)
        let catalog = Catalog(
            about: reader.about ?? Catalog.About(), sections: reader.sections, groups: reader.groups,
            scenarios: reader.scenarios, requirements: reader.requirements, items: reader.items,
            mappings: reader.mappings, digest: EntryID(reader.digest.finalize()))
        return (catalog, reader.problems.sorted { $0.line < $1.line })
    }

    /// Reads a catalogue file's text; a file with any problem is to be refused.
    public static func read(_ text: RecfileText) -> (catalog: Catalog, problems: [CatalogProblem]) {
        var (catalog, problems) = read(Array(text.records))
        if let own = text.records.first(where: { WorkbookRecord.isOne($0) && $0.type == "Workbook" }) {
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
        // In a workbook's copy these would make another record of it.
        for index in 0..<record.fields.count
        where isReserved(record.text.fieldNames[record.nameIndex(ofFieldAt: index)]) {
            note(record.fields[index].line, .reservedField(record.fields[index].name))
        }
        guard let name = record.type else { return note(record.line, .recordWithoutType) }
        // Records of one type stand together.
        if last.name != name { last = (name, RecordType(name: name), Array("%rec: \(name)\n".utf8)) }
        guard let type = last.type else { return note(record.line, .unknownRecordType(name)) }
        addToDigest(record)
        let id = record["Id"] ?? ""
        if id.isEmpty { note(record.line, .missingField(type: name, id: "?", field: "Id")) }
        if let firstLine = lines[type.rawValue].updateValue(record.line, forKey: id), !id.isEmpty {
            lines[type.rawValue][id] = firstLine
            return note(record.line, .duplicateID(type: name, id: id, firstLine: firstLine))
        }
        switch type {
        case .catalog: addAbout(record)
        case .section:
            sections.append(
                Catalog.Section(id: id, number: record["Number"] ?? id, title: text(record, "Title", type, id)))
        case .group:
            groups.append(
                Catalog.Group(
                    id: id, section: required(record, "Section", type, id), number: record["Number"] ?? id,
                    title: text(record, "Title", type, id)))
        case .scenario: scenarios.append(Catalog.Scenario(id: id, text: text(record, "Text", type, id)))
        case .requirement:
            requirements.append(
                Catalog.Requirement(
                    id: id, part: text(record, "Part", type, id), chapter: text(record, "Chapter", type, id),
                    category: text(record, "Category", type, id), text: text(record, "Text", type, id),
                    variant: record["Variant"] ?? ""))
        case .item: addItem(record, id)
        case .mapping: addMapping(record, id)
        }
    }

    private func isReserved(_ field: String) -> Bool {
        switch field {
        case "Kind", "Format", "CatalogDigest": true
        default: false
        }
    }

    private mutating func addToDigest(_ record: Record) {
        last.lead.withUnsafeBytes { digest.update(bufferPointer: $0) }
        record.withCanonicalBytes(upTo: record.fields.count) { digest.update(bufferPointer: $0) }
        CatalogReader.recordEnd.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }

    private mutating func addAbout(_ record: Record) {
        guard about == nil else { return note(record.line, .secondCatalogRecord) }
        about = Catalog.About(
            id: record["Id"] ?? "", title: required(record, "Title", .catalog, record["Id"] ?? "?"),
            titleEnglish: record["Title_en"] ?? "", publisher: record["Publisher"] ?? "",
            edition: record["Edition"] ?? "", published: record["Published"] ?? "", source: record["Source"] ?? "",
            coverage: record["Coverage"] ?? "", attribution: record["Attribution"] ?? "")
    }

    private mutating func addItem(_ record: Record, _ id: String) {
        let typed = required(record, "Obligation", .item, id)
        let obligation = Obligation(rawValue: typed)
        if obligation == nil, !typed.isEmpty {
            note(
                record.line,
                .unknownValue(
                    type: "Item", id: id, field: "Obligation", value: typed,
                    allowed: Obligation.allCases.map(\.rawValue)))
        }
        items.append(
            Catalog.Item(
                id: id, number: record["Number"] ?? id, group: required(record, "Group", .item, id),
                obligation: obligation ?? .required, obligationBasis: record["ObligationBasis"] ?? "",
                text: text(record, "Text", .item, id)))
    }

    private mutating func addMapping(_ record: Record, _ id: String) {
        let mapping = Catalog.Mapping(
            id: id, items: record.values("Item"), requirements: record.values("Requirement"),
            scenario: record["Scenario"], relationship: record["Relationship"] ?? "",
            scenarioGap: gaps(record)["Scenario"])
        if mapping.items.isEmpty || mapping.requirements.isEmpty { note(record.line, .emptyMapping(id: id)) }
        mappings.append(mapping)
    }

    private mutating func checkReferences(lastLine: Int) {
        if about == nil { note(1, .noCatalogRecord) }
        if items.isEmpty { note(lastLine, .noItems) }
        for group in groups { check(.group, group.id, .section, group.section) }
        for item in items { check(.item, item.id, .group, item.group) }
        var mappingOfItem: [String: String] = [:]
        mappingOfItem.reserveCapacity(items.count)
        for mapping in mappings {
            for item in mapping.items {
                check(.mapping, mapping.id, .item, item)
                if let first = mappingOfItem.updateValue(mapping.id, forKey: item) {
                    note(
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
        note(
            lines[type.rawValue][id] ?? 1,
            .unknownReference(type: type.name, id: id, field: target.name, value: value))
    }

    private mutating func required(_ record: Record, _ field: String, _ type: RecordType, _ id: String) -> String {
        let value = record[field] ?? ""
        if value.isEmpty { note(record.line, .missingField(type: type.name, id: id, field: field)) }
        return value
    }

    /// A text with its gloss; it may be missing only where a `Gap` says so.
    private mutating func text(_ record: Record, _ field: String, _ type: RecordType, _ id: String) -> Catalog.Text {
        let value = record[field] ?? ""
        let gap = value.isEmpty ? gaps(record)[field] : nil
        if value.isEmpty, gap == nil { note(record.line, .missingField(type: type.name, id: id, field: field)) }
        return Catalog.Text(value, english: record[field + "_en"] ?? "", gap: gap)
    }

    /// `Gap: FIELD | where it would be found | the same in English`, by field.
    private func gaps(_ record: Record) -> [String: Catalog.Gap] {
        var result: [String: Catalog.Gap] = [:]
        for gap in record.values("Gap") {
            let parts = gap.split(separator: " | ", maxSplits: 2).map(String.init)
            guard let field = parts.first else { continue }
            result[field] = Catalog.Gap(
                place: parts.count > 1 ? parts[1] : "?", english: parts.count > 2 ? parts[2] : "")
        }
        return result
    }

    private mutating func note(_ line: Int, _ reason: CatalogProblem.Reason) {
        problems.append(CatalogProblem(line: line, reason: reason))
    }
}
