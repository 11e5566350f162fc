import Crypto
import Recfile

/// A SHA-256 as an identifier: of an entry, of the workbook record, or of a catalogue.
public struct EntryID: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let a: UInt64
    private let b: UInt64
    private let c: UInt64
    private let d: UInt64

    /// Reads 64 lower-case hex digits.
    public init?(hex: some StringProtocol) {
        self.init(hexDigits: ArraySlice(hex.utf8))
    }

    /// Reads 64 lower-case hex digits as they stand in a file.
    init?(hexDigits: ArraySlice<UInt8>) {
        guard hexDigits.count == 64 else { return nil }
        let words: (UInt64, UInt64, UInt64, UInt64)? = hexDigits.withUnsafeBufferPointer { digits in
            // 16 marks what is no digit: it sets a bit that no digit sets.
            var bad: UInt8 = 0
            func word(_ start: Int) -> UInt64 {
                var word: UInt64 = 0
                for index in start..<start + 16 {
                    let byte = digits[index]
                    let digit: UInt8 = byte &- 0x30 < 10 ? byte &- 0x30 : byte &- 0x61 < 6 ? byte &- 0x61 + 10 : 16
                    bad |= digit
                    word = word << 4 | UInt64(digit & 15)
                }
                return word
            }
            let words = (word(0), word(16), word(32), word(48))
            return bad & 16 == 0 ? words : nil
        }
        guard let words else { return nil }
        (a, b, c, d) = words
    }

    /// Reads the sum that a field holds; `nil` where it holds something else.
    init?(storedIn field: FieldView) {
        var id: EntryID?
        var lines = 0
        field.forEachLine { line in
            lines += 1
            id = EntryID(hexDigits: line)
        }
        guard lines == 1, let id else { return nil }
        self = id
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
