import TerminalUI

/// What may not start or end a line by JLREQ (W3C, “Requirements for Japanese Text Layout”), to check broken lines.
/// Written from the standard, not from the line breaker.
public enum LineBreakRules {
    /// §3.1.7: closing brackets (cl-02), hyphens (cl-03), dividing punctuation (cl-04), middle dots (cl-05), full stops
    /// (cl-06), commas (cl-07), iteration marks (cl-09), the prolonged sound mark (cl-10) and small kana (cl-11), with
    /// their half-width and ASCII forms.
    public static let mayNotStart = Set(
        ("’”）〕］｝〉》」』】｠〙〗〟" + "‐〜～゠–" + "！？‼⁇⁈⁉" + "・：；" + "。．" + "、，" + "ヽヾゝゞ々〻" + "ー"
            + "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ" + ")]},.!?:;｡､･｣ｰｧｨｩｪｫｬｭｮｯﾞﾟ").unicodeScalars)

    /// §3.1.8: opening brackets (cl-01).
    public static let mayNotEnd = Set("‘“（〔［｛〈《「『【｟〘〖〝｢([{".unicodeScalars)

    /// The lines broken at a wrong end, or before a wrong start of the next line.
    public static func violations(in lines: [TextLine]) -> [String] {
        zip(lines, lines.dropFirst()).compactMap { line, next in
            guard !line.endsParagraph else { return nil }
            let endsWrongly = line.text.unicodeScalars.last.map(mayNotEnd.contains) ?? false
            let startsWrongly = next.text.unicodeScalars.first.map(mayNotStart.contains) ?? false
            return endsWrongly || startsWrongly ? line.text : nil
        }
    }

    /// Whether a line could have been broken earlier: it has a kanji or kana before another that may start a line.
    /// Otherwise one run is wider than the line.
    public static func couldBreakEarlier(_ line: String) -> Bool {
        func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
            default: false
            }
        }
        let scalars = line.unicodeScalars
        return zip(scalars, scalars.dropFirst()).contains {
            isJapanese($0) && isJapanese($1) && !mayNotStart.contains($1)
        }
    }
}
