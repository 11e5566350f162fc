import Recfile
import WorkbookModel

/// A catalogue of the size of the whole table, with texts that stand for texts: 420 items in 14 sections and 90 groups,
/// 160 requirements. No text of it is a guideline's, and each says so.
enum PlaceholderCatalog {
    static let recfile = RecfileText(Array(text.utf8))

    /// The items' ids, in order.
    static let items: [String] = sections.flatMap { section in
        section.groups.enumerated().flatMap { group, count in (1...count).map { "\(section.number)-\(group + 1)-\($0)" }
        }
    }

    private struct Section {
        let number: String
        /// The number of items of each group.
        let groups: [Int]
    }

    /// How many items and groups each section has.
    private static let sizes: [(items: Int, groups: Int)] = [
        (30, 6), (32, 7), (28, 6), (27, 6), (31, 7), (28, 6), (41, 8), (26, 6), (29, 6), (31, 7), (28, 6), (33, 7),
        (28, 6), (28, 6),
    ]

    private static let sections = sizes.enumerated().map { index, size in
        var groups = Array(repeating: size.items / size.groups, count: size.groups)
        for group in 0..<size.items % size.groups { groups[group] += 1 }
        // Some long, some short.
        for group in stride(from: 1, to: size.groups - 1, by: 2) where groups[group] > 2 {
            groups[group] -= 2
            groups[group + 1] += 2
        }
        return Section(number: "3.\(index + 1)", groups: groups)
    }

    private static let requirements = 160

    /// What a placeholder is about, so that searching finds some and not all.
    private static let topics: [(ja: String, en: String)] = [
        ("通信の暗号", "encrypted traffic"), ("利用者の認証", "user authentication"), ("アクセスの記録", "access logs"),
        ("鍵の管理", "key management"), ("媒体の廃棄", "disposal of media"), ("委託先の監督", "supervision of suppliers"),
        ("保守の作業", "maintenance work"), ("バックアップ", "backups"), ("時刻の同期", "synchronised clocks"),
        ("権限の見直し", "review of privileges"), ("機器の持出し", "equipment taken out"), ("緊急時の連絡", "emergency contacts"),
        ("改ざんの検知", "detection of tampering"), ("教育と訓練", "training"), ("脆弱性の対応", "handling of vulnerabilities"),
        ("入退室の管理", "control of entry"), ("契約の終了", "end of contract"),
    ]

    private static func topic(_ number: Int) -> (ja: String, en: String) { topics[number % topics.count] }

    private static func circled(_ number: Int) -> String {
        String(Unicode.Scalar(UInt32(0x2460 + number - 1)).map(Character.init) ?? "?")
    }

    /// A text of one to four sentences.
    private static func placeholder(_ name: Words, _ number: Int) -> (ja: String, en: String) {
        let (one, two) = (topic(number), topic(number * 7 + 3))
        let sentences: [(ja: String, en: String)] = [
            ("\(one.ja)について述べる文の見本（\(name.ja)）。", "Sample of a text on \(one.en) (\(name.en))."),
            ("\(two.ja)にもふれる長さの文を、表の折り返しを見るために置いています。", "It goes on about \(two.en) so that it wraps."),
            ("指針の文ではありません。", "It is no guideline's text."),
            ("二つの列が並んだときの高さの違いも、この長さで確かめられます。", "Its length makes the two columns differ."),
        ]
        let count = 1 + number * 5 % 7 % sentences.count
        let chosen = sentences.prefix(count)
        return (chosen.map(\.ja).joined(), chosen.map(\.en).joined(separator: " "))
    }

    struct Words {
        let ja: String
        let en: String
    }

    private static func add(_ fields: [(String, String)], to text: inout String) {
        text += "\n" + fields.map { "\($0): \($1)\n" }.joined()
    }

