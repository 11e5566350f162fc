/// Texts as URI references (RFC 3986).
enum OSCALReference {
    /// A path, relative where it is one; `nil` where nothing is left of it.
    static func path(_ path: String) -> String? {
        if path.isEmpty { return nil }
        let escaped = escaping(path, besides: "-._~/")
        // Two slashes at the beginning would name another machine.
        return escaped.hasPrefix("//") ? "/%2F" + escaped.dropFirst(2) : escaped
    }

    /// A web address; `nil` for any other text. No program follows what is not.
    static func web(_ text: String) -> String? {
        let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
        guard let rest, let first = rest.utf8.first, isLetterOrDigit(first), text.utf8.count <= 2000 else { return nil }
        return escaping(text, besides: "-._~:/?#@!$&'()*+,;=%")
    }

    /// Bytes outside `others` as `%XX`, and a `%` that stands before no such thing.
    private static func escaping(_ text: String, besides others: String) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var holdsFragment = false
        for (position, byte) in bytes.enumerated() {
            let isKept: Bool
            switch byte {
            case UInt8(ascii: "%"):
                isKept =
                    others.utf8.contains(byte) && position + 2 < bytes.count && isHex(bytes[position + 1])
                    && isHex(bytes[position + 2])
            case UInt8(ascii: "#"):
                isKept = others.utf8.contains(byte) && !holdsFragment
                holdsFragment = true
            default: isKept = isLetterOrDigit(byte) || others.utf8.contains(byte)
            }
            if isKept {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += byte < 0x10 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
