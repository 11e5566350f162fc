/// How a character may be broken at, by the classes of JLREQ (W3C, “Requirements for Japanese Text Layout”,
/// appendix A). Classes that break alike are one.
enum LineBreakClass: Hashable, Sendable {
    /// cl-01: may not end a line.
    case opening
    /// cl-02 to cl-07, cl-09 to cl-11: closing brackets, hyphens, ？！, middle dots, full stops, commas, iteration
    /// marks, ー and small kana, with their half-width forms. May not start a line.
    case noStart
    /// ASCII ( [ {: may not end a line, and no break after a Western word before it.
    case westernOpening
    /// ASCII ) ] } , . ! ? : ;, ’ and hyphens: may not start a line, and no break before a Western word after it.
    case westernNoStart
    /// ASCII - and /: no break before it but at a space, as a word may begin with it.
    case hyphen
    /// cl-08: … ‥ — and the vertical repeat marks; no break between two of them.
    case inseparable
    /// cl-12: ¥ $ №; no break before the numeral that follows.
    case prefix
    /// cl-13: % ℃ ㎡; no break after the numeral that precedes.
    case postfix
    /// The ideographic numerals 一 to 九, 〇, 十, 百, 千, 万, 億, 兆.
    case ideographicNumeral
    /// Letters, digits and signs of Western words (cl-27); no break between them.
    case western
    /// No break on either side: no-break spaces, and straight quotation marks, which may open or close.
    case glue
    /// ① and other enclosed numbers and letters: a break between two of them, but not next to Western characters, as
    /// ①-9 is one number.
    case enclosed
    /// A space; it hangs at the end of a line.
    case space
    /// Ends a paragraph.
    case lineFeed
    /// Everything else: a break on either side.
    case ideographic
}

extension LineBreakClass {
    /// The class of a cluster that begins with `scalar` and is `columns` columns wide.
    init(_ scalar: Unicode.Scalar, columns: Int) {
        switch scalar.value {
        case 0x0A: self = .lineFeed
        case 0x20, 0x3000: self = .space
        case 0x21...0x7E: self = Self.ascii(scalar)
        case 0x00...0x1F, 0x7F...0x9F: self = .ideographic
        // Square units such as ㌔ and ㎡.
        case 0x3300...0x3357, 0x3380...0x33DF: self = .postfix
        case 0xFF01...0xFF65: self = Self.fullwidth(scalar)
        case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x324F, 0x3251...0x325F, 0x3280...0x32BF: self = .enclosed
        case 0x3001...0x30FF: self = Self.kana(scalar)
        case 0x31F0...0x31FF, 0xFF67...0xFF70, 0xFF9E, 0xFF9F: self = .noStart
        case 0x4E00...0x9FFF: self = Self.isNumeral(scalar) ? .ideographicNumeral : .ideographic
        default: self = Self.other(scalar, columns: columns)
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case "(", "[", "{": .westernOpening
        case ")", "]", "}", ",", ".", "!", "?", ":", ";": .westernNoStart
        case "-", "/": .hyphen
        case "\"", "'": .glue
        case "$": .prefix
        case "%": .postfix
        default: .western
        }
    }

    private static func fullwidth(_ scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case "（", "［", "｛", "｟", "｢": .opening
        case "）", "］", "｝", "｠", "｣", "！", "？", "，", "．", "：", "；", "｡", "､", "･", "～": .noStart
        case "＄": .prefix
        case "％": .postfix
        case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": .western
        default: .ideographic
        }
    }

    private static func kana(_ scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case "〈", "《", "「", "『", "【", "〔", "〖", "〘", "〚", "〝": .opening
        case "〉", "》", "」", "』", "】", "〕", "〗", "〙", "〛", "〞", "〟", "、", "。": .noStart
        case "〜", "゠", "・", "ー", "々", "〻", "ゝ", "ゞ", "ヽ", "ヾ", "゛", "゜": .noStart
        case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ": .noStart
        case "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ": .noStart
        case "〳", "〴", "〵": .inseparable
        case "〇": .ideographicNumeral
        default: .ideographic
        }
    }

    private static func other(_ scalar: Unicode.Scalar, columns: Int) -> Self {
        switch scalar.value {
        case 0xA0, 0x202F, 0x2007, 0x2011: return .glue
        case 0x2018, 0x201C, 0x2985: return .opening
        case 0x201D, 0x2986, 0x203C, 0x2047...0x2049: return .noStart
        case 0x2019, 0x2010, 0x2013: return .westernNoStart
        case 0x2014, 0x2015, 0x2025, 0x2026: return .inseparable
        case 0xA3, 0xA5, 0x20AC, 0x2116, 0xFFE1, 0xFFE5: return .prefix
        case 0xA2, 0xB0, 0x2030, 0x2032, 0x2033, 0x2103, 0x2109, 0x2113, 0xFFE0: return .postfix
        default:
            return columns == 1 && scalar.properties.isAlphabetic && !(0xFF66...0xFFDC).contains(scalar.value)
                ? .western : .ideographic
        }
    }

    /// Whether a line may end after this class and the next begin with `next`, with spaces between when `spaced`.
    ///
    /// JLREQ 3.1.7 (not at a line's start), 3.1.8 (not at its end), appendix C (no break between).
    func allowsBreak(before next: Self, spaced: Bool) -> Bool {
        if self == .opening || self == .westernOpening { return false }
        if next == .noStart || next == .westernNoStart { return false }
        if spaced { return true }
        switch (self, next) {
        case (.glue, _), (_, .glue), (_, .hyphen), (.inseparable, .inseparable): return false
        case (.enclosed, .enclosed): return true
        case (.prefix, .ideographicNumeral), (.ideographicNumeral, .postfix): return false
        default: return !(isOfWesternWords && next.isOfWesternWords)
        }
    }

    /// Whether it belongs to a Western word next to it.
    private var isOfWesternWords: Bool {
        switch self {
        case .western, .westernOpening, .westernNoStart, .hyphen, .enclosed, .prefix, .postfix: true
        default: false
        }
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "億", "兆": true
        default: false
        }
    }
}
