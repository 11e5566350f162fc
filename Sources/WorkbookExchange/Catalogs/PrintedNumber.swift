import WorkbookModel

/// A number as tables print it before a title, or in a column of its own: `3.14.`, `②`, `(2)`, `第3章`.
struct PrintedNumber: Hashable {
    /// As printed, without the point or bracket that only ends it: `3.14`, `②`.
    let printed: String
    /// In digits: `3.14`, `2`.
    let plain: String

    /// The number at the start of `text`, and the title behind it; `nil` where it starts with none.
    ///
    /// A number of one level needs something that ends it: 「2要素認証」 is a title.
    static func leading(_ text: String) -> (number: PrintedNumber, title: String)? {
        let scalars = Array(text.unicodeScalars)
        // One scalar folds to one.
        let folded = Array(FullWidth.ascii(text).unicodeScalars)
        if let first = scalars.first, isCircled(first) {
            let number = String(Character(first))
            return (PrintedNumber(printed: number, plain: CircledNumbers.plain(number)), rest(scalars, from: 1))
        }
        var place = 0
        let opens = folded.first == "(" || folded.first == "第"
        if opens { place += 1 }
        let start = place
        // A.5.1, V1
        if place + 1 < folded.count, isLetter(folded[place]) {
            place += 1
            if folded[place] == "." { place += 1 }
        }
        let digits = place
        while place < folded.count {
            if isDigit(folded[place]) {
                place += 1
            } else if ".-".unicodeScalars.contains(folded[place]), place > digits, place + 1 < folded.count,
                isDigit(folded[place + 1])
            {
                place += 1
            } else {
                break
            }
        }
        guard place > digits else { return nil }
        let plain = string(folded[start..<place])
        let end = place < folded.count ? folded[place] : " "
        let isEnded = ".、:)章節項条 ".unicodeScalars.contains(end) || end.properties.isWhitespace
        guard isEnded || (!opens && digits == start && plain.contains(".")) else { return nil }
        if ".、:)章節項条".unicodeScalars.contains(end), place < folded.count { place += 1 }
        return (PrintedNumber(printed: plain, plain: plain), rest(scalars, from: place))
    }

    /// The number of a cell that holds nothing else.
    init(whole text: String) {
        var plain = CircledNumbers.plain(text).trimmingBlanks()
        while let last = plain.last, ".)".contains(last) { plain.removeLast() }
        while plain.first == "(" { plain.removeFirst() }
        self.plain = plain
        var printed = text.trimmingBlanks()
        if printed.last == "." { printed.removeLast() }
        self.printed = printed
    }

    private init(printed: String, plain: String) {
        self.printed = printed
        self.plain = plain
    }

    /// Its numbers in order: `3.13-2-10` is 3, 13, 2, 10.
    var components: [Int] { PrintedNumber.components(of: plain) }

    static func components(of text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? .max }
    }

    static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
        (0x2460...0x2473).contains(scalar.value) || (0x3251...0x325F).contains(scalar.value)
            || (0x32B1...0x32BF).contains(scalar.value)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func rest(_ scalars: [Unicode.Scalar], from place: Int) -> String {
        string(scalars[min(place, scalars.count)...]).trimmingBlanks()
    }
}

/// Tokens for ids: ASCII letters, digits, points and hyphens, the first a letter or a digit.
enum IDToken {
    /// `text` as a token; other signs become one hyphen. `nil` where nothing of it is left.
    static func make(_ text: String) -> String? {
        var token = ""
        for scalar in CircledNumbers.plain(text).unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
            if isPlain || (scalar == "." && !token.isEmpty && token.last != "-") {
                token.unicodeScalars.append(scalar)
            } else if !token.isEmpty, token.last != "-" {
                token.append("-")
            }
        }
        while let last = token.last, last == "-" || last == "." { token.removeLast() }
        return token.isEmpty ? nil : token
    }

    static func isToken(_ text: String) -> Bool { !text.isEmpty && make(text) == text }

    /// a, b … z, aa, ab …
    static func letters(_ position: Int) -> String {
        var letters = ""
        var rest = position + 1
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(0x61 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
