import CNettle

/// SHA-256 (FIPS 180-4), computed by nettle. A value: a copy continues where the original was.
public struct SHA256: Sendable {
    private var context = sha256_ctx()

    public init() { nettle_sha256_init(&context) }

    /// The digest's length in bytes.
    public static let byteCount = 32

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
    }

    public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// The SHA-256 of `bytes`.
    public init(of bytes: [UInt8]) {
        self.init()
        update(bytes)
    }

    /// The digest of all bytes so far: 64 lower-case hex digits.
    public consuming func hex() -> String {
        let (a, b, c, d) = words()
        return [a, b, c, d].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The digest of all bytes so far as four words of eight bytes, big-endian.
    public consuming func words() -> (UInt64, UInt64, UInt64, UInt64) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SHA256.byteCount) { digest in
            nettle_sha256_digest(&context, SHA256.byteCount, digest.baseAddress)
            let bytes = UnsafeRawBufferPointer(digest)
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }
}
