import Recfile

/// The fields of a catalogue's record, found in one pass over the record.
struct CatalogFields {
    private enum Meaning {
        case field(CatalogField)
        /// A name that is kept for a workbook's own records.
        case reserved
    }

    private var record: Record?
    private var table: FieldTable<Meaning>?
    /// For each catalogue field the position of the first such field in the record; -1 where it has none.
    private var first = [Int32](repeating: -1, count: CatalogField.allCases.count)
    /// The positions of fields whose names are kept for a workbook's own records.
    private(set) var reserved: [Int] = []
    /// The positions of fields that no catalogue has.
    private(set) var unknown: [Int] = []
    /// The number of the record's first line in the file, from 1.
    private(set) var line = 0

    mutating func read(_ record: Record) {
        let table = table.flatMap { $0.covers(record) ? $0 : nil } ?? CatalogFields.table(of: record.text)
        self.table = table
        self.record = record
        line = record.line
        for index in first.indices { first[index] = -1 }
        reserved.removeAll(keepingCapacity: true)
        unknown.removeAll(keepingCapacity: true)
        for position in 0..<record.fieldCount {
            switch table.meaning(ofFieldAt: position, in: record) {
            case nil: unknown.append(position)
            case .reserved: reserved.append(position)
            case .field(let field): if first[field.rawValue] < 0 { first[field.rawValue] = Int32(position) }
            }
        }
    }

    private static func table(of text: RecfileText) -> FieldTable<Meaning> {
        let known = Dictionary(uniqueKeysWithValues: CatalogField.allCases.map { ($0.name, $0) })
        return FieldTable(text) { name in
            switch name {
            case Workbook.entryStarter, WorkbookRecord.firstField, WorkbookRecord.ownField: .reserved
            default: known[name].map(Meaning.field)
            }
        }
    }

    /// The decoded value of the first such field.
    subscript(_ field: CatalogField) -> String? {
        let position = Int(first[field.rawValue])
        return position < 0 ? nil : record?.fields[position].value
    }

    /// The decoded values of all such fields, in order.
    func values(_ field: CatalogField) -> [String] {
        guard let record, first[field.rawValue] >= 0 else { return [] }
        return record.values(field.name)
    }
}
