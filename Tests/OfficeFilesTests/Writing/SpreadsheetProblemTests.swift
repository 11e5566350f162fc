import OfficeFiles
import TableSupport
import Testing

/// What is refused before the library is asked.
struct SpreadsheetProblemTests {
    @Test(arguments: [
        "", " ", "a:b", "a/b", "[a]", "何?", "*", "a\\b", "'a", "a'", "History", "a\u{1}b", "a\nb", "\u{FFFF}",
        "_x0041_",
        "2026", "3.13", "A1", "xfd9", "R1C1", "rc", "C", "true", "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２",
    ])
    func namesThatSpreadsheetsDoNotTakeAreRefused(name: String) throws {
        #expect(try Written.problem(SheetDocument(name: name)) == .sheetName(name))
    }

    @Test(
        .enabled(if: XLSXWriter.isAvailable, Written.needsLibrary),
        arguments: [
            "一覧", "3.13 通信", "Summary", "Sheet1", "A1 b", "it's", "#1", "a!b", "１", "_", "R1C1x", "ABCD1",
            "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１", "𠮷", "=A", "&<>\"", "-1", "1e5 ",
        ])
    func otherNamesAreTaken(name: String) throws {
        var sheet = Written.sheet([[.init(.text("a"))], [.init(.text("b"))]], name: name)
        sheet.headRows = 1
        sheet.filter = CellRange("A1:A2")
        sheet.charts = [SampleSpreadsheet.chart(title: "a", description: "b")]
        #expect(try Written.read(sheet).name == name)
    }

    @Test func namesDifferWhateverTheirCase() throws {
        let sheets = ["Summary", "SUMMARY"].map { SheetDocument(name: $0) }
        #expect(try Written.problem(Written.document(sheets[0], sheets[1])) == .sheetName("SUMMARY"))
    }

    @Test func oneSheetMustBeSeen() throws {
        var sheet = SheetDocument(name: "表")
        sheet.isHidden = true
        #expect(try Written.problem(sheet) == .noVisibleSheet)
        #expect(try Written.problem(Written.document()) == .noVisibleSheet)
    }

    @Test(arguments: [
        (["A1:B2", "B2:C3"], "表!B2:C3"), (["A5:C5", "A1:A5"], "表!A5:C5"), (["A1:C9", "B2:B2"], "表!B2:B2"),
        (["A1:A2", "A1:A2"], "表!A1:A2"),
    ])
    func mergesThatOverlapAreRefused(ranges: [String], place: String) throws {
        var sheet = SheetDocument(name: "表")
        sheet.merges = ranges.map { CellRange($0) }
        #expect(try Written.problem(sheet) == .overlappingMerges(place))
    }

    @Test func placesOutsideOfASheetAreRefused() throws {
        var sheet = SheetDocument(name: "表")
        sheet.merges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 1_048_576, column: 0))]
        #expect(try Written.problem(sheet) == .outside("表!R1048577C1"))
        sheet.merges = [CellRange("B2:A1")]
        #expect(try Written.problem(sheet) == .outside("表!B2:A1"))
        sheet.merges = []
        sheet.charts = [SampleSpreadsheet.chart(title: "", description: "")]
        sheet.charts[0].position.column = -1
        #expect(try Written.problem(sheet) == .outside("表!R9C0"))
        sheet.charts = []
        sheet.rows = [.init(Array(repeating: nil, count: 16_385))]
        #expect(try Written.problem(sheet) == .outside("表!XFE1"))
    }

    @Test func textsOfFormulasHaveALimit() throws {
        let long = String(repeating: "長", count: 256)
        var sheet = SheetDocument(name: "表")
        sheet.colourings = [.init(range: CellRange("A1:A2"), text: long, background: 0)]
        #expect(try Written.problem(sheet) == .tooLong("表!A1:A2", limit: 255))
        sheet.colourings = []
        sheet.validations = [.init(range: CellRange("B1:B2"), choices: ["a"], message: long)]
        #expect(try Written.problem(sheet) == .tooLong("表!B1:B2", limit: 255))
    }

    @Test(.enabled(if: XLSXWriter.isAvailable, Written.needsLibrary), arguments: [Double.nan, .infinity])
    func numbersMustBeFinite(number: Double) throws {
        #expect(try Written.problem(Written.sheet([[nil, .init(.number(number))]])) == .notFinite("表!B1"))
    }

    @Test func whatToInstallIsSaidInBothLanguages() {
        #expect(SpreadsheetProblem.noLibrary.english.contains("apt-get install libxlsxwriter4"))
        #expect(SpreadsheetProblem.noLibrary.japanese.contains("apt-get install libxlsxwriter4"))
    }
}
