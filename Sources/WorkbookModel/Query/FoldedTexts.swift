/// Folded texts one after the other in one buffer of bytes, each belonging to an owner, so that one pass searches all.
struct FoldedTexts: Sendable {
    /// Folded UTF-8. Every text ends in a byte that no UTF-8 contains, so that nothing matches across two texts.
    private var bytes: [UInt8] = []
    /// By addition: the offset of its first byte.
    private var starts: [Int] = []
    /// By addition: its owner, -1 when it is retired.
    private var owners: [Int32] = []
    private(set) var retiredCount = 0

    private static let end: UInt8 = 0xFF

    var count: Int { starts.count }

    /// Adds texts of an owner.
    ///
    /// - Returns: the number to retire them by.
    @discardableResult
    mutating func add(_ texts: [String], owner: Int) -> Int {
        starts.append(bytes.count)
        owners.append(Int32(owner))
        for text in texts where !text.isEmpty {
            SearchFolding.appendFolded(text, to: &bytes)
            bytes.append(FoldedTexts.end)
        }
        return starts.count - 1
    }

    /// Takes the texts of an addition out of the search.
    mutating func retire(_ number: Int) {
        owners[number] = -1
        retiredCount += 1
    }

    /// Calls `body` with every owner of a text that contains `needle`, which is folded and not empty.
    func forEachOwner(of needle: [UInt8], _ body: (Int) -> Void) {
        let search = ByteSearch(for: needle)
        bytes.withUnsafeBytes { bytes in
            var number = 0
            var start = 0
            while number < starts.count, let found = search.firstMatch(in: bytes, from: start) {
                number = self.number(at: found, from: number)
                if owners[number] >= 0 { body(Int(owners[number])) }
                // One match is enough: go on with the next addition.
                number += 1
                if number < starts.count { start = starts[number] }
            }
        }
    }

    /// The addition that the byte at `offset` belongs to, which is `first` or a later one.
    private func number(at offset: Int, from first: Int) -> Int {
        var low = first
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// Finds bytes in bytes by Horspool's simplification of the Boyer-Moore algorithm (Software: Practice and Experience 10,
/// 1980): after each window it moves on by as much as the window's last byte allows.
private struct ByteSearch {
    private let needle: [UInt8]
    /// By byte: how far a window that ends in that byte may move.
    private let moves: [Int]

    /// - Parameter needle: one byte or more.
    init(for needle: [UInt8]) {
        var moves = [Int](repeating: needle.count, count: 256)
        for (offset, byte) in needle.dropLast().enumerated() { moves[Int(byte)] = needle.count - 1 - offset }
        self.needle = needle
        self.moves = moves
    }

    func firstMatch(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        needle.withUnsafeBufferPointer { needle in
            moves.withUnsafeBufferPointer { moves in
                let last = needle.count - 1
                var end = start + last
                while end < bytes.count {
                    let byte = bytes[end]
                    if byte == needle[last] {
                        var offset = 0
                        while offset < last, bytes[end - last + offset] == needle[offset] { offset += 1 }
                        if offset == last { return end - last }
                    }
                    end += moves[Int(byte)]
                }
                return nil
            }
        }
    }
}
