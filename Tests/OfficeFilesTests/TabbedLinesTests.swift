import OfficeFiles
import Testing

/// What `SeparatedValues.tsv` writes, read as it was written.
@Suite struct TabbedLinesTests {
    private static let format = TableFormat.tabbedLines { $0.contains("note") }

    private func rows(_ text: String, bounds: TableBounds = .standard) throws -> [[String]] {
        let file = try TableFormat.readTable(
            Array(text.utf8), name: "a.tsv", first: [TabbedLinesTests.format], bounds: bounds)
        return try #require(file.sheets.first).rows.map { $0.map(\.text) }
    }

    private static let texts = [
        "", "plain", "a\tb", "a\nb", "C:\\new\\table", "\\", "\\\\n", "\"", "\"a", "\"a\" b", "\"a\"", "a\"", "'=1",
        "''=1", "=1", "、",
    ]

    @Test(arguments: texts) func textComesBackAsItWas(text: String) throws {
        let written = SeparatedValues.tsv([["1", text, "2"]], columns: ["item", "note", "more"])
        let row = try #require(try rows(written).last)
        #expect(row.count == 3 && SeparatedValues.unescaped(tsv: row[1]) == text)
    }

    @Test func carriageReturnInACellIsUnescaped() {
        #expect(SeparatedValues.unescaped(tsv: "a\\r\\nb\\x\\") == "a\r\nb\\x\\")
    }

    @Test func otherHeadsAreReadAsAnyTable() throws {
        #expect(try rows("item\tother\n1\t\"a\"\n")[1] == ["1", "a"])
        #expect(try rows("item\tnote\r\n1\t\"a\"\r\n")[1] == ["1", "a"])
        #expect(try rows("item\tnote\n1\t\"a\"\n")[1] == ["1", "\"a\""])
    }

    /// What a spreadsheet makes of a cell with quotes in it.
    @Test func quotesAroundDoubledQuotesAreTakenOff() throws {
        for (cell, text) in [
            ("\"\"\"a\"\" b\"", "\"a\" b"), ("\"a \"\"b\"\"\"", "a \"b\""), ("\"a\"b\"", "\"a\"b\""),
            ("\"a\"\"", "\"a\"\""),
        ] {
            #expect(try rows("item\tnote\n1\t\(cell)\n")[1][1] == text, "\(cell)")
        }
    }

    @Test func boundsHold() throws {
        func refused(_ text: String, _ change: (inout TableBounds) -> Void) throws -> String {
            var bounds = TableBounds.standard
            change(&bounds)
            return try #require(throws: TableProblem.self) { try rows(text, bounds: bounds) }.english
        }
        let table = "item\tnote\n1\tlong text\n2\tx\n"
        #expect(try refused(table) { $0.rows = 2 }.contains("rows"))
        #expect(try refused(table) { $0.columns = 1 }.contains("columns"))
        #expect(try refused(table) { $0.cellBytes = 5 }.contains("the text of a cell"))
        #expect(try refused(table) { $0.cells = 3 }.contains("cells"))
        #expect(try refused(table) { $0.textBytes = 12 }.contains("text"))
    }
}
