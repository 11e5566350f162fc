/// A terminal's report of the colour behind its text, `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, ended by BEL or ST (“XTerm Control
/// Sequences”, Operating System Commands, 11).
public struct BackgroundReport: Hashable, Sendable {
    /// From 0 to 1.
    public let red, green, blue: Double

    /// The sequence that asks for it. A terminal that does not know it ignores it.
    public static let request = "\u{1B}]11;?\u{1B}\\"

    /// What a report begins with.
    static let start = Array("\u{1B}]11;".utf8)
    /// The most bytes of a report.
    static let longest = 64

    public init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `rgb:R/G/B` or `rgba:R/G/B/A` with one to four hexadecimal digits each, or `#RRGGBB` (XParseColor).
    init?(color: some Sequence<UInt8>) {
        let text = String(decoding: Array(color), as: UTF8.self)
        var parts: [Substring]
        if text.hasPrefix("rgb:") {
            parts = text.dropFirst(4).split(separator: "/", omittingEmptySubsequences: false)
        } else if text.hasPrefix("rgba:") {
            parts = text.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 4 else { return nil }
            parts.removeLast()
        } else if text.hasPrefix("#"), text.utf8.count == 7 {
            parts = [text.dropFirst().prefix(2), text.dropFirst(3).prefix(2), text.dropFirst(5)]
        } else {
            return nil
        }
        let shares = parts.compactMap { part -> Double? in
            guard (1...4).contains(part.utf8.count), let value = Int(part, radix: 16), value >= 0 else { return nil }
            return Double(value) / Double((1 << (4 * part.utf8.count)) - 1)
        }
        guard shares.count == 3, parts.count == 3 else { return nil }
        self.init(red: shares[0], green: shares[1], blue: shares[2])
    }

    /// How light it is, from 0 to 1: its relative luminance (WCAG 2.1), with a gamma of 2.
    public var lightness: Double { 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue }

    /// What bytes that begin with ``start`` are.
    enum Scan {
        /// More may follow.
        case needsMore
        /// They are a report of `count` bytes; nil where its colour can not be read.
        case found(BackgroundReport?, count: Int)
        /// They are something else.
        case nothing
    }

    /// Reads the report that `bytes` begin with.
    static func scan(_ bytes: ArraySlice<UInt8>) -> Scan {
        let body = bytes.dropFirst(start.count)
        guard bytes.count >= start.count else { return start.starts(with: bytes) ? .needsMore : .nothing }
        guard bytes.starts(with: start) else { return .nothing }
        for (offset, byte) in body.prefix(longest).enumerated() {
            let count = start.count + offset
            if byte == 0x07 { return .found(BackgroundReport(color: body.prefix(offset)), count: count + 1) }
            if byte == 0x1B {
                let next = body.dropFirst(offset + 1).first
                guard let next else { return .needsMore }
                return next == UInt8(ascii: "\\")
                    ? .found(BackgroundReport(color: body.prefix(offset)), count: count + 2) : .nothing
            }
            guard (0x20...0x7E).contains(byte) else { return .nothing }
        }
        return body.count < longest ? .needsMore : .nothing
    }

    /// Finds the report among bytes that may have been typed before and after it.
    ///
    /// - Returns: the colour, and the other bytes in order; `nil` while the report is not complete.
    public static func find(in bytes: [UInt8]) -> (report: BackgroundReport, rest: [UInt8])? {
        for index in bytes.indices where bytes[index] == 0x1B {
            if case .found(let report?, let count) = scan(bytes[index...]) {
                return (report, Array(bytes[..<index] + bytes[(index + count)...]))
            }
        }
        return nil
    }
}
