import OfficeFiles
import Testing

struct CellAddressTests {
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func columnsHaveTheLettersOfSpreadsheets(column: Int, letters: String) {
        #expect(CellAddress.letters(ofColumn: column) == letters)
        #expect(CellAddress.column(ofLetters: letters) == column)
        #expect(CellAddress.column(ofLetters: letters.lowercased()) == column)
    }

    @Test func lettersBeyondTheLastColumnAreNone() {
        #expect(CellAddress.column(ofLetters: "XFE") == nil)
        #expect(CellAddress.column(ofLetters: "A1") == nil)
        #expect(CellAddress.column(ofLetters: "") == nil)
        #expect(CellAddress.column(ofLetters: "Ｄ") == 3)
    }

    @Test func rowsAreCountedFromOneWhenShown() {
        #expect(CellAddress(row: 6, column: 3).description == "D7")
        #expect(Sheet(name: "対応表", rows: []).address(row: 6, column: 3) == "対応表!D7")
        #expect(Sheet(name: "", rows: []).address(row: 6) == "7")
    }
}
