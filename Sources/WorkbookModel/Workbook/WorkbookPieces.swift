import Dispatch
import Recfile

/// A large file is read in pieces, each of whole records, so that all processors can parse them and verify their entries.
extension Workbook {
    /// About how many bytes a piece has: many beside what it takes to begin one, few enough that all processors have some.
    public static let pieceBytes = 512 << 10

    /// Reads a file of `size` bytes in pieces that mean together what the whole means.
    ///
    /// - Parameter read: gives so many bytes from an offset on, fewer where the file ends before.
    /// - Returns: at least one piece; the first holds all that stands before the entries.
    public static func pieces(
        ofFileOf size: Int, about length: Int = pieceBytes, _ read: (_ start: Int, _ count: Int) throws -> [UInt8]
    ) rethrows -> [[UInt8]] {
        var pieces: [[UInt8]] = []
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
            pieces.append(piece)
            (wanted, searched) = (length, 0)
            if isLast { return pieces }
        }
    }

    /// Parses consecutive pieces of a workbook file, as ``pieces(ofFileOf:about:_:)`` gives them.
    public static func parse(pieces: [[UInt8]]) -> [RecfileText] {
        let parsed = onAllProcessors(pieces) { index, piece in
            RecfileText(piece, type: index == 0 ? nil : entryType, splittingAt: entryStarter)
        }
        var texts: [RecfileText] = []
        for text in parsed {
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

    /// Reads the entries of every text.
    func readOnAllProcessors(_ texts: [RecfileText]) -> [[EntryReader.Reading]] {
        let sums = entryReader.sums
        return Workbook.onAllProcessors(texts) { _, text in
            // A reader for each: to count references to a common one would make the processors wait for one another.
            let reader = EntryReader(sums: sums.map { SumFunction(copying: $0) })
            let roles = EntryReader.Roles(text)
            var readings: [EntryReader.Reading] = []
            readings.reserveCapacity(text.records.count)
            for record in text.records where record.isEntry { readings.append(reader.read(record, roles)) }
            return readings
        }
    }

    /// What `work` makes of each element, in their order.
    private static func onAllProcessors<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ work: @Sendable (Int, Element) -> Result
    ) -> [Result] {
        guard elements.count > 1 else { return elements.enumerated().map { work($0, $1) } }
        return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
            // Safe: each number is given to one call of the body, which alone writes the place of that number; nobody reads
            // before concurrentPerform returns, which is when all calls are done. There are two elements or more.
            nonisolated(unsafe) let results = buffer.baseAddress!
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                (results + index).initialize(to: work(index, elements[index]))
            }
            count = elements.count
        }
    }
}
