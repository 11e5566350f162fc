/// The positions of entries by their ids: a hash table whose copies share what neither has changed.
///
/// Open addressing with linear probing (Knuth, TAOCP 3, 6.4, algorithm L). An id is a SHA-256, so its own bits serve as
/// hash. The table keeps 32 of them and the position; the caller compares the ids themselves.
struct PositionTable: Sendable {
    /// In the high half 32 bits of hash, in the low half the position plus 1; 0 in a free slot.
    private var slots: ChunkedArray<UInt64>
    private var mask: Int
    private(set) var count = 0

    init() { (slots, mask) = (ChunkedArray(repeating: 0, count: 16), 15) }

    /// The position inserted for `id`.
    ///
    /// - Parameter isIt: whether the id at a position is the one.
    @inline(__always)
    func position(of id: EntryID, where isIt: (Int32) -> Bool) -> Int32? {
        let hash = UInt32(truncatingIfNeeded: id.hashBits)
        var slot = Int(hash) & mask
        while true {
            let held = slots[slot]
            if held == 0 { return nil }
            let position = Int32(truncatingIfNeeded: held & 0xFFFF_FFFF) - 1
            if UInt32(truncatingIfNeeded: held >> 32) == hash, isIt(position) { return position }
            slot = (slot + 1) & mask
        }
    }

    /// Inserts the position of an id that the table does not hold yet.
    mutating func insert(_ id: EntryID, at position: Int32) {
        if count * 2 > mask { grow(to: (mask + 1) * 2) }
        put(id.hashBits << 32 | UInt64(position + 1))
        count += 1
    }

    /// Makes room for so many more at once.
    mutating func reserve(_ more: Int) {
        var size = mask + 1
        while (count + more) * 2 >= size { size *= 2 }
        if size > mask + 1 { grow(to: size) }
    }

    private mutating func grow(to size: Int) {
        let old = slots
        slots = ChunkedArray(repeating: 0, count: size)
        mask = size - 1
        for held in old where held != 0 { put(held) }
    }

    private mutating func put(_ held: UInt64) {
        var slot = Int(held >> 32) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = held
    }
}
