import Digest

/// UUIDs that are made of names (RFC 9562, version 5): the same name in the same namespace always has the same.
struct NameUUID: Sendable {
    private let namespace: [UInt8]

    /// The namespace of a workbook: its id, or where that is no UUID one that is made of it.
    init(workbook id: String) {
        namespace = NameUUID.bytes(id) ?? NameUUID(namespace: NameUUID.urls).bytes(named: "urn:tenken:workbook:\(id)")
    }

    private init(namespace: [UInt8]) { self.namespace = namespace }

    /// The UUID of a name, in lower case.
    func named(_ name: String) -> String {
        let digits = bytes(named: name).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count < 2 ? "0\(hex)" : hex
        }
        return [digits[..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10...]].map { $0.joined() }
            .joined(separator: "-")
    }

    private func bytes(named name: String) -> [UInt8] {
        var bytes = Array(SHA1.digest(of: namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }

    /// The namespace of names that are URLs (RFC 9562, 6.6).
    private static let urls: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    /// The bytes of a UUID as it is written; `nil` for any other text.
    private static func bytes(_ uuid: String) -> [UInt8]? {
        let parts = uuid.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        let digits = parts.joined().utf8.map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x41...0x46: digit - 0x41 + 10
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        let known = digits.compactMap { $0 }
        guard known.count == 32 else { return nil }
        return stride(from: 0, to: 32, by: 2).map { known[$0] << 4 | known[$0 + 1] }
    }
}
