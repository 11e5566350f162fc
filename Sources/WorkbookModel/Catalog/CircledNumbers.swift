/// Circled numbers such as ① as digits, for numbers that people type.
public enum CircledNumbers {
    /// `text` with circled numbers as digits, and full-width digits and dashes as ASCII.
    public static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let number = number(scalar) {
                result += String(number)
            } else {
                result.unicodeScalars.append(FullWidth.typedNumber(scalar))
            }
        }
        return result
    }

    /// The number of a circled one, from 1 to 50; `nil` for any other scalar.
    static func number(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x2460...0x2473: scalar.value - 0x2460 + 1
        case 0x3251...0x325F: scalar.value - 0x3251 + 21
        case 0x32B1...0x32BF: scalar.value - 0x32B1 + 36
        default: nil
        }
    }
}
