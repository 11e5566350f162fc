/// The field names of a text, each kept once.
///
/// A file has a handful of names and perhaps a million fields. So a name is looked up by its bytes in a small table of
/// the names met before; only new names and long ones cost more.
struct FieldNames {
    /// The names in the order of their first appearance.
    private(set) var texts: [String] = []

    /// Names are ASCII, so strings differ where their bytes do.
    private var indices: [String: UInt16] = [:]
    /// Names of at most 15 bytes by a cheap hash, for each hash the last name that had it. Plain numbers, as reading an array
    /// of strings would count references to them.
    private var recent = [Recent](repeating: Recent(), count: 256)

    private struct Recent {
        var name = ShortBytes()
        var index: UInt16 = 0
    }

    /// The longest name, in bytes; a longer one is taken for damage.
    static let maximumLength = 256
    /// The most names that a text may have.
    static let maximumCount = Int(UInt16.max)

    /// The name at `bytes`, of which 16 can be read, up to its colon: its position in `texts` and its length. `nil` where it
    /// was not met before, is long, or is no name.
    @inline(__always)
    func known(at bytes: UnsafeRawPointer) -> (index: UInt16, length: Int)? {
        let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        var last: UInt64 = 0
        var length = FieldNames.bytesBeforeColon(first)
        if length == 8 {
            last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            length += FieldNames.bytesBeforeColon(last)
        }
        guard length > 0, length <= ShortBytes.maximumCount else { return nil }
        let name = ShortBytes(length: length, first: first, last: last)
        let held = recent[name.hash]
        return held.name == name ? (held.index, length) : nil
    }

    /// How many of a word's eight bytes, the lowest first, come before its first colon; 8 where there is none.
    @inline(__always)
    private static func bytesBeforeColon(_ word: UInt64) -> Int {
        let rest = word ^ 0x3A3A_3A3A_3A3A_3A3A
        return ((rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    }

    /// The position in `texts` of a name that is not empty; `nil` where there are too many names.
    mutating func index(of name: UnsafeRawBufferPointer) -> UInt16? {
        guard let short = ShortBytes(name) else { return index(ofRare: name) }
        let held = recent[short.hash]
        if held.name == short { return held.index }
        guard let index = index(ofRare: name) else { return nil }
        recent[short.hash] = Recent(name: short, index: index)
        return index
    }

    private mutating func index(ofRare name: UnsafeRawBufferPointer) -> UInt16? {
        let text = String(decoding: name, as: UTF8.self)
        if let known = indices[text] { return known }
        guard texts.count < FieldNames.maximumCount else { return nil }
        let index = UInt16(texts.count)
        texts.append(text)
        indices[text] = index
        return index
    }
}
