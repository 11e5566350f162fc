/// The byte sequences of a terminal's own description, and what each begins with.
struct SequenceTable: Sendable {
    private let keys: [[UInt8]: Key]
    /// Every proper beginning of a sequence: while the input is one of these, more may follow.
    private let beginnings: Set<[UInt8]>
    private let longest: Int

    /// Makes the table of `sequences`; empty ones and printable ones, which would swallow text, are left out.
    init(_ sequences: [[UInt8]: Key]) {
        keys = sequences.filter { bytes, _ in bytes.first.map { $0 < 0x20 || $0 >= 0x7F } ?? false }
        beginnings = Set(keys.keys.flatMap { bytes in (1..<bytes.count).map { Array(bytes.prefix($0)) } })
        longest = keys.keys.map(\.count).max() ?? 0
    }

    /// Whether a sequence begins with all of `bytes` and is longer.
    func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < longest && beginnings.contains(Array(bytes))
    }

    /// The longest sequence that `bytes` begins with, and its length.
    func longestMatch(_ bytes: ArraySlice<UInt8>) -> (key: Key, count: Int)? {
        var count = min(longest, bytes.count)
        while count > 0 {
            if let key = keys[Array(bytes.prefix(count))] { return (key, count) }
            count -= 1
        }
        return nil
    }
}
