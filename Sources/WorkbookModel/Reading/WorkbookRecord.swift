import Recfile

/// The record that says what workbook a file is.
enum WorkbookRecord {
    static let firstField = "Format"
    static let type = "Workbook"
    /// A field that no other record has.
    static let ownField = "CatalogDigest"

    /// The first one of a text, if there is one.
    static func first(in text: RecfileText) -> Record? {
        let marks = Marks(of: text)
        return text.records.first { marks.areOn($0) }
    }

    static func isOne(_ record: Record) -> Bool { Marks(of: record.text).areOn(record) }

    /// Tells it from the other records of a text: by its first field or, where that is damaged, by `ownField`.
    struct Marks {
        private enum Mark { case firstField, ownField, entryStarter }
        private let marks: FieldTable<Mark>

        init(of text: RecfileText) {
            marks = FieldTable(text) { name in
                switch name {
                case WorkbookRecord.firstField: .firstField
                case WorkbookRecord.ownField: .ownField
                case Workbook.entryStarter: .entryStarter
                default: nil
                }
            }
        }

        func areOn(_ record: Record) -> Bool {
            if record.isDescriptor { return false }
            switch marks.meaning(ofFieldAt: 0, in: record) {
            case .entryStarter: return false
            case .firstField, .ownField: return true
            case nil: return (1..<record.fieldCount).contains { marks.meaning(ofFieldAt: $0, in: record) == .ownField }
            }
        }
    }
}
