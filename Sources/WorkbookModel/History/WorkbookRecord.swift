import Recfile

/// The record that says what workbook a file is.
enum WorkbookRecord {
    static let firstField = "Format"
    /// A field that no other record has.
    static let ownField = "CatalogDigest"

    static func isOne(_ record: Record) -> Bool { Marks(of: record.text).areOn(record) }

    static func first(in text: RecfileText) -> Record? {
        let marks = Marks(of: text)
        return text.records.first { marks.areOn($0) }
    }

    /// Tells it from the other records of a text: by its first field or, where that is damaged, by `ownField`.
    struct Marks {
        private let format: Int?
        private let catalogDigest: Int?
        private let entryStarter: Int?

        init(of text: RecfileText) {
            format = text.nameIndex(of: WorkbookRecord.firstField)
            catalogDigest = text.nameIndex(of: WorkbookRecord.ownField)
            entryStarter = text.nameIndex(of: Workbook.entryStarter)
        }

        func areOn(_ record: Record) -> Bool {
            let first = record.nameIndex(ofFieldAt: 0)
            guard first != entryStarter, !record.isDescriptor else { return false }
            return first == format || catalogDigest.map(record.hasField) ?? false
        }
    }
}
