import TestSupport
import Testing

@testable import WorkbookModel

/// Numbers as screens print them, in searches and filters.
@Suite struct PrintedNumberTests {
    @Test(arguments: ["3.3 ③ -2", "3.3③-2", "3.3 ③-2", "３．３　③　－２"]) func blanksBesideACircledNumberDoNotMatter(
        _ text: String
    ) {
        #expect(SearchFolding.fold(text).scalars == SearchFolding.fold("3.3③-2").scalars)
        var bytes: [UInt8] = []
        SearchFolding.appendFolded(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "3.3③-2")
    }

    @Test func aMatchIsWhereItIsPrinted() {
        #expect(SearchFolding.matches(of: "③-2", in: "3.3 ③ -2 x") == [4..<8])
    }

    @Test func aPrintedNumberIsNoNegation() throws {
        #expect(try Filter(parsing: "③ -2") == Filter(.words("③-2")))
        #expect(try Filter(parsing: "3.3 ③ -2 暗号") == Filter(.words("3.3 ③-2"), .words("暗号")))
        #expect(
            try Filter(parsing: "③ -\"2\"") == Filter([.init(.words("③")), .init(.words("2"), isNegated: true)]))
        #expect(try Filter(parsing: "暗号 -2").terms.last?.isNegated == true)
        #expect(try Filter(parsing: "③ -暗号").terms.last?.isNegated == true)
    }

    @Test func aNegationBehindACircledNumberReadsBack() throws {
        for filter in [
            Filter([.init(.words("③")), .init(.words("2"), isNegated: true)]), Filter(.words("3.3"), .words("③")),
            Filter(.words("3.3"), .words("③-2")),
        ] {
            for language in Language.allCases { #expect(try Filter(parsing: filter.text(language)) == filter) }
        }
    }

    @Test func whatNoTextHoldsMayNameAnItem() {
        var index = SearchIndex()
        let workbook = WorkbookBuilder().workbook
        #expect(workbook.items(searching: "1 1 2", &index).firstIndex(of: true) == 1)
        #expect(!workbook.items(searching: "9 9 9", &index).contains(true))
    }
}
