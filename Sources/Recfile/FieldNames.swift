#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The field names of a text, each kept once.
///
/// A file has a handful of names and perhaps a million fields. So a name is looked up by its bytes in a small table of
/// those met before, and only a new one costs more.
struct FieldNames {
    /// The names in the order of their first appearance.
    private(set) var texts: [String] = []

    private var bytes: [[UInt8]] = []
    private var indices: [[UInt8]: UInt16] = [:]
    /// By a cheap hash, the name that had it last; -1 for none.
    private var recent = [Int32](repeating: -1, count: 256)

    /// A name's most bytes: more is no name that anybody means.
    static let maximumLength = 256
    /// How many names a text may have.
    static let maximumCount = Int(UInt16.max)

    private func isSame(_ known: [UInt8], _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(name.base)[name.startIndex..<name.endIndex])
        guard known.count == name.count, let start = name.baseAddress else { return false }
        return known.withUnsafeBytes { known in
            known.baseAddress.map { memcmp($0, start, name.count) == 0 } ?? false
        }
    }

    /// The position of the name in `texts`; `nil` where there are too many.
    mutating func index(of name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
        let hash = (name.count &* 31 &+ Int(name[name.startIndex]) &* 7 &+ Int(name[name.endIndex - 1])) & 255
        if recent[hash] >= 0, isSame(bytes[Int(recent[hash])], name) { return UInt16(recent[hash]) }
        let key = Array(name)
        let index: UInt16
        if let known = indices[key] {
            index = known
        } else {
            guard texts.count < FieldNames.maximumCount else { return nil }
            index = UInt16(texts.count)
            texts.append(String(decoding: key, as: UTF8.self))
            bytes.append(key)
            indices[key] = index
        }
        recent[hash] = Int32(index)
        return index
    }
}
