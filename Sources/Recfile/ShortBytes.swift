/// At most 15 bytes as plain numbers, which are compared and looked up without counting references to a string.
struct ShortBytes: Equatable, Sendable {
    private var length: Int
    /// The first eight bytes, the first one lowest, followed by zeros.
    private var first: UInt64
    private var last: UInt64

    static let maximumCount = 15

    init() { (length, first, last) = (0, 0, 0) }

    /// - Parameters:
    ///   - length: how many bytes, from 0 to 15.
    ///   - first: the first eight bytes, the first one lowest; what is beyond `length` is ignored.
    ///   - last: the next eight.
    @inline(__always)
    init(length: Int, first: UInt64, last: UInt64) {
        self.length = length
        self.first = length < 8 ? first & (1 << UInt64(length * 8) - 1) : first
        self.last = length < 8 ? 0 : last & (1 << UInt64(length * 8 - 64) - 1)
    }

    /// The bytes themselves; `nil` where they are too many.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= ShortBytes.maximumCount else { return nil }
        self.init()
        length = bytes.count
        for (index, byte) in bytes.enumerated() {
            if index < 8 {
                first |= UInt64(byte) << UInt64(index * 8)
            } else {
                last |= UInt64(byte) << UInt64(index * 8 - 64)
            }
        }
    }

    /// A cheap hash of 8 bits.
    var hash: Int { Int(truncatingIfNeeded: ((first ^ last &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}
