/// How the text of a file becomes the text of a cell.
///
/// Line breaks become LF: CR and CRLF, and VT, FF and NEL, which some programs have for a line break in a cell. Tabs stay. The other
/// controls (C0, DEL, C1) are left out: nobody can see them, and a terminal would obey them.
enum CellText {
    /// - Parameter bytes: UTF-8.
    static func cleaned(_ bytes: [UInt8]) -> String {
        // Almost all texts need nothing.
        guard bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            index += 1
            switch byte {
            case 0x0D:
                result.append(0x0A)
                if next == 0x0A { index += 1 }
            case 0x0B, 0x0C: result.append(0x0A)
            case 0x09, 0x0A: result.append(byte)
            case 0..<0x20, 0x7F: break
            case 0xC2 where (0x80...0x9F).contains(next):
                if next == 0x85 { result.append(0x0A) }
                index += 1
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Decodes the escapes of Office Open XML, `_x000D_` (ISO/IEC 29500-1, 22.9.2.19), in one pass, so that `_x005F_x000D_` is the
    /// text `_x000D_`. They stand for UTF-16 units; half of a surrogate pair becomes U+FFFD.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(underscore) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard let unit = unit(at: index, of: bytes) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            index += escapeLength
            if UTF16.isLeadSurrogate(unit), let trail = self.unit(at: index, of: bytes), UTF16.isTrailSurrogate(trail) {
                index += escapeLength
                result += String(decoding: [unit, trail], as: UTF16.self).utf8
            } else {
                result += String(decoding: [unit], as: UTF16.self).utf8
            }
        }
        return result
    }

    private static let underscore = UInt8(ascii: "_")
    private static let escapeLength = 7

    /// The unit of an escape that stands at the index.
    private static func unit(at index: Int, of bytes: [UInt8]) -> UInt16? {
        guard index + escapeLength <= bytes.count, bytes[index] == underscore, bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == underscore
        else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[index + 2..<index + 6] {
            switch digit {
            case 0x30...0x39: unit = unit << 4 | UInt16(digit - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt16(digit - 0x37)
            case 0x61...0x66: unit = unit << 4 | UInt16(digit - 0x57)
            default: return nil
            }
        }
        return unit
    }
}
