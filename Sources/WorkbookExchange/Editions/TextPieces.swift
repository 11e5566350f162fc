/// A text cut where a difference may begin: words, runs of one script, single signs.
///
/// Japanese has no blanks between words. A run of kanji, of katakana or of hiragana is close enough to one: 暗号鍵|を|管理|する.
struct TextPieces {
    enum Script: Hashable {
        case kanji, hiragana, katakana, word, blank, sign

        init(_ scalar: Unicode.Scalar) {
            self =
                switch scalar.value {
                case 0x3041...0x309F: .hiragana
                // With the long vowel mark and the half-width forms.
                case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .katakana
                case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .kanji
                default:
                    if scalar.properties.isWhitespace {
                        .blank
                    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                        .word
                    } else {
                        .sign
                    }
                }
        }
    }

    let scalars: [Unicode.Scalar]
    /// The end of each piece, in scalars.
    let ends: [Int]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        func isCut(_ position: Int, _ before: Script?, _ after: Script) -> Bool {
            switch (scalars[position - 1], scalars[position]) {
            case ("\r", "\n"): false
            case ("\n", _), (_, "\n"), (_, "\r"): true
            default: before != after || after == .sign
            }
        }
        var ends: [Int] = []
        var current: Script?
        for (position, scalar) in scalars.enumerated() {
            // What combines with the scalar before it is never parted from it.
            if position > 0, TextPieces.isJoined(scalar) { continue }
            let script = Script(scalar)
            if position > 0, isCut(position, current, script) { ends.append(position) }
            current = script
        }
        if !scalars.isEmpty { ends.append(scalars.count) }
        self.scalars = scalars
        self.ends = ends
    }

    var count: Int { ends.count }

    /// Where the piece begins, in scalars; for the number of pieces, the end of the text.
    func start(of piece: Int) -> Int { piece == 0 ? 0 : ends[piece - 1] }

    /// Where the pieces are, in scalars.
    func scalars(in pieces: Range<Int>) -> Range<Int> { start(of: pieces.lowerBound)..<start(of: pieces.upperBound) }

    func scalars(of pieces: Range<Int>) -> ArraySlice<Unicode.Scalar> { scalars[scalars(in: pieces)] }

    func text(of range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// Whether a change may begin or end at `position`, where `kept` on one side of it stays. A run is cut in kanji and hiragana only,
    /// and only beside some of it that stays: 暗号 can go from 暗号鍵管理, 適 of 適切 can not stay alone.
    func isCut(_ position: Int, keeping kept: Range<Int>, cuttingKanji: Bool) -> Bool {
        if position == 0 || position == scalars.count { return true }
        let (before, after) = (scalars[position - 1], scalars[position])
        if TextPieces.isJoined(after) || before == "\r" { return false }
        let script = Script(before)
        guard script == Script(after) else { return true }
        let needed: Int
        switch script {
        case .kanji:
            if !cuttingKanji { return false }
            needed = 2
        case .hiragana: needed = 4
        case .katakana, .word: return false
        case .blank, .sign: return true
        }
        let beside = kept.lowerBound == position ? scalars[kept].prefix(needed) : scalars[kept].suffix(needed)
        return beside.count == needed && beside.allSatisfy { Script($0) == script }
    }

    /// Whether it belongs to the scalar before it: a combining mark, a variation selector.
    static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && (scalar.properties.isGraphemeExtend || (0xFF9E...0xFF9F).contains(scalar.value))
    }
}
