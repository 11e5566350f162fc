import Recfile

/// What holds of the recfile reader for every sequence of bytes.
enum RecfileCheck {
    static func run(_ text: RecfileText) throws(BrokenPromise) {
        var end = 0
        for record in text.records {
            try require(
                record.range.lowerBound >= end && !record.range.isEmpty, "records overlap at line \(record.line)")
            end = record.range.upperBound
            try require(end <= text.bytes.count, "a record ends behind the text")
            try require(record.line >= text.firstLine, "a record stands before the first line")
            try require(record.line < text.firstLine + text.lineCount, "a record stands behind the last line")
            try checkFields(of: record)
        }
        for damaged in text.damage {
            try require(damaged.range.upperBound <= text.bytes.count, "a damaged line ends behind the text")
            try require(!text.bytes[damaged.range].contains(0x0A), "a damaged line is several")
        }
    }

    private static func checkFields(of record: Record) throws(BrokenPromise) {
        var canonical: [UInt8] = []
        try require(!record.fields.isEmpty, "a record without fields")
        for (index, field) in record.fields.enumerated() {
            let decoded = field.decodedBytes
            try require(field.value == String(decoding: decoded, as: UTF8.self), "value and bytes differ")
            var lines: [[UInt8]] = []
            field.forEachLine { lines.append(Array($0)) }
            try require(Array(lines.joined(separator: [0x0A])) == decoded, "lines and bytes differ")
            canonical += Array("\(field.name): ".utf8) + Array(lines.joined(separator: Array("\n+ ".utf8))) + [0x0A]
            let written = record.withCanonicalBytes(upTo: index + 1) { Array($0) }
            try require(written == canonical, "the canonical form is not that of the fields")
        }
        try checkCopy(of: record)
    }

    /// A copy in another file says the same, but for a CR, which is no part of a line's end there that it was not here.
    private static func checkCopy(of record: Record) throws(BrokenPromise) {
        let stored = record.storedBytes
        if stored.contains(0x0D) { return }
        let copy = RecfileText(stored, splittingAt: record.fields[0].name)
        try require(copy.damage.isEmpty, "a copy is damaged")
        try require(copy.records.count == 1 || record.isSplit, "a copy is \(copy.records.count) records")
        guard copy.records.count == 1, let other = copy.records.first else { return }
        try require(other.fields.map(\.name) == record.fields.map(\.name), "a copy has other fields")
        try require(other.fields.map(\.decodedBytes) == record.fields.map(\.decodedBytes), "a copy has other values")
    }
}

extension Record {
    /// Whether its first field comes again: read with that as the starter, it is several records.
    fileprivate var isSplit: Bool { fields.dropFirst().contains { $0.name == fields[0].name } }
}
