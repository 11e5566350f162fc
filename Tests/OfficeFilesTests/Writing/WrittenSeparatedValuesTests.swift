import OfficeFiles
import Testing

/// Tables for spreadsheets and other programs.
@Suite struct WrittenSeparatedValuesTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
        ("", ""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("=a,b", "\"'=a,b\""), ("1=1", "1=1"),
        ("a b", "a b"), ("、", "、"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("\ta", "'\ta"),
        ("\na", "\"'\na\""), ("\ra", "\"'\ra\""), ("=\u{300}1", "'=\u{300}1"), ("- a", "'- a"), ("'=1", "''=1"),
        ("''+1", "'''+1"), ("'a", "'a"), ("'", "'"), ("\u{2212}1", "\u{2212}1"), ("ー", "ー"),
    ])
    func csvCellIsQuotedWhereItMustBe(_ cell: String, _ written: String) {
        #expect(SeparatedValues.csv([[cell, "z"]], columns: ["x", "y"]) == "\u{FEFF}x,y\r\n\(written),z\r\n")
    }

    @Test func cellsThatExcelCutsAreNamedAsExcelNamesThem() {
        let limit = SeparatedValues.maximumCellUnits
        let (fits, over) = (String(repeating: "あ", count: limit), String(repeating: "あ", count: limit + 1))
        // Beyond the BMP a character is two units; a guard is one more.
        let pairs = String(repeating: "𠮷", count: limit / 2 + 1)
        let guarded = "=" + String(repeating: "1", count: limit - 1)
        let far = Array(repeating: "", count: 26) + [over]
        let rows = [[fits, over], [pairs, guarded], far]
        #expect(SeparatedValues.cellsTooLongForExcel(rows) == ["B2", "A3", "B3", "AA4"])
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\tb", "a\\tb"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"), ("a\\b", "a\\\\b"),
        ("a\\nb", "a\\\\nb"), ("a,b", "a,b"),
    ])
    func tsvCellIsEscapedSoThatItCanBeReadBack(_ cell: String, _ written: String) {
        #expect(SeparatedValues.tsv([[cell, "z"]], columns: ["x", "y"]) == "x\ty\n\(written)\tz\n")
    }
}
