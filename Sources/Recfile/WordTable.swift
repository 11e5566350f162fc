/// The words that a field may hold, with what each stands for. A short value is compared by its bytes, without making a
/// string of it.
public struct WordTable<Value: Sendable>: Sendable {
    @usableFromInline let words: Words
    @usableFromInline let values: [Value]

    /// - Parameter words: each word with what it stands for.
    public init(_ words: [(String, Value)]) {
        self.words = Words(words.map(\.0))
        values = words.map(\.1)
    }

    /// What the record's field at `position` stands for; `nil` where it holds none of the words.
    @inlinable public func value(ofFieldAt position: Int, in record: Record) -> Value? {
        words.index(ofFieldAt: position, in: record).map { values[$0] }
    }
}

/// Words by their position.
@usableFromInline struct Words: Sendable {
    private let texts: [String]
    private let short: [ShortBytes?]

    init(_ texts: [String]) {
        self.texts = texts
        short = texts.map { ShortBytes($0.utf8) }
    }

    @usableFromInline func index(ofFieldAt position: Int, in record: Record) -> Int? {
        if let bytes = record.shortValue(ofFieldAt: position) { return short.firstIndex(of: bytes) }
        return texts.firstIndex(of: record.fields[position].value)
    }
}
