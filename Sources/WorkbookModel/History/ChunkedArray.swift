/// An array whose copies share all that neither has changed.
///
/// The workbook is a value: the screen holds one and the file another, and a step changes one of them. Plain arrays would
/// copy the whole history for each step; here a change copies one chunk and the list of chunks.
public struct ChunkedArray<Element> {
    @usableFromInline var chunks: [[Element]] = []
    public private(set) var count = 0

    @usableFromInline static var shift: Int { 9 }
    @usableFromInline static var mask: Int { 1 << shift - 1 }

    public init() {}

    /// `count` times the same element.
    init(repeating element: Element, count: Int) {
        let size = 1 << Self.shift
        chunks = Array(repeating: Array(repeating: element, count: size), count: count / size)
        if count % size > 0 { chunks.append(Array(repeating: element, count: count % size)) }
        self.count = count
    }

    mutating func append(_ element: Element) {
        if count & Self.mask == 0 {
            chunks.append([])
            // Room for a whole chunk at once; but not in the first chunk, so that small arrays stay small.
            if count > 0 { chunks[count >> Self.shift].reserveCapacity(Self.mask + 1) }
        }
        chunks[count >> Self.shift].append(element)
        count += 1
    }
}

extension ChunkedArray: RandomAccessCollection, MutableCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    @inlinable public subscript(position: Int) -> Element {
        // Instead of `get` and `set`, so that reading or changing one field of an element does not copy it.
        _read { yield chunks[position >> Self.shift][position & Self.mask] }
        _modify { yield &chunks[position >> Self.shift][position & Self.mask] }
    }
}

extension ChunkedArray: Sendable where Element: Sendable {}
