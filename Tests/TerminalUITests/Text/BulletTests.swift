import TerminalUI
import TestSupport
import Testing

/// Lists: the further lines of a bullet stand under its text.
@Suite struct BulletTests {
    private func drawn(_ text: String, _ columns: Int) -> [String] {
        LineBreaker().lines(of: text, columns: columns).map(\.indentedText)
    }

    @Test func furtherLinesStandUnderTheTextBehindTheMark() {
        #expect(
            drawn("次による。\n・ 相互に認証を行う。\n  (1) 暗号を使う。\n終わりの文を続ける", 12) == [
                "次による。", "・ 相互に認", "   証を行", "   う。", "  (1) 暗号を", "使う。", "終わりの文を", "続ける",
            ])
        #expect(drawn("  (1) 暗号を使うこと。", 18) == ["  (1) 暗号を使うこ", "      と。"])
    }

    @Test(arguments: [
        ("・", 2), ("・ ", 3), ("－", 2), ("･", 1), ("• ", 2), ("- ", 2), ("* ", 2), ("－　", 4), ("※", 1), ("○ ", 2),
        ("(1)", 3),
        ("(1) ", 4), ("（２）", 6), ("(ア) ", 5), ("（一）", 6), ("1. ", 3), ("12) ", 4), ("１．", 4), ("a) ", 3), ("ⅱ) ", 3),
        ("①", 1), ("② ", 2), ("  - ", 4),
    ])
    func aMarkSetsItsLinesIn(_ mark: String, _ columns: Int) {
        let lines = LineBreaker().lines(of: mark + String(repeating: "漢字", count: 20), columns: 40)
        #expect(lines.count > 2)
        #expect(lines[0].indent == 0)
        #expect(lines.dropFirst().allSatisfy { $0.indent == columns })
    }

    @Test(arguments: [
        "漢字", "-", "-5", "(株)", "(正規のルート)", "(注 ", "13.ネットワーク", "3.13", "①-9 ", "①②", "2026. ", "1.5 ", "a.b", "e.g. ",
        "ー",
        "―", "○", "", "  ", "【遵守事項】", "(", "(1", "\u{301}・",
    ])
    func otherTextIsNotSetIn(_ start: String) {
        let lines = LineBreaker().lines(of: start + String(repeating: "漢字", count: 20), columns: 40)
        #expect(lines.allSatisfy { $0.indent == 0 })
    }

    @Test func aMarkOfMoreThanAThirdOfTheWidthSetsNothingIn() {
        for columns in 1...30 {
            let lines = LineBreaker().lines(of: "(12) " + String(repeating: "漢", count: 30), columns: columns)
            #expect(lines.dropFirst().allSatisfy { $0.indent == (columns < 15 ? 0 : 5) })
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func nothingIsLostOrTooWideAndTheRulesHold(_ seed: UInt64) {
        let marks = ["・ ", "－", "- ", "(1) ", "① ", "  ・", "ア) ", ""]
        let pieces = (0..<24).map { index in
            marks[index % marks.count]
                + RandomTexts.text(of: RandomTexts.regulatory, count: 6, seed: seed << 8 | UInt64(index))
        }
        let text = pieces.joined(separator: "\n")
        let measure = TextMeasure()
        let clusters = measure.clusters(in: text)
        for columns in 1...120 {
            let lines = LineBreaker().lines(of: text, columns: columns)
            #expect(lines.flatMap { clusters[$0.range] }.map(\.text).joined() == text)
            for line in lines {
                let isOneCluster = columns == 1 && measure.clusters(in: line.text).count == 1
                #expect(line.indent + line.columns <= columns || isOneCluster)
            }
            guard columns >= 12 else { continue }
            for line in LineBreakRules.violations(in: lines) { #expect(!LineBreakRules.couldBreakEarlier(line)) }
        }
    }

    @Test func whatIsBeingTypedIsNotSetIn() {
        let layout = TextEditor(text: "・ 相互に認証を行う。").layout(columns: 12, measure: TextMeasure())
        #expect(layout.lines.allSatisfy { $0.indent == 0 })
    }
}