    private static let text: String = {
        var text = ""
        add([("%rec", "Catalog"), ("%key", "Id")], to: &text)
        add(
            [
                ("Id", "placeholder-420"), ("Title", "見本の対応表（420 項目、文はすべて代わりのもの）"),
                ("Title_en", "Sample table (420 items, placeholder texts)"), ("Publisher", "点検"), ("Edition", "見本"),
                ("Published", "2026-04-01"), ("Source", "https://example.org/"), ("Coverage", "1/1"),
                ("Language", "ja"), ("Attribution", "プログラムが作った見本です。指針の文は含みません。"), ("GlossNote", "Placeholders, too."),
            ], to: &text)
        add([("%rec", "Section"), ("%key", "Id")], to: &text)
        for (index, section) in sections.enumerated() {
            let about = topic(index)
            add(
                [
                    ("Id", section.number), ("Number", section.number), ("Title", "\(about.ja)（見本）"),
                    ("Title_en", "\(about.en) (sample)"),
                ], to: &text)
        }
        add([("%rec", "Group"), ("%key", "Id")], to: &text)
        for (index, section) in sections.enumerated() {
            for group in section.groups.indices {
                let about = topic(index * 5 + group + 1)
                add(
                    [
                        ("Id", "\(section.number)-\(group + 1)"), ("Section", section.number),
                        ("Number", circled(group + 1)), ("Title", "\(about.ja)のための備え（見本）"),
                        ("Title_en", "Provisions for \(about.en) (sample)"),
                    ], to: &text)
            }
        }
        addRequirements(to: &text)
        addItems(to: &text)
        return text
    }()

    private static func addRequirements(to text: inout String) {
        let parts: [(ja: String, en: String)] = [("企画の編", "planning"), ("運用の編", "operation"), ("経営の編", "direction")]
        add([("%rec", "Requirement"), ("%key", "Id")], to: &text)
        for number in 0..<requirements {
            let part = parts[number * 3 / requirements]
            let chapter = number % (requirements / 3 + 1) / 4 + 1
            let words = placeholder(Words(ja: "要求事項 \(number + 1)", en: "requirement \(number + 1)"), number + 5)
            add(
                [
                    ("Id", "r\(number + 1)"), ("Part", part.ja), ("Part_en", part.en),
                    ("Chapter", "\(chapter).\(topic(chapter + number / 54).ja)"),
                    ("Chapter_en", "\(chapter). \(topic(chapter + number / 54).en)"), ("Category", "遵守事項"),
                    ("Category_en", "Compliance requirement"), ("Text", words.ja), ("Text_en", words.en),
                ], to: &text)
        }
    }

    /// The items; in blocks of up to five of a group, each with its scenario and one to three requirements.
    private static func addItems(to text: inout String) {
        var (scenarios, mappings) = ("", "")
        add([("%rec", "Scenario"), ("%key", "Id")], to: &scenarios)
        add([("%rec", "Mapping"), ("%key", "Id")], to: &mappings)
        add([("%rec", "Item"), ("%key", "Id")], to: &text)
        var (block, number) = (0, 0)
        for section in sections {
            for (group, count) in section.groups.enumerated() {
                var rest = Array(1...count)
                while !rest.isEmpty {
                    let items = rest.prefix(3 + block % 3).map { "\(section.number)-\(group + 1)-\($0)" }
                    rest.removeFirst(items.count)
                    for id in items {
                        number += 1
                        let printed = "\(circled(group + 1))-\(id.split(separator: "-").last ?? "")"
                        let words = placeholder(
                            Words(ja: "項目 \(section.number) \(printed)", en: "item \(section.number) \(printed)"),
                            number)
                        add(
                            [
                                ("Id", id), ("Group", "\(section.number)-\(group + 1)"), ("Number", printed),
                                ("Obligation", number % 6 == 5 ? "recommended" : "required"),
                                ("ObligationBasis", "wording"), ("Text", words.ja), ("Text_en", words.en),
                            ], to: &text)
                    }
                    let scenario = placeholder(Words(ja: "シナリオ \(block + 1)", en: "scenario \(block + 1)"), block * 3)
                    add([("Id", "s\(block + 1)"), ("Text", scenario.ja), ("Text_en", scenario.en)], to: &scenarios)
                    let first = block * 3 / 2
                    let named = (0..<1 + block % 3).map { "r\((first + $0) % requirements + 1)" }
                    add(
                        [("Id", "m\(block + 1)")] + items.map { ("Item", $0) } + named.map { ("Requirement", $0) }
                            + [("Scenario", "s\(block + 1)"), ("Relationship", "intersects-with")], to: &mappings)
                    block += 1
                }
            }
        }
        text = scenarios + text + mappings
    }
}
