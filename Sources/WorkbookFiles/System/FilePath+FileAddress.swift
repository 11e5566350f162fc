extension FilePath {
    /// The absolute path as a `file://` address: every byte but letters, digits, `-._~` and the slashes as `%XX`
    /// (RFC 3986, 2.1 and 2.3), so that no `#`, `?` or `%` of a name ends it or changes it.
    var fileAddress: String {
        "file://"
            + bytes.map { byte in
                FilePath.isPlainInAddress(byte) ? String(UnicodeScalar(byte)) : FilePath.escaped(byte)
            }.joined()
    }

    /// The path as a URI reference: a relative one as it is, an absolute one as a `file://` address, each byte escaped as there.
    public var uriReference: String {
        isAbsolute ? fileAddress : String(fileAddress.dropFirst("file://".count))
    }

    private static func isPlainInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), slash: true
        default: false
        }
    }

    private static func escaped(_ byte: UInt8) -> String {
        "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
