import OfficeFiles
import Testing
import WorkbookExchange

struct TableColumnsTests {
    private let sheet = TypedTable.sheet(
        """
        対策項目 | | 要求事項
        No. | 内容 | 内容
        ①-1 | 見本 | 見本の要求
        """, name: "表", merged: ["A1:B1"])

    private func profile(_ columns: TableProfile.Column...) -> TableProfile {
        var profile = TableProfile(.catalog)
        profile.head = 1...2
        profile.columns = columns
        return profile
    }

    private func problems(_ profile: TableProfile) -> [String] {
        do throws(TableProblems) {
            _ = try TableColumns.resolve(profile, in: sheet)
            return []
        } catch {
            return error.all.map { "\($0.place ?? ""): \($0.english)" }
        }
    }

    @Test func lettersAndHeadTogetherTellAColumn() throws {
        let columns = try TableColumns.resolve(
            profile(TableProfile.Column(.text, letters: "B", head: "対策項目 / 内容")), in: sheet)
        #expect(columns[.text] == 1)
        #expect(columns.firstRow == 2)
    }

    @Test func aHeadAloneTellsAColumnBesideAnotherOfItsLastLevel() throws {
        let columns = try TableColumns.resolve(
            profile(
                TableProfile.Column(.number, letters: "", head: "NO."),
                TableProfile.Column(.requirement, letters: "", head: "要求事項/内容")), in: sheet)
        #expect(columns[.number] == 0)
        #expect(columns[.requirement] == 2)
    }

    @Test func aMovedColumnStopsAndSaysWhereItWent() {
        let found = problems(profile(TableProfile.Column(.number, letters: "C", head: "No.")))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("表!C2: Number: ") == true)
        #expect(found.first?.contains("column A") == true)
    }

    private func typed(_ column: String, head: ClosedRange<Int>?) throws -> TableProfile {
        var values = ProfileOptionValues()
        values.columns = [column]
        var profile = TableProfile(.answers)
        profile.head = head
        return try values.applied(to: profile)
    }

    @Test func aTypedWordThatIsAlsoLettersIsAHeadFirst() throws {
        let sheet = TypedTable.sheet("Id | 評価 | C | Due\n1.1-1 | ○ | a | 2026-03-02", name: "表")
        func column(_ column: String, head: ClosedRange<Int>? = 1...1) throws -> [ColumnMeaning: [Int]] {
            try TableColumns.resolve(typed(column, head: head), in: sheet).positions
        }
        #expect(try column("due=Due") == [.assessment(.due): [3]])
        #expect(try column("id=A") == [.id: [0]])
        #expect(try column("id=Ａ") == [.id: [0]])
        #expect(try column("due=d", head: nil) == [.assessment(.due): [3]])
        #expect(try column("note=C:C") == [.assessment(.note): [2]])
    }

    @Test(arguments: [1...1, nil] as [ClosedRange<Int>?]) func lettersBeyondTheSheetAreAProblem(head: ClosedRange<Int>?)
        throws
    {
        let profile = try typed("due=Due", head: head)
        let sheet = TypedTable.sheet("Id | 評価\n1.1-1 | ○", name: "表")
        let error = #expect(throws: TableProblems.self) { try TableColumns.resolve(profile, in: sheet) }
        #expect(error?.all.map(\.place) == ["表!DUE1"])
        #expect(error?.all.first?.english == "Due: there is no column DUE; the table ends with B")
    }

    @Test func typedColumnsOfOneValueAreNotReplacedInSilence() throws {
        var values = ProfileOptionValues()
        values.columns = ["note=B", "note=C"]
        #expect(try values.applied(to: TableProfile(.answers)).columns.map(\.letters) == ["B", "C"])
        values.columns = ["result=B", "result=C"]
        #expect(throws: ProfileProblem(.option("--column"), .meaningTwice("Result"))) {
            try values.applied(to: TableProfile(.answers))
        }
    }

    @Test func aHeadOfTwoColumnsIsNotGuessed() {
        let found = problems(profile(TableProfile.Column(.text, letters: "", head: "内容")))
        #expect(found == ["表!2: Text: the columns B, C have the head “内容”; write the letters in the profile"])
    }

    @Test func aMissingHeadIsNamed() {
        #expect(
            problems(profile(TableProfile.Column(.part, letters: "", head: "編"))) == [
                "表!2: Part: no column has the head “編”"
            ])
    }

    @Test func oneColumnCanNotMeanTwoThings() {
        let found = problems(
            profile(
                TableProfile.Column(.text, letters: "B", head: ""),
                TableProfile.Column(.requirement, letters: "B", head: "")))
        #expect(found == ["表!B2: one column means both Text and Requirement"])
    }

    @Test func aHeadWithoutItsRowsIsRefused() {
        var profile = profile(TableProfile.Column(.number, letters: "A", head: "No."))
        profile.head = nil
        #expect(problems(profile).first?.contains("no Head") == true)
    }

    @Test func aHiddenColumnIsFoundByItsLettersOnly() throws {
        let hidden = Sheet(
            name: "", rows: [[Cell(.text, "No."), Cell(.text, "No.")]], hiddenColumns: [0])
        var profile = TableProfile(.answers)
        profile.head = 1...1
        profile.columns = [TableProfile.Column(.number, letters: "", head: "No.")]
        #expect(try TableColumns.resolve(profile, in: hidden)[.number] == 1)
        profile.columns = [TableProfile.Column(.number, letters: "A", head: "No.")]
        #expect(try TableColumns.resolve(profile, in: hidden)[.number] == 0)
    }
}
