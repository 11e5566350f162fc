import TestSupport
import WorkbookModel

/// A catalogue of made-up regulations and a later edition of it, of which it is known what became of each item.
struct ScrambledCatalog {
    let original: Catalog
    /// The later edition.
    let catalog: Catalog
    /// By new item: the position of the old one.
    let origins: [Int]
    /// How many items stayed word by word.
    let stayed: Int

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<120).map { _ in
            RandomTexts.text(of: ScrambledCatalog.words, count: 14, seed: generator.next())
        }
        var (later, origins, stayed): ([String], [Int], Int) = ([], [], 0)
        for position in texts.indices.shuffled(using: &generator) {
            if Bool.random(using: &generator) { continue }
            origins.append(position)
            if Int.random(in: 0..<3, using: &generator) == 0 {
                stayed += 1
                later.append(texts[position])
            } else {
                later.append(ScrambledCatalog.edited(texts[position], &generator))
            }
        }
        original = SampleCatalog(texts).catalog
        var sample = SampleCatalog(later)
        sample.id = "later"
        catalog = sample.catalog
        (self.origins, self.stayed) = (origins, stayed)
    }

    /// With a fifth of its scalars taken out, in stretches, and others put in.
    private static func edited(_ text: String, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<max(1, scalars.count / 20) {
            let start = Int.random(in: 0..<scalars.count, using: &generator)
            let word = words[Int.random(in: 0..<words.count, using: &generator)]
            scalars.replaceSubrange(start..<min(start + 3, scalars.count), with: word.unicodeScalars)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static let words = [
        "電子署名", "暗号鍵", "管理者", "委託先", "端末", "記録", "手順", "点検", "監査", "利用者", "認証", "権限", "外部", "接続", "遠隔保守",
        "媒体", "持ち出し", "破棄", "復旧", "教育", "契約", "責任者", "サーバ", "ネットワーク", "パスワード", "バックアップ", "ログ", "アクセス",
        "を定め", "を行う", "を確認する", "に応じて", "の場合", "、", "について", "定期的に", "速やかに", "文書で", "台帳に", "必要な",
    ]
}
