/// What a cell's number is, by its format.
enum NumberFormat: Hashable {
    case number
    /// A day, or a day with a time.
    case date
    /// A time of the day.
    case time
    /// A length of time, which may be longer than a day: `[h]:mm`.
    case elapsed

    /// A format by its number (ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 are those of East Asian languages).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...58: self = .date
        case 18...21, 32, 33, 45, 47: self = .time
        case 46: self = .elapsed
        default: self = .number
        }
    }

    /// A format by its code: `yyyy"年"m"月"d"日"`. Its first section counts, and in that what is no quoted text, no escape and no
    /// condition.
    ///
    /// `y`, `d`, `g`, `b`, `e` (the year of an era; not that of `0.0E+00`) and `aaa` (a weekday) are parts of a day; `h` and `s` are
    /// parts of a time; `m` is a minute behind `h` or before `s`, and else a month.
    init(code: some Collection<UInt8>) {
        var letters: [UInt8] = []
        var isElapsed = false
        var rest = Array(code)[...]
        /// Goes on behind the next such byte, and gives what is before it.
        func take(upTo end: Character) -> ArraySlice<UInt8> {
            let taken = rest.prefix { $0 != end.asciiValue }
            rest = rest.dropFirst(taken.count + 1)
            return taken
        }
        scan: while let byte = rest.popFirst() {
            switch byte | (0x41...0x5A).contains(byte).bit {
            case UInt8(ascii: ";"): break scan
            case UInt8(ascii: "\""): _ = take(upTo: "\"")
            // An escape, the width of a character, a character to fill with.
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
            case UInt8(ascii: "["):
                let letter = take(upTo: "]").map { $0 | 0x20 }
                if let first = letter.first, "hms".utf8.contains(first), letter.allSatisfy({ $0 == first }) {
                    isElapsed = true
                }
            case UInt8(ascii: "g") where rest.prefix(6).map({ $0 | 0x20 }).elementsEqual("eneral".utf8):
                rest = rest.dropFirst(6)
            case UInt8(ascii: "a"):
                if rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("m/pm".utf8) {
                    rest = rest.dropFirst(4)
                } else if rest.prefix(2).map({ $0 | 0x20 }).elementsEqual("/p".utf8) {
                    rest = rest.dropFirst(2)
                } else if rest.prefix(2).map({ $0 | 0x20 }).elementsEqual("aa".utf8) {
                    letters.append(UInt8(ascii: "d"))
                }
            case UInt8(ascii: "e"):
                if let sign = rest.first, "+-".utf8.contains(sign) { break }
                letters.append(UInt8(ascii: "y"))
            case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "b"):
                letters.append(UInt8(ascii: "y"))
            case UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "s"):
                if letters.last != byte | 0x20 { letters.append(byte | 0x20) }
            default: break
            }
        }
        self = NumberFormat.of(letters, isElapsed: isElapsed)
    }

    /// - Parameter letters: the parts in order, without repetitions of the same.
    private static func of(_ letters: [UInt8], isElapsed: Bool) -> NumberFormat {
        var isDate = false
        for (index, letter) in letters.enumerated() {
            switch letter {
            case UInt8(ascii: "h"), UInt8(ascii: "s"): break
            case UInt8(ascii: "m"):
                let isMinute =
                    index > 0 && letters[index - 1] == UInt8(ascii: "h")
                    || index + 1 < letters.count && letters[index + 1] == UInt8(ascii: "s")
                if !isMinute && !isElapsed { isDate = true }
            default: isDate = true
            }
        }
        if isDate { return .date }
        if isElapsed { return .elapsed }
        return letters.isEmpty ? .number : .time
    }
}

extension Bool {
    /// What makes an upper-case letter of ASCII a lower-case one.
    fileprivate var bit: UInt8 { self ? 0x20 : 0 }
}
