import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct ScreenTests {
    /// Keys that lead to every screen and every mode.
    static let ways = [
        "", "jo", "<Enter>", "<Enter>G", "?", "?G", "e所見。「長い」文章をここに書く<Enter>二行目", "w山田", "d2026", "v証跡",
        "v聞き取り<Enter>v", "vfile.pdf<Enter>", "e書きかけ<Esc>", "f暗号", "/ＴＬＳ", "fresult:partial<Enter>", "JJJ", "zz",
    ]
    static let sizes = [
        Size(columns: 40, rows: 10), Size(columns: 41, rows: 15), Size(columns: 60, rows: 16),
        Size(columns: 71, rows: 20),
        Size(columns: 72, rows: 24), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
        Size(columns: 200, rows: 60),
        Size(columns: 39, rows: 24), Size(columns: 20, rows: 5), Size(columns: 1, rows: 1),
    ]

    @Test(arguments: sizes, Language.allCases)
    func noRowIsWiderThanTheTerminalOrHoldsHalfACharacter(_ size: Size, _ language: Language) throws {
        for ambiguousWidth in 1...2 {
            for keys in ScreenTests.ways {
                var session = try SampleSession(
                    language, columns: size.columns, rows: size.rows, ambiguousWidth: ambiguousWidth)
                try session.type(keys)
                #expect(session.grid.size == size)
                #expect(GridFault.first(in: session.grid) == nil, "\(keys)")
            }
        }
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 200, rows: 60)])
    func theFrameIsClosedAtBothSides(_ size: Size) throws {
        let session = try SampleSession(columns: size.columns, rows: size.rows)
        for row in 1..<(size.rows - 1) {
            #expect("┌├│└".contains(session.grid[row, 0].text))
            #expect("┐┤│┘".contains(session.grid[row, size.columns - 1].text))
        }
    }

    @Test func theTableAt80By24InJapanese() throws {
        var session = try SampleSession()
        try session.type("jpw山田<Enter>d2026-12-15<Enter>k")
        let expected = [
            " 点検  acme.rec  佐藤 花子                                              1/14 7%",
            "┌─ 3.13 〔前のページ〕 1/13 ─────────┬─ 6.0版 要求事項 ────────────────────────┐",
            "│ 3.13 ① 〔前のページ〕          1/5 │ システム運用編 13.ネットワークに関する… │",
            "│>·  ① -9   VPN 接続を行う場…   必須 │ 【遵守事項】オープンなネットワークにお  │",
            "│ △  ① -10  オープンなネット…   必須 │ いて、IPsecによるVPN接続等を利用せず    │",
            "│ ·  ① -11  SSL-VPNは、原則と…  必須 │ HTTPSを利用する場合、TLSのプロトコル    │",
            "│ ·  ① -12  サービス提供に際…   必須 │ バージョンをTLS1.3以上に限定した上で、  │",
            "│ ·  ① -13  医療機関等におけ…   必須 │ クライアント証明書を利用したTLSクライ…  │",
            "│ 3.13 ② 暗号アルゴリズムの危…   0/8 │ システム運用編 13.ネットワークに関する… │",
            "│ ·  ② -1   暗号鍵が漏洩した…   必須 │ 【遵守事項】利用するネットワークの安全  │",
            "├────────────────────────────────────┴──────────────────────────────── J 続き ─┤",
            "│ ① -9 VPN 接続を行う場合には以下の事項に従う。                                │",
        ]
        #expect(Array(session.rows.prefix(12)) == expected)
        try session.type("j")
        #expect(session.rows[21].contains("△ 一部適合   担当 山田   目標日 2026-12-15"))
    }

    @Test func theHeadingOfTheFirstRowInViewStays() throws {
        var session = try SampleSession()
        try session.type("G")
        let first = session.rows[2]
        #expect(first.contains("② 暗号アルゴリ") && !first.contains("②-"), "\(first)")
        #expect(session.rows.contains { $0.hasPrefix("│>") })
        for _ in 0..<13 {
            try session.type("k")
            #expect(session.rows.count { $0.hasPrefix("│>") } == 1)
        }
        #expect(session.rows[3].hasPrefix("│>·  ① -9"))
    }

    @Test func englishGlossesStandUnderTheJapaneseTextInEnglishOnly() throws {
        let english = try SampleSession(.english, columns: 120, rows: 40).rows.joined()
        let japanese = try SampleSession(.japanese, columns: 120, rows: 40).rows.joined()
        #expect(english.contains("VPN 接続を行う場合には以下の事項に従う。") && english.contains("Where "))
        #expect(!japanese.contains("Where "))
    }

    @Test func theItemScreenShowsTheRequirementsAndTheScenarioInFull() throws {
        var session = try SampleSession(columns: 120, rows: 60)
        try session.type("G<Enter>")
        let text = session.rows.joined(separator: "\n")
        for part in ["8.情報管理", "7.情報管理", "10.システム・サービス事業者", "リスクシナリオ", "気が付くことができない。", "必須"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func aGapInTheCatalogueIsShownAsOne() throws {
        let session = try SampleSession(rows: 70)
        #expect(session.rows.contains { $0.contains("リスクシナリオ 〔前のページ〕") })
    }

    @Test func theHelpListsEveryKeyOfTheMap() throws {
        var session = try SampleSession(rows: 160)
        try session.type("?")
        let text = session.rows.joined(separator: "\n")
        for label in ["Tab", "PgDn ^F", "^Z", "? F1", "所見を書く", "× 不適合"] { #expect(text.contains(label), "\(label)") }
    }

    @Test func theEditorsCursorStandsAtTheInsertionPoint() throws {
        var session = try SampleSession()
        try session.type("eあaｶﾞ")
        let grid = session.grid
        let cursor = try #require(grid.cursor)
        // The frame and a blank, then 2 + 1 + 1 + 1 columns.
        #expect(cursor.column == 2 + 5)
        #expect(grid[cursor.row, 2].text == "あ")
    }

    @Test func theKeyLineKeepsHelpAndLeavingLongest() throws {
        let narrow = try SampleSession(columns: 40, rows: 12).foot
        #expect(narrow.contains("? ヘルプ") && narrow.contains("q 終了"))
    }
}
