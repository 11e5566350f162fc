/// The text of a number in a cell.
///
/// Whole numbers below 2^53 have all their digits. Others have at most 15, as many as spreadsheets show: what a program has as
/// 0.30000000000000004 is 0.3 to the person who looks at it. It has no exponent below 10^21.
enum NumberText {
    /// - Parameter bytes: what the file says, in the form of XML Schema's `double`.
    /// - Returns: `nil` where that is no number.
    static func text(_ bytes: some Collection<UInt8>) -> String? {
        guard let number = number(bytes) else { return nil }
        return text(number)
    }

    static func number(_ bytes: some Collection<UInt8>) -> Double? {
        // What else Double reads: nan, inf, hexadecimal digits.
        guard !bytes.isEmpty, bytes.count <= 64, bytes.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
        else { return nil }
        return number
    }

    static func text(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 0x1p53 { return String(Int(number)) }
        // The shortest digits that mean this number: 3.1, 0.30000000000000004, 1e-05.
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let description = Array(abs(number).description.utf8)
        for (index, byte) in description.enumerated() {
            if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
                break
            }
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - 0x30) }
        }
        // The number is 0.DIGITS times ten to the power of `scale`.
        var scale = (point ?? digits.count) + exponent
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        scale -= zeros
        round(&digits, &scale)
        while digits.last == 0 { digits.removeLast() }
        return (number < 0 ? "-" : "") + String(decoding: written(digits, scale), as: UTF8.self)
    }

    private static let shownDigits = 15

    private static func round(_ digits: inout [UInt8], _ scale: inout Int) {
        guard digits.count > shownDigits else { return }
        let isUp = digits[shownDigits] >= 5
        digits.removeSubrange(shownDigits...)
        guard isUp else { return }
        var index = shownDigits - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            scale += 1
        }
    }

    private static func written(_ digits: [UInt8], _ scale: Int) -> [UInt8] {
        let characters = digits.map { $0 + 0x30 }
        let zero = UInt8(ascii: "0")
        switch scale {
        case -20...0:
            return [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -scale) + characters
        case 1...21 where scale >= digits.count:
            return characters + Array(repeating: zero, count: scale - digits.count)
        case 1...21: return characters[..<scale] + [UInt8(ascii: ".")] + characters[scale...]
        default:
            let fraction = characters.count > 1 ? [UInt8(ascii: ".")] + characters[1...] : []
            return [characters[0]] + fraction + Array("e\(scale - 1)".utf8)
        }
    }
}
