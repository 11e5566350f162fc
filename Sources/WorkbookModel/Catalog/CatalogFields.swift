import Recfile

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
