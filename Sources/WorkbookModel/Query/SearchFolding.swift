/// Makes texts comparable the way people search: case, width, and katakana or hiragana do not matter.
///
/// `ＶＰＮ`, `vpn` and `VPN` fold to `vpn`; `ｶﾞｲﾄﾞ`, `ガイド` and `がいど` to `がいど`, in NFC or NFD. Blanks beside a circled number do
/// not matter either: screens print `3.3 ③ -2`, files and labels `3.3 ③-2`.
public enum SearchFolding {
    /// The folded scalars of a text, each with the offset, in scalars, that it comes from.
    public struct Folded: Sendable {
        public var scalars: [UInt32] = []
        public var origins: [Int] = []
        /// Scalars of the text itself.
        public var length = 0
    }

    public static func fold(_ text: String) -> Folded {
        var folded = Folded()
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            folded.length += 1
            append(scalar.value, offset, &folded)
        }
        return folded
    }

    /// The ranges of `needle` in `text`, in scalars of `text`, not overlapping. An empty needle is nowhere.
    public static func matches(of needle: String, in text: String) -> [Range<Int>] {
        matches(of: fold(needle).scalars, in: fold(text))
    }

    public static func matches(of needle: [UInt32], in folded: Folded) -> [Range<Int>] {
        guard let first = needle.first else { return [] }
        let scalars = folded.scalars
        var result: [Range<Int>] = []
        var start = 0
        while start + needle.count <= scalars.count {
            if scalars[start] == first, scalars[start..<start + needle.count].elementsEqual(needle) {
                let end = start + needle.count
                let upper = end < scalars.count ? folded.origins[end] : folded.length
                result.append(folded.origins[start]..<upper)
                start = end
            } else {
                start += 1
            }
        }
        return result
    }

    /// Whether `text` contains `needle`, which is folded. Every text contains an empty needle.
    public static func contains(_ needle: [UInt32], in text: String) -> Bool {
        needle.isEmpty || !matches(of: needle, in: fold(text)).isEmpty
    }

    /// Appends the UTF-8 of the folded `text`.
    static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        for scalar in text.unicodeScalars {
            guard let base = base(of: scalar.value), !isCircled(base) else {
                // A voicing mark or a circled number changes what is before it, which is already written: start over.
                bytes.removeLast(bytes.count - start)
                return encode(fold(text).scalars, into: &bytes)
            }
            encode(base, into: &bytes)
        }
    }

    /// The UTF-8 of folded scalars.
    static func encode(_ scalars: [UInt32], into bytes: inout [UInt8]) {
        for value in scalars { encode(value, into: &bytes) }
    }

    @inline(__always)
    private static func encode(_ value: UInt32, into bytes: inout [UInt8]) {
        func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(value >> shift & 0x3F) }
        switch value {
        case ..<0x80: bytes.append(UInt8(value))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(continuation(0))
        case ..<0x10000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(continuation(6))
            bytes.append(continuation(0))
        default:
            bytes.append(0xF0 | UInt8(value >> 18 & 0x07))
            bytes.append(continuation(12))
            bytes.append(continuation(6))
            bytes.append(continuation(0))
        }
    }

    private static func append(_ value: UInt32, _ offset: Int, _ folded: inout Folded) {
        guard let base = base(of: value) else {
            return joinVoicing(value == 0x3099 || value == 0xFF9E, offset, &folded)
        }
        if base == 0x20, let last = folded.scalars.last, isCircled(last) { return }
        if isCircled(base) {
            while folded.scalars.last == 0x20 {
                folded.scalars.removeLast()
                folded.origins.removeLast()
            }
        }
        folded.scalars.append(base)
        folded.origins.append(offset)
    }

    @inline(__always)
    private static func isCircled(_ value: UInt32) -> Bool {
        value >= 0x2460 && value <= 0x32BF && Unicode.Scalar(value).map { CircledNumbers.number($0) != nil } ?? false
    }

    /// What a scalar folds to; `nil` for a voicing mark, which joins the scalar before it.
    private static func base(of value: UInt32) -> UInt32? {
        switch value {
        case 0x61...0x7A, 0x3041...0x3096, 0x4E00...0x9FFF: value
        case 0x41...0x5A: value + 0x20
        case 0xFF21...0xFF3A: FullWidth.ascii(value) + 0x20
        case 0xFF01...0xFF5E, 0x3000: FullWidth.ascii(value)
        case 0xC0...0xDE where value != 0xD7: value + 0x20
        case 0x391...0x3A9, 0x410...0x42F: value + 0x20
        case 0x30A1...0x30F6: value - 0x60
        case 0x3099, 0x309A, 0xFF9E, 0xFF9F: nil
        case 0xFF61...0xFF9D: halfWidthKana[Int(value - 0xFF61)]
        default: value
        }
    }

    /// A voicing mark makes か into が. Where there is no kana to voice it stays a sign of its own.
    private static func joinVoicing(_ isDakuten: Bool, _ offset: Int, _ folded: inout Folded) {
        if let last = folded.scalars.last, let voiced = voicedKana(last, isDakuten) {
            folded.scalars[folded.scalars.count - 1] = voiced
        } else {
            folded.scalars.append(isDakuten ? 0x309B : 0x309C)
            folded.origins.append(offset)
        }
    }

    /// In Unicode a voiced kana comes after its plain one, and the half-voiced one after that.
    private static func voicedKana(_ kana: UInt32, _ isDakuten: Bool) -> UInt32? {
        let isHaRow = (0x306F...0x307B).contains(kana) && (kana - 0x306F) % 3 == 0
        if !isDakuten { return isHaRow ? kana + 2 : nil }
        if isHaRow { return kana + 1 }
        if kana == 0x3046 { return 0x3094 }
        // Plain kana have odd numbers from か to ち, even ones from つ to と: small っ comes between.
        if (0x304B...0x3061).contains(kana) { return kana % 2 == 1 ? kana + 1 : nil }
        if (0x3064...0x3068).contains(kana) { return kana % 2 == 0 ? kana + 1 : nil }
        return nil
    }

    /// What U+FF61 to U+FF9D stand for, as full-width signs and hiragana.
    private static let halfWidthKana: [UInt32] =
        "。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"
        .unicodeScalars.map(\.value)
}
