import TerminalUI
import TestSupport
import Testing
import WorkbookFiles

/// The guideline's own words on narrow and wide screens.
@Suite struct CatalogLineBreakTests {
    /// Every text of the built-in catalogue once, the short ones, which are never broken, left out.
    private static let texts: [String] = Set(
        CatalogLibrary.builtIn().text.records.flatMap(\.fields).map(\.value).filter { $0.utf8.count > 11 }
    ).sorted()

    @Test func noLineStartsOrEndsWronglyFrom12To120Columns() {
        #expect(CatalogLineBreakTests.texts.contains { $0.contains("VPN 接続を行う場合") })
        let breaker = LineBreaker()
        for text in CatalogLineBreakTests.texts {
            for columns in 12...120 {
                let lines = breaker.lines(of: text, columns: columns)
                for line in LineBreakRules.violations(in: lines) {
                    #expect(!LineBreakRules.couldBreakEarlier(line), "\(columns) columns: \(line)")
                }
                // The text fits: wider windows break it no more.
                if lines.allSatisfy(\.endsParagraph) { break }
            }
        }
    }

    @Test func noTextIsLostAtAnyWidth() {
        let measure = TextMeasure()
        for text in CatalogLineBreakTests.texts {
            let clusters = measure.clusters(in: text)
            for columns in [1, 2, 3, 5, 7, 11, 12, 20, 35, 76, 120] {
                let lines = LineBreaker().lines(of: text, columns: columns)
                #expect(lines.flatMap { clusters[$0.range] }.map(\.text).joined() == text)
                for line in lines {
                    // What hangs is spaces; what ends a paragraph is its line feed.
                    let drawn = clusters[line.range].map(\.text).joined()
                    #expect(line.text == String(drawn.reversed().drop { " \u{3000}\n".contains($0) }.reversed()))
                    #expect(line.columns <= max(2, columns))
                }
            }
        }
    }
}
