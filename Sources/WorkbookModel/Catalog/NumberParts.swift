/// The letters and numbers of a printed number, without the signs between them, so that `3.7-3-2`, `3.7 ③-2`, `３．７ ③ -2` and
/// `3 7 3 2` are alike.
struct NumberParts: Hashable {
    let parts: [String]

    init(_ text: String) {
        var parts: [String] = []
        /// What the last part may go on with.
        var last = Kind.sign
        for scalar in text.unicodeScalars {
            if let number = CircledNumbers.number(scalar) {
                // A part of its own: in 3.7③ it does not make 73.
                parts.append(String(number))
                last = .sign
                continue
            }
            let plain = FullWidth.typedNumber(scalar)
            let kind = Kind(plain)
            if kind != .sign {
                if kind != last { parts.append("") }
                parts[parts.count - 1] += plain.properties.lowercaseMapping
            }
            last = kind
        }
        self.parts = parts.map(NumberParts.withoutLeadingZeros)
    }

    private init(parts: [String]) { self.parts = parts }

    var isEmpty: Bool { parts.isEmpty }

    static func + (left: NumberParts, right: NumberParts) -> NumberParts {
        NumberParts(parts: left.parts + right.parts)
    }

    func hasSuffix(_ other: NumberParts) -> Bool {
        parts.count >= other.parts.count && parts.suffix(other.parts.count).elementsEqual(other.parts)
    }

    func hasPrefix(_ other: NumberParts) -> Bool { parts.starts(with: other.parts) }

    private static func withoutLeadingZeros(_ part: String) -> String {
        guard part.first == "0" else { return part }
        let rest = part.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    private enum Kind {
        case letter, digit, sign

        init(_ scalar: Unicode.Scalar) {
            if ("0"..."9").contains(scalar) {
                self = .digit
            } else {
                self = scalar.properties.isAlphabetic ? .letter : .sign
            }
        }
    }
}
