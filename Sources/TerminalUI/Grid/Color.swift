/// A colour by its number in the palette of terminals with 256 colours.
///
/// 0 to 15 are ANSI's, in SGR's order, as the person's own palette shows them. 16 to 231 are a cube of 6 by 6 by 6
/// levels, 232 to 255 greys; these are the same nearly everywhere.
public struct Color: RawRepresentable, Hashable, Sendable {
    /// The number, as in SGR's `38;5;NUMBER`.
    public let rawValue: UInt8

    /// Makes the colour numbered `rawValue`.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// ANSI's colours.
    public static let ansi = (0..<16).map { Color(rawValue: $0) }

    public static let black = ansi[0]
    public static let red = ansi[1]
    public static let green = ansi[2]
    public static let yellow = ansi[3]
    public static let blue = ansi[4]
    public static let magenta = ansi[5]
    public static let cyan = ansi[6]
    public static let white = ansi[7]
    public static let brightBlack = ansi[8]
    public static let brightRed = ansi[9]
    public static let brightGreen = ansi[10]
    public static let brightYellow = ansi[11]
    public static let brightBlue = ansi[12]
    public static let brightMagenta = ansi[13]
    public static let brightCyan = ansi[14]
    public static let brightWhite = ansi[15]

    /// Its red, green and blue in bytes, `0xRRGGBB`, as xterm has them.
    public var rgb: UInt32 {
        let ansi: [UInt32] = [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
            0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
        switch rawValue {
        case 0..<16: return ansi[Int(rawValue)]
        case 16..<232:
            let number = UInt32(rawValue) - 16
            func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
            return level(number / 36) << 16 | level(number / 6 % 6) << 8 | level(number % 6)
        default: return (8 + 10 * (UInt32(rawValue) - 232)) * 0x010101
        }
    }

    /// Whether it is one of ANSI's bright colours.
    public var isBright: Bool { (8..<16).contains(rawValue) }
}
