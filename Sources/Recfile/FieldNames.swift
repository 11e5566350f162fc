/// The field names of a text, each kept once.
///
/// A file has a handful of names and perhaps a million fields. So a name is looked up by its bytes in a small table of
/// those met before, and only a new one, or a long one, costs more.
struct FieldNames {
    /// The names in the order of their first appearance.
    private(set) var texts: [String] = []

    /// Names are ASCII, so that strings tell them apart as their bytes do.
    private var indices: [String: UInt16] = [:]
    /// Names of at most 16 bytes by a cheap hash, of each the one that had it last. Plain numbers: to look at an array of
    /// names would count references to them.
    private var recent = [Recent](repeating: Recent(), count: 256)

    private struct Recent {
        var key = Key()
        var index: UInt16 = 0
    }

    /// A name of at most 16 bytes: its length, and its first and last eight bytes, which overlap where it is shorter.
    private struct Key: Equatable {
        var length = 0
        var first: UInt64 = 0
        var last: UInt64 = 0

        init() {}

        init(_ name: UnsafeRawBufferPointer) {
            length = name.count
            if length >= 8 {
                first = name.loadUnaligned(as: UInt64.self)
                last = name.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
            } else {
                for byte in name { first = first << 8 | UInt64(byte) }
            }
        }

        var hash: Int { Int(truncatingIfNeeded: ((first ^ last &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
    }

    /// A name's most bytes: more is no name that anybody means.
    static let maximumLength = 256
    /// How many names a text may have.
    static let maximumCount = Int(UInt16.max)

    /// The position in `texts` of a name, which has a byte or more; `nil` where there are too many.
    mutating func index(of name: UnsafeRawBufferPointer) -> UInt16? {
        guard name.count <= 16 else { return index(ofRare: name) }
        let key = Key(name)
        let held = recent[key.hash]
        if held.key == key { return held.index }
        guard let index = index(ofRare: name) else { return nil }
        recent[key.hash] = Recent(key: key, index: index)
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
