import CNettle

/// SHA-1 (FIPS 180-4), computed by nettle. It makes names of names (RFC 9562, version 5), and shows nothing to be unchanged.
public enum SHA1 {
    /// The digest's length in bytes.
    public static let byteCount = 20

    /// The SHA-1 of `bytes`.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        var context = sha1_ctx()
        nettle_sha1_init(&context)
        nettle_sha1_update(&context, bytes.count, bytes)
        return [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
            nettle_sha1_digest(&context, byteCount, digest.baseAddress)
            count = byteCount
        }
    }
}
