import Recfile

/// What the fields of a catalogue's records are called.
enum CatalogField: Int, CaseIterable {
    case id, number, title, titleEnglish, publisher, edition, published, source, coverage, attribution
    case section, group, part, partEnglish, chapter, chapterEnglish, category, categoryEnglish, text
    case textEnglish, variant, obligation, obligationBasis, item, requirement, scenario, relationship, gap

    var name: String {
        switch self {
        case .id: "Id"
        case .number: "Number"
        case .title: "Title"
        case .titleEnglish: "Title_en"
        case .publisher: "Publisher"
        case .edition: "Edition"
        case .published: "Published"
        case .source: "Source"
        case .coverage: "Coverage"
        case .attribution: "Attribution"
        case .section: "Section"
        case .group: "Group"
        case .part: "Part"
        case .partEnglish: "Part_en"
        case .chapter: "Chapter"
        case .chapterEnglish: "Chapter_en"
        case .category: "Category"
        case .categoryEnglish: "Category_en"
        case .text: "Text"
        case .textEnglish: "Text_en"
        case .variant: "Variant"
        case .obligation: "Obligation"
        case .obligationBasis: "ObligationBasis"
        case .item: "Item"
        case .requirement: "Requirement"
        case .scenario: "Scenario"
        case .relationship: "Relationship"
        case .gap: "Gap"
        }
    }

    /// The field with its English gloss, of one that holds a text.
    var english: CatalogField? {
        switch self {
        case .title: .titleEnglish
        case .part: .partEnglish
        case .chapter: .chapterEnglish
        case .category: .categoryEnglish
        case .text: .textEnglish
        default: nil
        }
    }
}

/// Where the fields of a catalogue's record stand in it: found in one pass over the record, without comparing a name.
struct CatalogFields {
    /// What each of a text's field names means, by its position among them; worked out once for a text.
    private struct Meanings {
        let text: RecfileText
        /// A ``CatalogField``, or -1 for what is none, or -2 for what is kept for a workbook's own records.
        let places: [Int8]

        init(_ text: RecfileText) {
            self.text = text
            let known = Dictionary(uniqueKeysWithValues: CatalogField.allCases.map { ($0.name, Int8($0.rawValue)) })
            places = text.fieldNames.map { name in
                switch name {
                case Workbook.entryStarter, WorkbookRecord.firstField, WorkbookRecord.ownField: -2
                default: known[name] ?? -1
                }
            }
        }
    }

    private var record: Record?
    private var meanings: Meanings?
    /// Of each field the first place in the record; -1 where it has none.
    private var first = [Int32](repeating: -1, count: CatalogField.allCases.count)
    /// The places of fields whose names are kept for a workbook's own records.
    private(set) var reserved: [Int] = []
    /// The number of the record's first line in the file, from 1.
    private(set) var line = 0

    mutating func look(at record: Record) {
        if meanings?.text !== record.text { meanings = Meanings(record.text) }
        guard let meanings else { return }
        self.record = record
        line = record.line
        for place in first.indices { first[place] = -1 }
        reserved.removeAll(keepingCapacity: true)
        for index in 0..<record.fields.count {
            switch Int(meanings.places[record.nameIndex(ofFieldAt: index)]) {
            case -1: break
            case -2: reserved.append(index)
            case let place: if first[place] < 0 { first[place] = Int32(index) }
            }
        }
    }

    /// The decoded value of the first such field.
    subscript(_ field: CatalogField) -> String? {
        let place = Int(first[field.rawValue])
        return place < 0 ? nil : record?.fields[place].value
    }

    /// The decoded values of all such fields, in order.
    func values(_ field: CatalogField) -> [String] {
        guard let record, let meanings, first[field.rawValue] >= 0 else { return [] }
        return (Int(first[field.rawValue])..<record.fields.count)
            .filter { meanings.places[record.nameIndex(ofFieldAt: $0)] == field.rawValue }
            .map { record.fields[$0].value }
    }
}
