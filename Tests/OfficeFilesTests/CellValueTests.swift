import OfficeFiles
import TableSupport
import Testing

struct CellValueTests {
    @Test func aSharedTextIsFoundByItsNumber() throws {
        let found = try cells("<c t=\"s\"><v>1</v></c>", texts: "<si><t>一</t></si><si><t>二</t></si>")
        #expect(found == [Cell(.text, "二")])
    }

    @Test func anInlineTextIsText() throws {
        #expect(try cells("<c t=\"inlineStr\"><is><t>3.10</t></is></c>") == [Cell(.text, "3.10")])
    }

    @Test func anInlineTextGoesBeforeAValue() throws {
        #expect(try cells("<c t=\"inlineStr\"><v>1.0</v><is><t>1.</t></is></c>") == [Cell(.text, "1.")])
        #expect(try cells("<c t=\"inlineStr\"><v>1.0</v></c>") == [Cell(.text, "1.0")])
    }

    @Test func aValueOfWhiteSpaceIsNone() throws {
        #expect(try cells("<c><v>\n</v></c><c t=\"str\"><v> </v></c>") == [.empty, Cell(.text, " ")])
    }

    @Test func whatIsNoFlagIsText() throws {
        #expect(try cells("<c t=\"b\"><v>yes</v></c>") == [Cell(.text, "yes")])
    }

    @Test func anErrorOfNothingVisibleIsEmpty() throws {
        #expect(try cells("<c t=\"e\"><v>&#x9B;</v></c>").isEmpty)
    }

    @Test func aFormulasTextIsText() throws {
        #expect(try cells("<c t=\"str\"><f>A2</f><v>適合</v></c>") == [Cell(.text, "適合")])
    }

    @Test func aFormulasValueIsTakenWhereTheFileHasIt() throws {
        #expect(try cells("<c><f>1+1</f><v>2</v></c>") == [Cell(.number, "2")])
    }

    @Test func aSharedFormulasCellsHaveTheirValuesAlone() throws {
        let found = try cells(
            "<c><f t=\"shared\" ref=\"A1:B1\" si=\"0\">1+1</f><v>2</v></c><c><f t=\"shared\" si=\"0\"/><v>3</v></c>")
        #expect(found == [Cell(.number, "2"), Cell(.number, "3")])
    }

    @Test(arguments: ["", "<v></v>", "<v/>"])
    func aFormulaWithoutAValueIsUncomputed(value: String) throws {
        #expect(try cells("<c><f>SUM(B1:B9)</f>\(value)</c>") == [Cell(.uncomputed, "=SUM(B1:B9)")])
    }

    @Test func aFormulaWhoseTextIsEmptyIsEmpty() throws {
        #expect(try cells("<c t=\"str\"><f>IF(1,\"\")</f><v></v></c><c><v>1</v></c>") == [.empty, Cell(.number, "1")])
    }

    @Test func flagsAreWords() throws {
        #expect(
            try cells("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>") == [Cell(.flag, "TRUE"), Cell(.flag, "FALSE")])
    }

    @Test func errorsKeepTheirWord() throws {
        #expect(try cells("<c t=\"e\"><v>#N/A</v></c>") == [Cell(.error, "#N/A")])
    }

    @Test func aSharedTextThatIsNotThereIsRefusedWithItsCell() throws {
        let found = try problem(WorkbookParts(rows: "<row><c/><c t=\"s\"><v>7</v></c></row>"))
        #expect(found.place == "表!B1")
    }

    @Test(arguments: [
        ("3.1000000000000001", "3.1"), ("3.10", "3.1"), ("42", "42"), ("-0.5", "-0.5"), ("1E-3", "0.001"),
        ("0.30000000000000004", "0.3"), ("1.9999999999999998", "2"), ("12345678901234567", "12345678901234600"),
        ("9007199254740991", "9007199254740991"), ("1e300", "1e300"), ("1.5E+22", "1.5e22"),
        ("123456.789", "123456.789"),
        ("99999999.999999999", "100000000"), ("-0", "0"), (" 7 ", "7"),
    ])
    func numbersHaveTheirShortestForm(stored: String, shown: String) throws {
        #expect(try cells("<c><v>\(stored)</v></c>") == [Cell(.number, shown)])
    }

    @Test(arguments: ["nan", "0x10", "inf", "1e999", "三"])
    func whatIsNoNumberIsText(stored: String) throws {
        #expect(try cells("<c><v>\(stored)</v></c>") == [Cell(.text, stored)])
    }
}
