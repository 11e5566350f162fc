import Recfile

/// A workbook's file as consecutive texts that together mean what the whole means. Several threads read and parse them,
/// and read their entries, while those before are used.
///
/// Used by one thread.
public final class WorkbookChunks {
    /// Returns `count` bytes of the file from the offset `start` on, fewer where the file ends before.
    public typealias Reader = @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]

    struct Chunk {
        /// With the numbers that its lines have in the file.
        let text: RecfileText
        /// Its entries in order, their lines numbered from the chunk's first; `nil` where they are to be read as they are
        /// absorbed.
        let readings: [EntryReader.Reading]?
        /// Whether the file ends with it.
        let isLast: Bool
    }

    private typealias Outcome = Result<(text: RecfileText, readings: [EntryReader.Reading]?), any Error>

    /// About how many bytes a chunk has at most: so many that beginning one costs little, so few that every processor gets some.
    public static let chunkBytes = 768 << 10

    /// The workbook sums under which the entries are read; `nil` where they are not read ahead.
    let sums: [EntryID]?
    /// The texts that were taken.
    public private(set) var texts: [RecfileText] = []
    private var hasEnded = false
    /// Where each chunk begins, and where the last one ends.
    private let cuts: [Int]
    private let work: OrderedWork<Outcome>

    /// Begins to read a file of `size` bytes.
    ///
    /// - Parameters:
    ///   - length: about how many bytes each text has at most.
    ///   - read: called by several threads at once, and no more after ``stop()``.
    /// - Throws: what `read` throws.
    public init(ofFileOf size: Int, about length: Int = chunkBytes, _ read: @escaping Reader) throws {
        let work = OrderedWork<Outcome>()
        defer { work.noMore() }
        self.work = work
        var count = (size + length - 1) / length
        if count > 1 {
            work.start(workers: count)
            // As much for each of two. For more it matters less, and chunks are the same everywhere.
            count += count % 2
        }
        // In a single text, entries are read as they are absorbed, which takes less memory.
        let firstEntry = count > 1 ? try WorkbookChunks.firstCut(from: 0, ofFileOf: size, read) : nil
        sums = try firstEntry.flatMap { try WorkbookChunks.sums(before: $0, read) }
        cuts = try WorkbookChunks.cuts(ofFileOf: size, into: count, behind: firstEntry ?? size, read)
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            work.add { [sums] in
                Outcome {
                    let bytes = try read(start, end - start)
                    // Nearly always the chunk before ends with entries.
                    let text = RecfileText(
                        bytes, type: start == 0 ? nil : Workbook.entryType, splittingAt: Workbook.entryStarter)
                    return (text, sums.map { WorkbookChunks.entries(of: text, sums: $0) })
                }
            }
        }
    }

    deinit { stop() }

    /// How many there are to be; fewer follow where the file has become shorter.
    var count: Int { cuts.count - 1 }

    /// How many entries the chunks not taken yet have, about, where `chunk`, the last one taken, is like them.
    func countOfFollowing(like chunk: Chunk) -> Int {
        // No sound entry has fewer bytes, whatever a file is made to look like.
        let most = (cuts[count] - cuts[texts.count]) / 100
        return min((chunk.readings?.count ?? chunk.text.records.count) * (count - texts.count), most)
    }

    /// The first chunk that was not taken yet; `nil` after the last one. There is at least one.
    ///
    /// - Throws: what reading it threw.
    func next() throws -> Chunk? {
        guard !hasEnded, let outcome = work.next() else { return nil }
        guard case .success(var (text, readings)) = outcome else {
            hasEnded = true
            _ = try outcome.get()
            return nil
        }
        let index = texts.count
        hasEnded = index + 1 == count || text.bytes.count < cuts[index + 1] - cuts[index]
        if let last = texts.last {
            let firstLine = last.firstLine + last.lineCount
            if last.lastType == Workbook.entryType {
                text = RecfileText(text, firstLine: firstLine)
            } else {
                readings = nil
                text = RecfileText(
                    text.bytes, firstLine: firstLine, type: last.lastType, splittingAt: Workbook.entryStarter)
            }
        }
        texts.append(text)
        return Chunk(text: text, readings: readings, isLast: hasEnded)
    }

    /// Ends all reading.
    public func stop() { work.drop() }

    private static func entries(of text: RecfileText, sums: [EntryID]) -> [EntryReader.Reading] {
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

    /// The workbook sums that the workbook record gives, which nearly always stands before the first entry, the one at `end`.
    private static func sums(before end: Int, _ read: Reader) throws -> [EntryID]? {
        let start = max(0, end - 16 << 10)
        let text = RecfileText(try read(start, end - start), splittingAt: Workbook.entryStarter)
        guard let record = WorkbookRecord.first(in: text) else { return nil }
        // The first record in the text may begin before it.
        return start > 0 && record.line == text.records.first?.line ? nil : Workbook.identity(of: record).sums
    }
}
