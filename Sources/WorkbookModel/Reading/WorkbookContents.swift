import Recfile

/// What a workbook's file holds besides its entries, in file order.
struct WorkbookContents {
    private(set) var catalogRecords: [Record] = []
    /// Those that say what workbook the file is; it should be one.
    private(set) var workbookRecords: [Record] = []
    /// Neither of those, nor begun as an entry is.
    private(set) var others: [Record] = []
    private(set) var descriptors = DescriptorDigest()
    private(set) var hasEntry = false
    private(set) var first: RecfileText?
    /// Where the blank line between them is damaged, the workbook record is read as a part of its descriptor.
    private var merged: Record?

    /// Adds what the text holds, which follows on those before it.
    mutating func add(_ text: RecfileText) {
        if first == nil {
            first = text
            for comment in Workbook.headComments(of: text) { descriptors.add(comment: comment) }
        }
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

    /// The record that says what workbook it is; `nil` where there is none.
    var workbookRecord: Record? { workbookRecords.first ?? merged }
}
