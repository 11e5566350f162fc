/// A terminal's report of its cursor position, `ESC [ row ; column R` (CPR, the answer to DSR 6: ECMA-48, 8.3.14 and
/// 8.3.35).
public enum CursorReport {
    /// The sequence that asks for it.
    public static let request = "\u{1B}[6n"

    /// Finds the report among bytes that may have been typed before and after it.
    ///
    /// - Returns: the column, from 1, and the other bytes in order; `nil` while the report is not complete.
    public static func find(in bytes: [UInt8]) -> (column: Int, rest: [UInt8])? {
        for start in bytes.indices where bytes[start] == 0x1B {
            var index = start + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { continue }
            index += 1
            guard number(in: bytes, from: &index) != nil, index < bytes.count, bytes[index] == UInt8(ascii: ";") else {
                continue
            }
            index += 1
            guard let column = number(in: bytes, from: &index), index < bytes.count, bytes[index] == UInt8(ascii: "R")
            else { continue }
            return (column, Array(bytes[..<start] + bytes[(index + 1)...]))
        }
        return nil
    }

    /// A decimal number of one to five digits.
    private static func number(in bytes: [UInt8], from index: inout Int) -> Int? {
        let digits = bytes[index...].prefix(6).prefix { (0x30...0x39).contains($0) }
        guard (1...5).contains(digits.count) else { return nil }
        index += digits.count
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
