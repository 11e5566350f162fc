/// Texts folded for search, laid one behind the other as plain bytes, each belonging to an owner.
struct FoldedTexts: Sendable {
    /// Folded UTF-8; every text ends in a byte that is in no UTF-8, so that nothing matches across two.
    private var bytes: [UInt8] = []
    /// Where the texts of each addition begin.
    private var starts: [Int] = []
    /// Whose they are; -1 where they hold no longer.
    private var owners: [Int32] = []
    private(set) var retiredCount = 0

    private static let end: UInt8 = 0xFF

    var count: Int { starts.count }

    /// Adds an owner's texts; gives the number to retire them by.
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

    /// Takes an owner's texts out of the search.
    mutating func retire(_ number: Int) {
        owners[number] = -1
        retiredCount += 1
    }

    /// Calls `body` with every owner that has a text with `needle`, folded, in it.
    func forEachOwner(of needle: [UInt8], _ body: (Int) -> Void) {
        let search = ByteSearch(for: needle)
        bytes.withUnsafeBytes { bytes in
            var number = 0
            var start = 0
            while number < starts.count, let found = search.firstMatch(in: bytes, from: start) {
                number = self.number(at: found, from: number)
                if owners[number] >= 0 { body(Int(owners[number])) }
                // One match is enough: on with the next owner.
                number += 1
                if number < starts.count { start = starts[number] }
            }
        }
    }

    /// Which addition the byte at `offset` belongs to, not before `first`.
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

/// Looks for bytes in bytes by Horspool's simplification of Boyer and Moore's algorithm (Software: Practice and Experience
/// 10, 1980): where the window's last byte does not fit, it moves on by as much as that byte allows.
private struct ByteSearch {
    private let needle: [UInt8]
    /// By byte: how far the window may move when it ends in that byte.
    private let moves: [Int]

    /// - Parameter needle: one byte or more.
    init(for needle: [UInt8]) {
        var moves = [Int](repeating: needle.count, count: 256)
        for (place, byte) in needle.dropLast().enumerated() { moves[Int(byte)] = needle.count - 1 - place }
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
                        var place = 0
                        while place < last, bytes[end - last + place] == needle[place] { place += 1 }
                        if place == last { return end - last }
                    }
                    end += moves[Int(byte)]
                }
                return nil
            }
        }
    }
}
