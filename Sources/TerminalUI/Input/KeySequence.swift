/// What a terminal sends for a key.
public struct KeySequence: Sendable {
    let bytes: [UInt8]
    let key: Key

    /// Makes the sequence `bytes` that stands for `key`.
    public init(_ bytes: [UInt8], _ key: Key) {
        self.bytes = bytes
        self.key = key
    }
}
