/// A Japanese encoding that is not read, and would pass for another: the text would be there, and wrong.
enum OtherEncoding: String {
    /// ISO-2022-JP is ASCII with escapes.
    case jis = "ISO-2022-JP"
    /// EUC-JP is, to CP932, katakana of half width.
    case euc = "EUC-JP"

    init?(_ file: [UInt8]) {
        if OtherEncoding.hasEscapes(file) {
            self = .jis
        } else if OtherEncoding.isEUC(file) {
            self = .euc
        } else {
            return nil
        }
    }

    /// Whether two-byte characters are switched to, as for JIS X 0208 (RFC 1468).
    private static func hasEscapes(_ file: [UInt8]) -> Bool {
        guard let first = file.firstIndex(of: 0x1B) else { return false }
        return file[first...].indices.contains {
            file[$0] == 0x1B
                && (file[$0...].starts(with: [0x1B, 0x24, 0x42]) || file[$0...].starts(with: [0x1B, 0x24, 0x40]))
        }
    }

    /// Whether all bytes above ASCII stand in pairs of EUC-JP, and a quarter of the pairs are kana of full width, which Japanese text
    /// has so many of. In CP932 these pairs would begin with the marks ､ and ･.
    private static func isEUC(_ file: [UInt8]) -> Bool {
        var (pairs, kana) = (0, 0)
        var index = 0
        while index < file.count {
            let byte = file[index]
            index += 1
            if byte < 0x80 { continue }
            // A third byte makes JIS X 0212.
            let count = byte == 0x8F ? 2 : 1
            guard byte == 0x8E || byte == 0x8F || 0xA1...0xFE ~= byte, index + count <= file.count,
                file[index..<index + count].allSatisfy({ 0xA1...0xFE ~= $0 })
            else { return false }
            index += count
            pairs += 1
            if byte == 0xA4 || byte == 0xA5 { kana += 1 }
        }
        return kana > 0 && kana * 4 >= pairs
    }

    var problem: TableProblem {
        TableProblem(
            ja: "文字コードが \(rawValue) のようです。UTF-8 で保存し直してください",
            en: "this looks like \(rawValue) text; save the file as UTF-8")
    }
}
