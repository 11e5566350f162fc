import Recfile

/// Decides whether a text ends in a record that was not written whole.
///
/// The tail is torn when its record does not end in LF, holds a NUL, or has no readable `Kind`. A sound record is never
/// torn, nor is one that ends in LF and has a `Kind`, however damaged.
struct TailInspection {
    /// Byte offset in the text where the torn tail begins.
    private(set) var tornStart: Int?
    /// Its line in the file.
    private(set) var tornLine = 0

    /// For a text that others follow: it ends with a whole record.
    init() {}

    init(_ text: RecfileText, reader: EntryReader) {
        let record = text.records.last
        let recordEnd = record?.range.upperBound ?? 0
        let damage = text.damage.suffix(text.damage.reversed().prefix { $0.range.lowerBound >= recordEnd }.count)
        let trailing = damage.first

        func isSound(_ record: Record) -> Bool {
            reader.read(record, EntryReader.Roles(text)).entry.isSound
        }
        func holdsNUL(_ range: Range<Int>) -> Bool { text.bytes[range].contains(0) }

        if let trailing {
            if GitConflictMarker.begins(text.bytes[trailing.range]) { return }
            if let record, record.isEntry, recordEnd == trailing.range.lowerBound, !isSound(record) {
                // One block: an entry's first fields, then a line that is no field. What follows after a blank line is
                // a tail of its own, as it is where the file ended with the block when it was read before.
                let later = zip(damage, damage.dropFirst()).first { TailInspection.areSeparate($0, $1, in: text) }?.1
                let blockEnd = later?.range.lowerBound ?? text.bytes.count
                if text.bytes[blockEnd - 1] == 0x0A, !holdsNUL(record.range.lowerBound..<blockEnd) {
                    if let later, !GitConflictMarker.begins(text.bytes[later.range]) {
                        (tornStart, tornLine) = (later.range.lowerBound, later.line)
                    }
                    return
                }
                (tornStart, tornLine) = (record.range.lowerBound, record.line)
            } else {
                (tornStart, tornLine) = (trailing.range.lowerBound, trailing.line)
            }
            return
        }
        guard let record, !record.isDescriptor else { return }
        if record.isEntry {
            // Its own last line decides: a comment or blanks may follow it without a line feed.
            let endsLine = text.bytes[record.range.upperBound - 1] == 0x0A
            if isSound(record) || endsLine && !holdsNUL(record.range) { return }
        } else if record.type != "Entry" || WorkbookRecord.isOne(record) {
            return
        }
        (tornStart, tornLine) = (record.range.lowerBound, record.line)
    }

    /// Whether there is a blank line between two damaged lines.
    private static func areSeparate(_ one: LineSpan, _ other: LineSpan, in text: RecfileText) -> Bool {
        let between = text.bytes[one.range.upperBound..<other.range.lowerBound]
        return between.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst().dropLast().contains {
            line in
            line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }
    }
}

extension Record {
    /// Whether it begins as entries do, whatever record set it is in.
    var isEntry: Bool { begins(with: Workbook.entryStarter) }
}
