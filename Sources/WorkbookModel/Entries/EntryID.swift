import Crypto

/// A SHA-256 as an identifier: of an entry, of the workbook record, or of a catalogue.
public struct EntryID: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let a: UInt64
    private let b: UInt64
    private let c: UInt64
    private let d: UInt64

    /// Reads 64 lower-case hex digits.
    public init?(hex: some StringProtocol) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var count = 0
        for byte in hex.utf8 {
            let digit: UInt64
            switch byte {
            case 0x30...0x39: digit = UInt64(byte - 0x30)
            case 0x61...0x66: digit = UInt64(byte - 0x61 + 10)
            default: return nil
            }
            switch count / 16 {
            case 0: words.0 = words.0 << 4 | digit
            case 1: words.1 = words.1 << 4 | digit
            case 2: words.2 = words.2 << 4 | digit
            case 3: words.3 = words.3 << 4 | digit
            default: return nil
            }
            count += 1
        }
        guard count == 64 else { return nil }
        (a, b, c, d) = words
    }

    /// The SHA-256 of the pieces, one after the other.
    init(hashing pieces: [ArraySlice<UInt8>]) {
        var function = SHA256()
        for piece in pieces { piece.withUnsafeBytes { function.update(bufferPointer: $0) } }
        self.init(function.finalize())
    }

    init(_ digest: SHA256.Digest) {
        (a, b, c, d) = digest.withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

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

    /// Alone enough for a hash table: the words of a SHA-256 are as good as random.
    public func hash(into hasher: inout Hasher) { hasher.combine(a) }

    public static func < (left: Self, right: Self) -> Bool {
        (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
    }
}
