import OfficeFiles
import Testing

struct SeparatedValuesTests {
    @Test func allCellsAreText() throws {
        let table = try table("id,due\n3.10,2026-12-15\nTRUE,\n")
        #expect(table.sheets.first?.rows[1] == [Cell(.text, "3.10"), Cell(.text, "2026-12-15")])
        #expect(table.sheets.first?.rows[2] == [Cell(.text, "TRUE")])
        #expect(table.sheets.map(\.name) == [""])
    }

    @Test(arguments: [
        ("a,b;c\n", "csv"), ("a;b;c,d\n", "csv (;)"), ("a\tb,c\td\n", "tsv"), ("a\n", "csv"), ("\"a;b;c\",d\n", "csv"),
        ("\"a\"\";b;c\",d\n", "csv"), ("表題\n\na;b\n", "csv (;)"), ("a\"b;c\"d;e,f\n", "csv (;)"), ("a\tb,c\n", "tsv"),
    ])
    func theHeadTellsTheSeparator(text: String, format: String) throws {
        #expect(try table(text).format == "\(format), UTF-8, LF")
    }

    @Test func whatIsPastedHasTabsWhereThereAreAny() throws {
        let text = "a,b,c,d\te\n\"1\n2\"\t\"say \"\"hi\"\"\"\n"
        #expect(try rows(text, name: "") == [["a,b,c,d", "e"], ["1\n2", "say \"hi\""]])
        #expect(try rows(text, name: "X.TSV").first?.count == 2)
        #expect(try rows(text, name: "x.csv").first?.count == 4)
    }

    @Test(arguments: [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")])
    func everyLineEndEndsARow(end: String, name: String) throws {
        let text = ["a,b", "c,\"d\(end)e\"", "", "f"].joined(separator: end)
        #expect(try rows(text) == [["a", "b"], ["c", "d\ne"], [], ["f"]])
        #expect(try table(text).format == "csv, UTF-8, \(name)")
    }

    @Test func lineEndsCanBeMixed() throws {
        #expect(try rows("a\rb\r\nc\nd") == [["a"], ["b"], ["c"], ["d"]])
        #expect(try table("a\rb\r\nc\nd").format == "csv, UTF-8, LF+CRLF+CR")
    }

    @Test func aLineOfNoEndIsARow() throws {
        #expect(try rows("a,b") == [["a", "b"]])
        #expect(try table("a,b").format == "csv, UTF-8")
        #expect(try rows("a,\"b\"") == [["a", "b"]])
        #expect(try rows("a,") == [["a"]])
    }

    @Test func quotesAreCharactersWhereNoneOpens() throws {
        #expect(try rows("a,5\" pipe,\"b\"c,\"\",\"\"\"\"\n") == [["a", "5\" pipe", "bc", "", "\""]])
    }

    @Test func aQuoteThatIsNeverClosedIsRefusedWithItsLine() throws {
        let found = try problem(Array("a,b\r\n\"c\r\nd\",\"e\r\nf\r\n".utf8))
        #expect(found.place == "line 3")
        #expect(found.english.contains("never closed"))
    }

    @Test(arguments: [
        ("'=1", "=1"), ("''=1", "'=1"), ("'＝1", "＝1"), ("'+", "+"), ("'-5", "-5"), ("'@a", "@a"), ("'＋", "＋"),
        ("'－", "－"),
        ("'＠", "＠"), ("\"'\n=\"", "\n="), ("\"'\ta\"", "\ta"), ("\"'\r\"", "\n"), ("\"'=a,b\"", "=a,b"), ("'a", "'a"),
        ("'", "'"),
        ("''", "''"), ("'5", "'5"), ("a'=", "a'="),
    ])
    func theGuardOfOurOwnExportIsTakenOff(stored: String, shown: String) throws {
        #expect(try rows("x,\(stored)") == [["x", shown]])
    }

    @Test func controlsAreLeftOut() throws {
        #expect(try rows("a\u{1B}[2J,\u{7}b\u{9B}c\n") == [["a[2J", "bc"]])
    }

    @Test func whatIsNoTextIsRefused() throws {
        #expect(try problem(Array("a,b\nc\u{0},d\n".utf8)).place == "line 2")
    }
}
