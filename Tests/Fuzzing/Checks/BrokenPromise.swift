/// What a check found: something that must hold for every input, and does not for this one.
public struct BrokenPromise: Error, CustomStringConvertible {
    public let description: String
}

/// Throws where `condition` does not hold.
func require(_ condition: Bool, _ promise: @autoclosure () -> String) throws(BrokenPromise) {
    if !condition { throw BrokenPromise(description: promise()) }
}

/// A number that is the same for the same bytes (FNV-1a): inputs are plain files, so what a check chooses comes from it.
func number(from bytes: some Sequence<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 1)
}
