import TerminalUI
import TestSupport
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct ConflictTests {
    /// ①-9 as 佐藤 花子 left it, and what 山田 and 鈴木 each made of that in copies of their own.
    private static func workbook() throws -> Workbook {
        var base = try SampleSession()
        try base.type("pe元の所見<C-s>v規程の写し<Enter>")
        var one = try SampleSession(person: "山田", workbook: base.state.workbook)
        try one.type("oe<C-a><C-k>山田の所見<C-s>")
        try one.type("vv山田の記録<Enter>")
        var other = try SampleSession(person: "鈴木", workbook: base.state.workbook)
        try other.type("xvv鈴木の記録<Enter>")
        return try one.state.workbook.addition(from: other.state.workbook).merged
    }

    private func session(
        _ language: Language = .japanese, columns: Int = 120, rows: Int = 40, person: String = "佐藤 花子",
        workbook: Workbook? = nil
    ) throws -> SampleSession {
        try SampleSession(
            language, columns: columns, rows: rows, person: person, workbook: workbook ?? ConflictTests.workbook())
    }

    private func entryCount(_ session: SampleSession) -> Int { session.state.workbook.entries.count }

    @Test(arguments: ["<Enter>", "o", "e", "w", "d", "m", "v", "r", "5j<Enter>"])
    func keysOnAnItemInConflictOpenIt(_ keys: String) throws {
        var session = try session()
        try session.type(keys)
        #expect(session.rows[1].contains("食い違い  3.13 ① -9"))
        #expect(entryCount(session) == 8)
    }

    @Test func theKeyOfTheNextUnassessedItemStopsAtAConflict() throws {
        var session = try session()
        try session.type("G<Tab>")
        #expect(session.rows.contains { $0.contains(">!  ① -9") })
    }

    @Test func theSidesStandBesideEachOtherUnderWhoAndWhen() throws {
        var session = try session()
        try session.type("<Enter>")
        let head = try #require(session.rows.first { $0.contains("1  山田") })
        #expect(head.contains("0  元 佐藤 花子 2026-11-22 10:00") && head.contains("2  鈴木 2026-11-22 10:00"))
        let result = try #require(session.rows.first { $0.contains("評価") && $0.contains("適合") })
        #expect(result.contains("△ 一部適合") && result.contains("○ 適合") && result.contains("× 不適合"))
    }

    @Test func theSidesStandBelowEachOtherWhereThereIsLittleRoom() throws {
        var session = try session(columns: 80)
        try session.type("<Enter>")
        for text in ["0  元 佐藤 花子", "1  山田", "2  鈴木", "0  △ 一部適合", "1  ○ 適合", "2  × 不適合"] {
            #expect(session.rows.contains { $0.contains(text) }, "\(text)")
        }
    }

    @Test func aNumberChoosesASideWholeAndEnterRecordsIt() throws {
        var session = try session()
        let sides = session.state.workbook.state(ofItemAt: 0).sides.map(\.id)
        try session.type("<Enter>2")
        #expect(entryCount(session) == 8)
        try session.type("<Enter>")
        let assessment = try session.assessment("3.13-1-9")
        #expect(assessment.result == .noncompliant && assessment.note == "元の所見")
        #expect(assessment.evidence.map(\.reference) == ["規程の写し", "鈴木の記録"])
        let entry = try #require(session.state.workbook.entries.last)
        #expect(Set(entry.base) == Set(sides))
        #expect(!session.state.workbook.isConflict(itemAt: 0))
        #expect(session.foot.contains("食い違いを決めました"))
        #expect(session.rows.contains { $0.contains(">×  ① -9") })
    }

    @Test func eachFieldCanComeFromAnotherSideAndEvidenceFromAll() throws {
        var session = try session()
        // The result of the second side, all evidence, the note of the first side.
        try session.type("<Enter>ll+Gl<Enter>")
        let assessment = try session.assessment("3.13-1-9")
        #expect(assessment.result == .noncompliant)
        #expect(assessment.note == "山田の所見")
        #expect(assessment.evidence.map(\.reference) == ["規程の写し", "山田の記録", "鈴木の記録"])
    }

    @Test func nothingIsChosenByItself() throws {
        var session = try session()
        try session.type("<Enter>+<Enter>")
        #expect(entryCount(session) == 8)
        #expect(session.foot.contains("まだ選んでいない欄: 評価、所見"))
    }

    @Test func zeroTakesWhatAllFollowOn() throws {
        var session = try session()
        try session.type("<Enter>0<Enter>")
        let assessment = try session.assessment("3.13-1-9")
        #expect(assessment.result == .partial && assessment.evidence.count == 1)
    }

    @Test func aSideThatWasWrittenOutsideIsMarkedAndCanBeRefused() throws {
        var builder = WorkbookBuilder()
        let item = try #require(builder.workbook.catalog.items.first?.id)
        builder.assess(item, .compliant)
        builder.addByHand("Kind: assess\nItem: \(item)\nResult: noncompliant\nBy: だれか\n")
        var session = try session(columns: 160, workbook: builder.workbook)
        try session.type("<Enter>")
        #expect(session.rows.contains { $0.contains("〔照合できません〕") })
        try session.type("1<Enter>")
        let stray = try #require(builder.workbook.entries.last)
        #expect(session.state.workbook.result(ofItemAt: 0) == .compliant)
        #expect(session.state.workbook.entries.last?.base.contains(stray.id) == true)
        #expect(!session.state.workbook.isConflict(itemAt: 0))
    }

    @Test func aConflictThatAnotherSettledMeanwhileClosesItsScreen() throws {
        var session = try session()
        try session.type("<Enter>1")
        var other = try self.session(person: "鈴木")
        try other.type("<Enter>2<Enter>")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        #expect(!session.rows[1].contains("食い違い"))
        #expect(session.rows.contains { $0.contains(">×  ① -9") })
    }

    @Test func aSettledConflictCanNotBeTakenBackToOneState() throws {
        var session = try session()
        try session.type("<Enter>1<Enter>u")
        #expect(session.foot.contains("一つではありません"))
        #expect(session.state.workbook.result(ofItemAt: 0) == .compliant)
    }

    @Test func aReadOnlyWorkbookShowsTheSidesAndRecordsNothing() throws {
        var session = try SampleSession(readOnly: "acme.rec: 読むだけです", workbook: ConflictTests.workbook())
        try session.type("<Enter>1<Enter>")
        #expect(session.foot.contains("読むだけです"))
        #expect(entryCount(session) == 8)
    }

    @Test(arguments: ScreenTests.sizes, Language.allCases)
    func noRowOverflowsAtAnySize(_ size: Size, _ language: Language) throws {
        var session = try session(language, columns: size.columns, rows: size.rows)
        for keys in ["<Enter>", "+", "1", "G", "JJ", "gl"] {
            try session.type(keys)
            for row in session.rows { #expect(session.grid.measure.columns(of: row) <= size.columns) }
        }
    }

    @Test func everyFieldComesIntoViewWithTheCursor() throws {
        var session = try session(columns: 80, rows: 12)
        try session.type("<Enter>G")
        #expect(session.rows.contains { $0.contains(">所見") })
        try session.type("g")
        #expect(session.rows.contains { $0.contains(">評価") })
    }
}
