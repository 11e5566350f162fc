import Digest
import Recfile

/// A SHA-256 that identifies an entry, a workbook record or a catalogue.
public struct EntryID: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let a: UInt64
    private let b: UInt64
    private let c: UInt64
    private let d: UInt64

    /// Reads 64 lower-case hex digits.
    public init?(hex: some StringProtocol) {
        self.init(hexDigits: ArraySlice(hex.utf8))
    }

    /// Reads 64 lower-case hex digits from a file's bytes.
    init?(hexDigits: ArraySlice<UInt8>) {
        guard let id = hexDigits.withUnsafeBytes({ EntryID(hexDigits: $0) }) else { return nil }
        self = id
    }

    private init?(hexDigits: UnsafeRawBufferPointer) {
        guard hexDigits.count == 64 else { return nil }
        var digits = HexDigits(bytes: hexDigits)
        (a, b, c, d) = (digits.word(at: 0), digits.word(at: 16), digits.word(at: 32), digits.word(at: 48))
        if digits.hasOther { return nil }
    }

    /// Reads the sum in a record's field at `index`; `nil` where it holds something else.
    init?(in record: Record, at index: Int) {
        guard let id = record.withValueBytes(ofFieldAt: index, { EntryID(hexDigits: $0) }) else { return nil }
        self = id
    }

    /// The SHA-256 of `bytes`.
    init(hashing bytes: UnsafeRawBufferPointer) {
        var function = SHA256()
        function.update(bytes)
        self.init(function)
    }

    init(hashing bytes: [UInt8]) { self = bytes.withUnsafeBytes { EntryID(hashing: $0) } }

    /// The SHA-256 of all bytes that `function` was given.
    init(_ function: consuming SHA256) { (a, b, c, d) = function.words() }

    /// The 64 hex digits.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for word in [a, b, c, d] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0xF
                bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first 12 hex digits, for people to read.
    public var short: String { String(description.prefix(12)) }

    /// All of it: a file can name ids that are no SHA-256 and agree in most of their bits.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(a)
        hasher.combine(b)
        hasher.combine(c)
        hasher.combine(d)
    }

    /// Bits of it for a table of our own. They differ from process to process, so that nobody can choose entries whose ids
    /// come to the same place.
    var hashBits: UInt64 {
        let key = EntryID.hashKey
        let product = (a ^ key.0).multipliedFullWidth(by: key.1)
        return product.high ^ product.low
    }

    private static let hashKey: (UInt64, UInt64) = (.random(in: 0 ... .max), .random(in: 0 ... .max) | 1)

    public static func < (left: Self, right: Self) -> Bool {
        (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
    }
}

/// Reads lower-case hex digits eight at a time: a workbook has about 130 of them per entry.
private struct HexDigits {
    let bytes: UnsafeRawBufferPointer
    /// Has a bit for every byte so far that is no such digit.
    private var others: UInt64 = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var hasOther: Bool { others != 0 }

    /// The number of the 16 digits from `offset` on.
    @inline(__always)
    mutating func word(at offset: Int) -> UInt64 { half(at: offset) << 32 | half(at: offset + 8) }

    /// The same for 8 digits, which are the bytes of one word.
    @inline(__always)
    private mutating func half(at offset: Int) -> UInt64 {
        let digits = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        // Of ASCII's digits and lower-case letters, the letters have bit 6. 'a' & 15 is 1 and means 10.
        let letters = digits >> 6 & every(0x01)
        let values = (digits & every(0x0F)) &+ letters &* 9
        // Check that a letter means 10 to 15 and a digit 0 to 9, and that the values give back the same characters.
        let isTenOrMore = (values &+ every(0x06)) >> 4 & every(0x0F)
        others |= values & every(0xF0) | (isTenOrMore ^ letters)
        others |= (values &+ every(0x30) &+ letters &* 0x27) ^ digits
        var packed = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
        packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
        return (packed | packed >> 16) & 0xFFFF_FFFF
    }

    @inline(__always)
    private func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
