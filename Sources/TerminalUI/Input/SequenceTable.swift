/// The byte sequences of a terminal's own description.
///
/// There are about eighty, searched only for bytes that begin with a control: to build a hash table would take longer
/// than all the searches.
struct SequenceTable: Sendable {
    private let sequences: [KeySequence]

    /// Makes the table of `sequences`, without empty ones and printable ones, which would swallow text.
    init(_ sequences: [KeySequence]) {
        self.sequences = sequences.filter { $0.bytes.first.map { $0 < 0x20 || $0 >= 0x7F } ?? false }
    }

    /// Whether a sequence begins with all of `bytes` and is longer.
    func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && sequences.contains { $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes) }
    }

    /// The longest sequence that `bytes` begins with, and its length.
    func longestMatch(_ bytes: ArraySlice<UInt8>) -> (key: Key, count: Int)? {
        var longest: KeySequence?
        // If the same sequence is given twice, the last one counts.
        for sequence in sequences
        where sequence.bytes.count >= longest?.bytes.count ?? 0 && bytes.starts(with: sequence.bytes) {
            longest = sequence
        }
        return longest.map { ($0.key, $0.bytes.count) }
    }
}
