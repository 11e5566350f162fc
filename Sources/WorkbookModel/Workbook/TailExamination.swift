import Recfile

/// Decides whether a text ends in a record that was not written whole.
///
/// The tail is torn when it does not end in LF (unless its record verifies), holds a NUL, or has no readable `Kind`. A
/// last record that ends in LF and has a `Kind` is never torn, however damaged.
struct TailExamination {
    /// Offset in the text where the torn tail begins.
    private(set) var tornStart: Int?
    /// Its line in the file.
    private(set) var tornLine = 0

    init(_ text: RecfileText, reader: EntryReader) {
        guard let lastByte = text.bytes.last else { return }
        let endsLine = lastByte == 0x0A
        let record = text.records.last
        let recordEnd = record?.range.upperBound ?? 0
        let trailing = text.damage.reversed().prefix { $0.range.lowerBound >= recordEnd }.last

        func isSound(_ record: Record) -> Bool { reader.read(record, EntryReader.Roles(text), subject: { _ in 0 }).isSound }
        func holdsNUL(from start: Int) -> Bool { text.bytes[start...].contains(0) }

        if let trailing {
            if ConflictMarker.begins(text.bytes[trailing.range]) { return }
            if let record, record.isEntry, recordEnd == trailing.range.lowerBound, !isSound(record) {
                // One block: an entry's first fields, then a line that is no field.
                if endsLine, !holdsNUL(from: record.range.lowerBound) { return }
                (tornStart, tornLine) = (record.range.lowerBound, record.line)
            } else {
                (tornStart, tornLine) = (trailing.range.lowerBound, trailing.line)
            }
            return
        }
        guard let record, !record.isDescriptor else { return }
        let start = record.range.lowerBound
        if record.isEntry {
            if !holdsNUL(from: start), endsLine || isSound(record) { return }
        } else if record.type != "Entry" || WorkbookRecord.isOne(record) {
            return
        }
        (tornStart, tornLine) = (start, record.line)
    }
}

extension Record {
    /// Whether it begins as entries do, whatever record set it stands in.
    var isEntry: Bool { fields[0].isNamed(Workbook.entryStarter) && !isDescriptor }
}

/// The lines that git leaves in a file whose merge it could not finish.
enum ConflictMarker {
    static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        ["<<<<<<< ", "=======", ">>>>>>> ", "||||||| "].contains { line.starts(with: $0.utf8) }
    }
}

/// The record that says what workbook a file is.
enum WorkbookRecord {
    /// By its first field, or, where that is damaged, by a field that only it has.
    static func isOne(_ record: Record) -> Bool {
        !record.isDescriptor && !record.isEntry && (record.fields[0].isNamed("Format") || record["CatalogDigest"] != nil)
    }
}
