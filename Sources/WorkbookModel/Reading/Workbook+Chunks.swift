import Recfile

/// A large file is read in chunks of whole records, so that all processors can parse them and verify their entries.
extension Workbook {
    /// About how many bytes a chunk has: so many that beginning one costs little, so few that every processor gets some.
    public static let chunkBytes = 768 << 10

    /// Reads and parses a file of `size` bytes as consecutive texts that together mean what the whole means. One is parsed
    /// while the next is read.
    ///
    /// - Parameters:
    ///   - length: about how many bytes each text has.
    ///   - read: returns `count` bytes from the offset `start` on, fewer where the file ends before.
    /// - Returns: at least one text; the first holds everything before the entries.
    public static func texts(
        ofFileOf size: Int, about length: Int = chunkBytes, _ read: (_ start: Int, _ count: Int) throws -> [UInt8]
    ) rethrows -> [RecfileText] {
        let parsing = OrderedWork<RecfileText>()
        if size > length { parsing.expectMore() }
        var isFirst = true
        try forEachChunk(ofFileOf: size, about: length, read) { chunk in
            let type = isFirst ? nil : entryType
            parsing.add { RecfileText(chunk, type: type, splittingAt: entryStarter) }
            isFirst = false
        }
        var texts: [RecfileText] = []
        while let text = parsing.next() {
            guard let last = texts.last else {
                texts.append(text)
                continue
            }
            let firstLine = last.firstLine + last.lineCount
            // Nearly always the chunk before ends with entries too, as was assumed.
            texts.append(
                last.lastType == entryType
                    ? RecfileText(text, firstLine: firstLine)
                    : RecfileText(text.bytes, firstLine: firstLine, type: last.lastType, splittingAt: entryStarter))
        }
        return texts
    }

    /// Calls `body` with each chunk of the file, in order; with an empty one where the file is empty.
    private static func forEachChunk(
        ofFileOf size: Int, about length: Int, _ read: (_ start: Int, _ count: Int) throws -> [UInt8],
        _ body: ([UInt8]) -> Void
    ) rethrows {
        var start = 0
        var wanted = length
        var searched = 0
        while true {
            var chunk = try read(start, min(wanted, size - start))
            let isLast = start + chunk.count >= size || chunk.count < wanted
            if !isLast {
                guard let cut = lastCut(in: chunk, behind: searched) else {
                    // No cut within a large catalogue or a very large entry: the chunk grows.
                    searched = chunk.count - starterBytes.count
                    wanted *= 2
                    continue
                }
                chunk.removeLast(chunk.count - cut)
            }
            start += chunk.count
            body(chunk)
            (wanted, searched) = (length, 0)
            if isLast { return }
        }
    }

    /// The last offset in `bytes` behind `start` where the file can be cut without changing its meaning: where an entry
    /// begins behind an empty line that is no part of a value. `nil` where there is none.
    private static func lastCut(in bytes: [UInt8], behind start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var end = bytes.count - starterBytes.count
            while end > max(2, start) {
                // A line that ends in a backslash joins the next one, even an empty one.
                if bytes[end] == starterBytes[0], bytes[end - 1] == 0x0A, bytes[end - 2] == 0x0A,
                    bytes[end - 3] != 0x5C, bytes[end - 3] != 0x0D,
                    bytes[end..<end + starterBytes.count].elementsEqual(starterBytes)
                {
                    return end
                }
                end -= 1
            }
            return nil
        }
    }

    static let entryType = "Entry"
    private static let starterBytes = Array("\(entryStarter): ".utf8)

    /// Begins to read the entries of every text.
    static func beginReading(_ texts: [RecfileText], sums: [EntryID]) -> OrderedWork<[EntryReader.Reading]> {
        let reading = OrderedWork<[EntryReader.Reading]>()
        for text in texts {
            reading.add {
                // A reader for each text: counting references to a shared one would make the processors wait for each other.
                let reader = EntryReader(sums: sums.map(SumFunction.init(of:)))
                let roles = EntryReader.Roles(text)
                var readings: [EntryReader.Reading] = []
                readings.reserveCapacity(text.records.count)
                var last: EntryReader.StoredSum?
                for record in text.records where record.isEntry {
                    let reading = reader.read(record, roles, behind: last)
                    last = EntryReader.StoredSum(of: reading.entry)
                    readings.append(reading)
                }
                return readings
            }
        }
        return reading
    }
}
