/// Whether bytes are text as recutils reads it: UTF-8 without NUL.
///
/// A large workbook is checked whole at each opening. Nearly all of one is ASCII and Japanese, for which a look at eight bytes
/// at a time does; the standard library judges anything else.
enum PlainText {
    static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if isCommon(bytes) { return true }
        return !bytes.contains(0)
            && bytes.withMemoryRebound(to: UInt8.self) { bytes in
                (try? UTF8Span(validating: Span(_unsafeElements: bytes))) != nil
            }
    }

    /// Whether the bytes are UTF-8 without NUL whose scalars are all from U+0001 to U+07FF, from U+1000 to U+CFFF, or from
    /// U+E000 to U+FFFF; always `false` for fewer than 16 bytes.
    private static func isCommon(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 16 else { return false }
        func word(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        let first = word(0)
        var marks = uncommon(first, first << 8, first << 16)
        var offset = 8
        while offset &+ 8 <= bytes.count {
            marks |= uncommon(word(offset), word(offset &- 1), word(offset &- 2))
            offset &+= 8
        }
        let last = bytes.count &- 8
        marks |= uncommon(word(last), word(last &- 1), word(last &- 2))
        return marks & every(0x80) == 0 && bytes[bytes.count - 1] < 0xC0 && bytes[bytes.count - 2] < 0xE0
    }

    /// Marks in the high bits of eight bytes, the lowest first, those that are uncommon or do not follow on the ones before
    /// them. Above a mark there may be marks too many, below the lowest there is none too few.
    ///
    /// - Parameters:
    ///   - previous: the eight bytes that begin one before.
    ///   - secondLast: those that begin two before.
    @inline(__always)
    private static func uncommon(_ bytes: UInt64, _ previous: UInt64, _ secondLast: UInt64) -> UInt64 {
        // A byte's high bit comes to say whether it is a continuation, and whether a lead before it asks for one.
        let isContinuation = bytes & ~(bytes << 1)
        let isAsked = previous & previous << 1 | secondLast & secondLast << 1 & secondLast << 2
        let isOfFour = bytes & bytes << 1 & bytes << 2 & bytes << 3
        // E0 and ED restrict the byte behind them; C0 and C1 are never used.
        return isContinuation ^ isAsked | isOfFour | zeros(bytes) | zeros(bytes ^ every(0xE0))
            | zeros(bytes ^ every(0xED)) | zeros(bytes & every(0xFE) ^ every(0xC0))
    }

    /// Marks the bytes that are 0.
    @inline(__always)
    private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- every(0x01)) & ~bytes }

    @inline(__always)
    private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
