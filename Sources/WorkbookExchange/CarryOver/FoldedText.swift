import WorkbookModel

/// A text for comparison of editions: how its lines are broken, its blanks, full and half width, voicing marks apart, and
/// radical signs for ideographs do not count. Case, and hiragana and katakana, do.
struct FoldedText: Hashable, Sendable {
    let scalars: [UInt32]

    var isEmpty: Bool { scalars.isEmpty }

    init(_ text: String) {
        var folded: [UInt32] = []
        folded.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x21...0x7E, 0x3001...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: folded.append(scalar.value)
            case 0xFF61...0xFF9D: folded.append(FoldedText.katakana(SearchFolding.fold(String(scalar)).scalars[0]))
            case 0x3099, 0x309A, 0xFF9E, 0xFF9F: FoldedText.voice(&folded, by: scalar)
            default:
                if !scalar.properties.isWhitespace {
                    folded.append(RadicalForms.ideograph(FullWidth.ascii(scalar.value)))
                }
            }
        }
        scalars = folded
    }

    /// The same without case, and with katakana as hiragana: what is compared to find similar texts.
    var searchScalars: [UInt32] {
        var text = String.UnicodeScalarView()
        for value in scalars {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return SearchFolding.fold(String(text)).scalars
    }

    /// Makes か into が where a voicing mark follows it.
    private static func voice(_ folded: inout [UInt32], by mark: Unicode.Scalar) {
        guard let last = folded.last, let kana = Unicode.Scalar(last) else { return folded.append(mark.value) }
        let joined = SearchFolding.fold(String(kana) + String(mark)).scalars
        guard joined.count == 1 else { return folded.append(joined[joined.count - 1]) }
        folded[folded.count - 1] = (0x30A1...0x30FA).contains(last) ? katakana(joined[0]) : joined[0]
    }

    private static func katakana(_ value: UInt32) -> UInt32 {
        (0x3041...0x3096).contains(value) ? value + 0x60 : value
    }
}
