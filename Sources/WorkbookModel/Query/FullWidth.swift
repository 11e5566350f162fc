/// The signs that Japanese input methods type in place of ASCII.
///
/// Scalars as numbers, because texts are folded by the hundred thousand.
public enum FullWidth {
    /// The ASCII of a full-width form (U+FF01 to U+FF5E) and of the ideographic space; any other scalar as it is.
    @inlinable @inline(__always)
    public static func ascii(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF01...0xFF5E: value - 0xFF01 + 0x21
        case 0x3000: 0x20
        default: value
        }
    }

    static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Full-width forms become ASCII, and every ASCII number is a scalar.
        Unicode.Scalar(ascii(scalar.value)) ?? scalar
    }

    /// The text with its full-width signs as ASCII.
    public static func ascii(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(ascii(scalar)) }
        return String(result)
    }

    /// The same for numbers and dates, where each dash and the long vowel mark ー is typed for `-`.
    static func typedNumber(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "−", "‐", "‑", "‒", "–", "―", "—", "─", "﹣", "ー", "ｰ": "-"
        default: ascii(scalar)
        }
    }
}
