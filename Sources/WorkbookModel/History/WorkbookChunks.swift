import Recfile

/// A large file is read in pieces, each of whole records, so that all processors can parse them and verify their entries.
extension Workbook {
    /// About how many bytes a piece has: many beside what it takes to begin one, few enough that all processors have some.
    public static let pieceBytes = 256 << 10

    /// Reads and parses a file of `size` bytes as consecutive texts that mean together what the whole means. One is parsed
    /// while the next is read.
    ///
    /// - Parameters:
    ///   - length: about how many bytes each text has.
    ///   - read: gives so many bytes from an offset on, fewer where the file ends before.
    /// - Returns: at least one text; the first holds all that stands before the entries.
    public static func texts(
        ofFileOf size: Int, about length: Int = pieceBytes, _ read: (_ start: Int, _ count: Int) throws -> [UInt8]
    ) rethrows -> [RecfileText] {
        let parsing = OrderedWork<RecfileText>()
        if size > length { parsing.expectMore() }
        var isFirst = true
        try forEachPiece(ofFileOf: size, about: length, read) { piece in
            let type = isFirst ? nil : entryType
            parsing.add { RecfileText(piece, type: type, splittingAt: entryStarter) }
            isFirst = false
        }
        var texts: [RecfileText] = []
        while let text = parsing.next() {
            guard let last = texts.last else {
                texts.append(text)
                continue
            }
            let firstLine = last.firstLine + last.lineCount
            // As good as always, entries are what entries follow.
            texts.append(
                last.lastType == entryType
                    ? RecfileText(text, firstLine: firstLine)
                    : RecfileText(text.bytes, firstLine: firstLine, type: last.lastType, splittingAt: entryStarter))
        }
        return texts
    }

    /// Calls `body` with each piece of the file, in order; with an empty one where the file is empty.
    private static func forEachPiece(
        ofFileOf size: Int, about length: Int, _ read: (_ start: Int, _ count: Int) throws -> [UInt8],
        _ body: ([UInt8]) -> Void
    ) rethrows {
        var start = 0
        var wanted = length
        var searched = 0
        while true {
            var piece = try read(start, min(wanted, size - start))
            let isLast = start + piece.count >= size || piece.count < wanted
            if !isLast {
                guard let cut = lastCut(in: piece, behind: searched) else {
                    // A large catalogue, or a very large entry.
                    searched = piece.count - starterBytes.count
                    wanted *= 2
                    continue
                }
                piece.removeLast(piece.count - cut)
            }
            start += piece.count
            body(piece)
            (wanted, searched) = (length, 0)
            if isLast { return }
        }
    }

    /// The offset of the last place in `bytes` where a file can be cut in two that mean the same as the whole: an entry
    /// begins there, behind an empty line that is no part of a value. `nil` where there is none behind `start`.
    private static func lastCut(in bytes: [UInt8], behind start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var end = bytes.count - starterBytes.count
            while end > max(2, start) {
                // A line that ends in a backslash takes the next one to itself, even an empty one.
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

    private static let entryType = "Entry"
    private static let starterBytes = Array("\(entryStarter): ".utf8)

    /// Begins to read the entries of every text.
    static func beginReading(_ texts: [RecfileText], sums: [EntryID]) -> OrderedWork<[EntryReader.Reading]> {
        let reading = OrderedWork<[EntryReader.Reading]>()
        for text in texts {
            reading.add {
                // A reader for each: to count references to a common one would make the processors wait for one another.
                let reader = EntryReader(sums: sums.map(SumFunction.init(of:)))
                let roles = EntryReader.Roles(text)
                var readings: [EntryReader.Reading] = []
                readings.reserveCapacity(text.records.count)
                for record in text.records where record.isEntry { readings.append(reader.read(record, roles)) }
                return readings
            }
        }
        return reading
    }
}
