/// ① and its like as digits.
enum CircledNumbers {
    static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2460...0x2473: result += String(scalar.value - 0x2460 + 1)
            case 0xFF10...0xFF19: result += String(scalar.value - 0xFF10)
            case 0xFF0D, 0x2010, 0x2212: result += "-"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
