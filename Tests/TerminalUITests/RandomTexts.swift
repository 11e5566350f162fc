import TerminalUI

/// Numbers that are the same in every run (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts of the kinds that a workbook holds, and worse.
enum RandomTexts {
    /// What regulations are made of.
    static let regulatory = [
        "電子署名", "を", "行う", "場合", "には", "、", "。", "「高セキュリティ型」", "（案）", "に", "準じた", "TLS1.2", "以上", "・",
        "サーバ", "/", "クライアント", "①-9", "２０２６年", "SSL-VPN", "は", "！", "？", "【遵守事項】", "っ", "ー", "２", "々", "……",
        " ", "IPsec", "(", "正規", ")", "100%", "¥500", "annex2-v1.1", "5.2.1", "\n", "第", "三", "条", "〔前ページより〕", "ょ",
    ]

    /// What terminals and Swift disagree about.
    static let adverse = [
        "👩\u{200D}👧", "👨🏽", "🇯🇵", "か\u{3099}", "ｶﾞ", "ﾊﾟ", "ｰ", "｡", "e\u{301}", "\u{301}", "\t", "\u{1B}", "\u{202E}",
        "葛\u{E0100}", "❤\u{FE0F}", "\u{3000}", "   ", "https://www.soumu.go.jp/menu_news/s-news/01ryutsu06", "각",
        "\u{1100}\u{1161}",
        "،", "ก\u{E33}", "\r\n", "\n",
    ]

    /// A text of `count` pieces.
    static func text(of pieces: [String], count: Int, seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var result = String.UnicodeScalarView()
        for _ in 0..<count {
            result.append(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)].unicodeScalars)
        }
        return String(result)
    }
}
