/// How texts are put into the parts of a workbook.
enum XLSXText {
    /// The most UTF-16 units that Excel keeps of a cell.
    static let longestCell = 32_767
    /// The most UTF-8 bytes that libxlsxwriter puts into an attribute. It cuts what is longer within a character.
    static let longestAttribute = 2_079

    /// The text of a cell, as it is to be written.
    ///
    /// Line breaks become LF. Characters that XML 1.0 can not hold become escapes such as `_x0000_`, and what would be read as an
    /// escape begins with one: `_x005F_x0041_` is the text `_x0041_` (ISO/IEC 29500-1, 22.9.2.19). A text that would become longer than
    /// Excel's limit by its escapes has `＿` and U+FFFD in their places.
    static func cell(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard needsChange(bytes) else { return nil }
            let escaped = changed(bytes) { unit in Array("_x\(hex(unit))_".utf8) }
            // Of ASCII are the escapes, so that scalars are enough to count.
            if escaped.unicodeScalars.count <= longestCell { return escaped }
            return changed(bytes) { unit in Array((unit == 0x5F ? "＿" : "\u{FFFD}").utf8) }
        } ?? text
    }

    /// A text for other places than cells: without characters that XML can not hold, and with LF for line breaks.
    static func plain(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            needsChange(bytes) ? changed(bytes) { unit in unit == 0x5F ? [0x5F] : [] } : nil
        } ?? text
    }

    /// A text for an attribute: as `plain` gives it, and cut with `…` where libxlsxwriter would cut it.
    static func attribute(_ text: String) -> String {
        let text = plain(text)
        guard text.utf8.count > longestAttribute else { return text }
        var room = longestAttribute - "…".utf8.count
        let kept = text.unicodeScalars.prefix { scalar in
            room -= UTF8.width(scalar)
            return room >= 0
        }
        return String(String.UnicodeScalarView(kept)) + "…"
    }

    private static func needsChange(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.contains { isImpossible(bytes, at: $0) || isEscape(bytes, at: $0) }
    }

    /// Whether a control character, or U+FFFE or U+FFFF, begins there.
    private static func isImpossible(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x20 { return byte != 0x0A && byte != 0x09 }
        return byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "_"), index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return false }
        return bytes[index + 2..<index + 6].allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
    }

    /// - Parameter substitute: what stands for a UTF-16 unit that can not stay as it is.
    private static func changed(_ bytes: UnsafeBufferPointer<UInt8>, _ substitute: (UInt16) -> [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0D {
                result.append(0x0A)
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            } else if isEscape(bytes, at: index) {
                result += substitute(0x5F)
            } else if isImpossible(bytes, at: index) {
                result += substitute(byte < 0x20 ? UInt16(byte) : 0xFF40 | UInt16(bytes[index + 2]))
                if byte >= 0x20 { index += 2 }
            } else {
                result.append(byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
