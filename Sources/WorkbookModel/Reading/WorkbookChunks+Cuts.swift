import CLibrary

extension WorkbookChunks {
    /// Where the file is cut into about `count` chunks of about the same length: at its start, at entries behind the first
    /// one, which begins at `firstEntry`, and at its end.
    static func cuts(
        ofFileOf size: Int, into count: Int, behind firstEntry: Int, _ read: Reader
    ) throws -> [Int] {
        var cuts = [0]
        for chunk in 1..<max(count, 1) {
            let wanted = size / count * chunk
            // What can not be cut, such as a large catalogue, is longer.
            if wanted <= max(cuts[cuts.count - 1], firstEntry) { continue }
            guard let cut = try firstCut(from: wanted, ofFileOf: size, read) else { break }
            cuts.append(cut)
        }
        return cuts + [size]
    }

    /// The first offset from `start` on where the file can be cut without changing its meaning: where an entry begins behind
    /// an empty line. `nil` where there is none.
    static func firstCut(from start: Int, ofFileOf size: Int, _ read: Reader) throws -> Int? {
        var start = max(start, bytesBeforeCut)
        // An entry has some hundred bytes, but a catalogue may have millions.
        var window = 4096
        while start + starter.count <= size {
            let bytes = try read(start - bytesBeforeCut, min(window, size - start + bytesBeforeCut))
            if let place = firstCut(in: bytes) { return start - bytesBeforeCut + place }
            let looked = bytes.count - bytesBeforeCut - starter.count + 1
            if looked <= 0 { return nil }
            start += looked
            window = min(window * 2, chunkBytes)
        }
        return nil
    }

    private static func firstCut(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            let (starter, last) = (starter, bytes.count - starter.count)
            // The end of the line before the empty one.
            var end = 0
            while end + bytesBeforeCut <= last, let found = memchr(bytes.baseAddress! + end, 0x0A, last - end) {
                end = UnsafeRawPointer(found) - bytes.baseAddress!
                // A line that ends in a backslash joins the empty one; an entry begins all the same.
                let place = end + bytesBeforeCut
                if place <= last, bytes[end + 1] == 0x0A, bytes[place..<place + starter.count].elementsEqual(starter) {
                    return place
                }
                end += 1
            }
            return nil
        }
    }

    /// How much before a place tells that it may be cut: the end of a line, and an empty line.
    private static let bytesBeforeCut = 2
    private static let starter = Array("\(Workbook.entryStarter): ".utf8)
}
