import Recfile
import Testing
import WorkbookModel
import WorkbookReports

/// Forms as people write them.
@Suite struct FormReaderTests {
    private func read(_ text: String) -> (form: ReportForm, problems: [FormProblem]) {
        FormReader.read(RecfileText(Array(text.utf8)))
    }

    private func problems(_ lines: String) -> [String] {
        read("%rec: Form\n\nName: own\nTitle: 自社\nParts: table\nColumn: number | 6 | No.\n\(lines)\n").problems.map {
            "\($0.line) \($0.message(.english))"
        }
    }

    @Test func builtInFormsAreRead() {
        #expect(BuiltInForms.all.map(\.name) == BuiltInForms.names)
        for form in BuiltInForms.all {
            let text = BuiltInForms.text(ofFormNamed: form.name) ?? []
            #expect(FormReader.read(RecfileText(text)).problems.isEmpty, "\(form.name)")
        }
    }

    @Test func everyPartOfAColumnIsRead() throws {
        let column = try #require(
            read("%rec: Form\n\nName: own\nTitle: 自社\nParts: table\nColumn: note | 24 | 理由 | Why | result:partial\n")
                .form
                .columns.first)
        #expect(column.source == .field(.note) && column.width == 24)
        #expect(column.head(.japanese) == "理由" && column.head(.english) == "Why")
        #expect(column.condition == Filter(.results([.partial])))
    }

    @Test func aTextInOneLanguageStandsForBoth() {
        #expect(read("%rec: Form\n\nName: own\nTitle: 自社\nParts: cover\n").form.title(.english) == "自社")
    }

    @Test(arguments: [
        ("Column: nothing | 6 | x", "7 a column can not show nothing"), ("Column: note | 1 | x", "7 1 is no width"),
        ("Column: note", "7 Column: note can not be read"), ("Column: note | 6 | x | y | is:", "7 "),
        ("Column: note | 6 | x | y | evidence:missing", "7 what became of evidence files"),
        ("Word: compliant", "7 Word: compliant can not be read"), ("Word: good | はい", "7 there is no result good"),
        ("Word: compliant | はい\nWord: compliant | 可", "8 two Words are for compliant"),
        ("Titles: page", "7 Titles: page is not known"), ("Columns: x", "7 there is no field Columns"),
        ("Name: two", "7 Name stands twice"), ("Remark: a\n+ b", "7 Remark must be one line"),
    ])
    func aMistakeIsToldWithItsLine(lines: String, beginning: String) {
        let told = problems(lines)
        #expect(told.count == 1 && told[0].hasPrefix(beginning), "\(told)")
    }

    @Test func whatIsNeededIsAskedFor() {
        let reasons = read("%rec: Form\n\nName: Own Form\nParts: table\n").problems.map(\.reason)
        #expect(Set(reasons) == [.missing("Title"), .missing("Column"), .badName("Own Form")])
        #expect(read("Name: own\n").problems.map(\.reason).contains(.file(.noRecord(type: "Form"))))
    }
}
