import CommandLineUI
import Testing

/// Tables for spreadsheets and other programs.
@Suite struct SeparatedValuesTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
        ("", ""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("=a,b", "\"'=a,b\""), ("1=1", "1=1"),
        ("a b", "a b"), ("、", "、"),
    ])
    func csvCellIsQuotedWhereItMustBe(_ cell: String, _ written: String) {
        #expect(SeparatedValues.csv([[cell, "z"]], columns: ["x", "y"]) == "\u{FEFF}x,y\r\n\(written),z\r\n")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\tb", "a\\tb"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"), ("a\\b", "a\\\\b"),
        ("a\\nb", "a\\\\nb"), ("a,b", "a,b"),
    ])
    func tsvCellIsEscapedSoThatItCanBeReadBack(_ cell: String, _ written: String) {
        #expect(SeparatedValues.tsv([[cell, "z"]], columns: ["x", "y"]) == "x\ty\n\(written)\tz\n")
    }
}
