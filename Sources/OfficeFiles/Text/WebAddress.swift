/// An address on the web that a click may follow: http or https and a host, in letters of any case. No program follows what is
/// not one, such as `javascript:`, `file:` or `mailto:`.
public struct WebAddress: Hashable, Sendable {
    /// As a URI (RFC 3986), in ASCII alone: bytes that can not stand in one as `%XX`, so too a `%` that begins no such thing
    /// and every `#` but the first.
    public let text: String

    /// The longest that is taken, in bytes as it was given: browsers follow longer ones, servers often do not.
    public static let longest = 2000

    public init?(_ text: String) {
        let scheme = ["https://", "http://"].first { text.prefix($0.count).lowercased() == $0 }
        guard let scheme, text.utf8.count <= WebAddress.longest,
            let first = text.dropFirst(scheme.count).utf8.first, WebAddress.beginsHost(first)
        else { return nil }
        self.text = WebAddress.escaped(Array(text.utf8))
    }

    /// A letter or digit of any script.
    private static func beginsHost(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetterOrDigit(byte) }

    private static func escaped(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var holdsFragment = false
        for (position, byte) in bytes.enumerated() {
            let isKept: Bool
            switch byte {
            case UInt8(ascii: "%"): isKept = isEscape(bytes[position...])
            case UInt8(ascii: "#"):
                isKept = !holdsFragment
                holdsFragment = true
            default: isKept = isLetterOrDigit(byte) || signs.contains(byte)
            }
            result += isKept ? [byte] : escape(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What may stand in a URI besides letters, digits, `%` and `#` (RFC 3986, 2.2 and 2.3), without the brackets, which no host
    /// here has.
    private static let signs = Array("-._~:/?@!$&'()*+,;=".utf8)

    // MARK: Escapes

    /// A byte as `%XX`.
    public static func escape(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }

    /// Whether bytes begin with an escape: `%20`.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 3 && bytes.dropFirst().prefix(2).allSatisfy(isHex)
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    public static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
