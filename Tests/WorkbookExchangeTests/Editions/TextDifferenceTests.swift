import TestSupport
import Testing
import WorkbookExchange

struct TextDifferenceTests {
    private func marked(_ old: String, _ new: String) -> String {
        TextDifference(old: old, new: new).runs.map { run in
            switch run.kind {
            case .kept: run.text
            case .removed: "[-\(run.text)-]"
            case .added: "{+\(run.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("鍵を管理する。", "鍵を管理しない。", "鍵を管理[-する-]{+しない+}。"),
        ("暗号鍵を管理する。", "秘密の暗号鍵を管理する。", "{+秘密の+}暗号鍵を管理する。"),
        ("暗号管理者を置く。", "暗号鍵管理者を置く。", "暗号{+鍵+}管理者を置く。"),
        ("端末の利用者認証", "端末の使用者認証", "端末の[-利用者認証-]{+使用者認証+}"), ("適切な鍵", "適当な鍵", "[-適切-]{+適当+}な鍵"),
        ("サーバを使う", "サーバーを使う", "[-サーバ-]{+サーバー+}を使う"),
        ("Keep the key safe", "Keep the keys safe", "Keep the [-key-]{+keys+} safe"),
        ("TLS 1.2 を使う", "TLS 1.3 を使う", "TLS 1.[-2-]{+3+} を使う"), ("同じ", "同じ", "同じ"), ("", "新しい", "{+新しい+}"),
        ("古い", "", "[-古い-]"),
        // What stayed between two changes and is no word goes with them.
        ("氏名、住所を書く", "組織、部署を書く", "[-氏名、住所-]{+組織、部署+}を書く"),
    ])
    func changesAreToldByWords(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func lettersThatCombineStayTogether() {
        for run in TextDifference(old: "か\u{3099}葛\u{E0100}", new: "か\u{309A}葛\u{E0101}").runs {
            let first = run.text.unicodeScalars.first.map(\.value) ?? 0
            #expect(![0x3099, 0x309A, 0xE0100, 0xE0101].contains(first))
        }
    }

    @Test func textsThatAreEqualButForTheirBytesDiffer() {
        #expect(!TextDifference(old: "が", new: "か\u{3099}").isEmpty)
        #expect(TextDifference(old: "が", new: "が").isEmpty)
    }

    private func expectWhole(_ old: String, _ new: String) {
        let runs = TextDifference(old: old, new: new).runs
        func bytes(without kind: TextDifference.Kind) -> [UInt8] {
            runs.filter { $0.kind != kind }.flatMap { Array($0.text.utf8) }
        }
        #expect(bytes(without: .added) == Array(old.utf8))
        #expect(bytes(without: .removed) == Array(new.utf8))
        #expect(!runs.contains { $0.text.isEmpty })
    }

    @Test(arguments: 1...40) func theRunsMakeUpBothTexts(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let old = RandomTexts.text(of: RandomTexts.all, count: 60, seed: generator.next())
        var scalars = Array(old.unicodeScalars)
        for _ in 0..<6 {
            let start = Int.random(in: 0...scalars.count, using: &generator)
            let end = min(scalars.count, start + Int.random(in: 0...9, using: &generator))
            let inserted = RandomTexts.text(
                of: RandomTexts.all, count: Int.random(in: 0...2, using: &generator), seed: generator.next())
            scalars.replaceSubrange(start..<end, with: inserted.unicodeScalars)
        }
        var new = String.UnicodeScalarView()
        new.append(contentsOf: scalars)
        expectWhole(old, String(new))
        expectWhole(old, RandomTexts.text(of: RandomTexts.all, count: 60, seed: generator.next()))
    }

    /// A quarter of a megabyte, beyond what is compared word by word at once.
    @Test func longTextsAreComparedSentenceBySentence() {
        let sentences = (0..<6_000).map { "項目\($0)の手順を確認する。" }
        let old = sentences.joined()
        var changed = sentences
        changed[10] = "項目10の手順を点検する。"
        changed[5_990] = "項目5990の手順を点検する。"
        expectWhole(old, changed.joined())
        let removed = TextDifference(old: old, new: changed.joined()).runs.filter { $0.kind == .removed }.map(\.text)
        #expect(removed == ["確認", "確認"])
    }

    @Test func longTextsWithNothingInCommonEnd() {
        let old = RandomTexts.text(of: RandomTexts.regulatory, count: 20_000, seed: 1)
        expectWhole(old, RandomTexts.text(of: RandomTexts.regulatory, count: 20_000, seed: 2))
        expectWhole(String(repeating: "鍵を", count: 40_000), String(repeating: "を鍵 ", count: 40_000))
    }
}
