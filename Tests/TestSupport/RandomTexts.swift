/// Texts of the kinds that a workbook holds, and worse.
public enum RandomTexts {
    /// Fragments of regulations.
    public static let regulatory = [
        "電子署名", "を", "行う", "場合", "には", "、", "。", "「高セキュリティ型」", "（案）", "に", "準じた", "TLS1.2", "以上", "・",
        "サーバ", "/", "クライアント", "①-9", "２０２６年", "SSL-VPN", "は", "！", "？", "【遵守事項】", "っ", "ー", "２", "々", "……",
        " ", "IPsec", "(", "正規", ")", "100%", "¥500", "annex2-v1.1", "5.2.1", "\n", "第", "三", "条", "〔前ページより〕", "ょ",
    ]

    /// Fragments that terminals and Swift disagree about.
    public static let adverse = [
        "👩\u{200D}👧", "👨🏽", "🇯🇵", "か\u{3099}", "ｶﾞ", "ﾊﾟ", "ｰ", "｡", "e\u{301}", "\u{301}", "\t", "\u{1B}", "\u{202E}",
        "葛\u{E0100}", "❤\u{FE0F}", "\u{3000}", "   ", "https://www.soumu.go.jp/menu_news/s-news/01ryutsu06", "각",
        "\u{1100}\u{1161}",
        "،", "ก\u{E33}", "\r\n", "\n",
    ]

    /// Fragments without a line break opportunity, and fragments that reorder or hide their neighbours.
    public static let unbreakable = [
        String(repeating: "A", count: 300), String(repeating: "ー", count: 120), String(repeating: "「", count: 90),
        String(repeating: "。", count: 90), String(repeating: "\u{301}", count: 40),
        String(repeating: "👨\u{200D}", count: 30),
        "\u{202E}\u{2066}abc\u{2069}\u{202C}", "\u{200B}\u{FEFF}\u{2060}", "\u{9B}31m", "𠮷\u{E0101}ﾞﾟ",
    ]

    public static let all = regulatory + adverse + unbreakable

    /// A text of `count` fragments.
    public static func text(of fragments: [String], count: Int, seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var result = String.UnicodeScalarView()
        for _ in 0..<count {
            result.append(contentsOf: fragments[Int.random(in: 0..<fragments.count, using: &generator)].unicodeScalars)
        }
        return String(result)
    }
}
