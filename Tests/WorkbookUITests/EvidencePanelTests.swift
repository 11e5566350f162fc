import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct EvidencePanelTests {
    private static let digest = String(repeating: "0", count: 64)
    private static let names = ["intact.pdf", "changed.pdf", "gone.pdf", "moved.pdf", "../outside.pdf"]

    private static func check(_ piece: Evidence) -> EvidenceCheck? {
        switch piece.reference {
        case "intact.pdf", "records/moved.pdf": EvidenceCheck(.intact)
        case "changed.pdf": EvidenceCheck(.changed)
        case "gone.pdf": EvidenceCheck(.missing)
        case "moved.pdf": EvidenceCheck(.missing, movedTo: "records/moved.pdf")
        case "../outside.pdf": EvidenceCheck(.intact, isOutside: true)
        default: nil
        }
    }

    /// ①-9 with five files as evidence, some words and a URL; the list is open.
    private func session(
        _ language: Language = .japanese, columns: Int = 100, rows: Int = 40
    ) throws -> SampleSession {
        let empty = try SampleSession.emptyWorkbook()
        let evidence =
            EvidencePanelTests.names.map { Evidence(reference: $0, digest: EvidencePanelTests.digest) }
            + [Evidence(reference: "聞き取り"), Evidence(reference: "https://example.jp/")]
        let assessment = Assessment(result: .compliant, evidence: evidence)
        let record = empty.assess(itemAt: 0, assessment, by: "佐藤 花子", at: SampleSession.time).serialised(
            in: empty.identity.sum)
        var workbook = empty
        workbook.absorb(workbook.parseContinuation([0x0A] + record.bytes))
        var session = try SampleSession(
            language, columns: columns, rows: rows, workbook: workbook, check: { EvidencePanelTests.check($0) })
        try session.type("v")
        return session
    }

    @Test(arguments: [
        ("intact.pdf", "添付のまま", "as attached"), ("changed.pdf", "変わっている", "changed"),
        ("gone.pdf", "ない", "missing"), ("moved.pdf", "移っている", "moved"),
        ("../outside.pdf", "添付のまま・外", "as attached, outside"), ("聞き取り", "文言", "words"),
        ("https://example.jp/", "URL", "URL"),
    ])
    func eachLineTellsHowItsFileStands(_ name: String, _ japanese: String, _ english: String) throws {
        for language in Language.allCases {
            let word = language(ja: japanese, en: english)
            #expect(
                try session(language).rows.contains { row in
                    row.contains("  \(name)") && (row.hasPrefix("│ \(word) ") || row.hasPrefix("│>\(word) "))
                })
        }
    }

    @Test func theWayToTheMovedFileIsShownAndTaken() throws {
        var session = try session()
        try session.type("jjj")
        #expect(session.rows.contains { $0.contains("records/moved.pdf に移っています") })
        try session.type("m")
        let evidence = try session.assessment("3.13-1-9").evidence
        #expect(evidence[3] == Evidence(reference: "records/moved.pdf", digest: EvidencePanelTests.digest))
        #expect(session.rows.contains { $0.contains("添付のまま") && $0.contains("records/moved.pdf") })
    }

    @Test func onlyAFileThatWasFoundElsewhereHasAPathToTake() throws {
        var session = try session()
        try session.type("m")
        #expect(session.foot.contains("移動先が見つかっているファイルではありません"))
        #expect(session.state.workbook.entries.count == 1)
    }

    @Test func theTitleStandsOnThePanelsOwnFrame() throws {
        let beside = try session(columns: 160, rows: 45)
        #expect(beside.rows.contains { $0.contains("┌─ 証跡  3.13 ① -9 ─") })
        var note = try SampleSession(columns: 160, rows: 45)
        try note.type("e")
        #expect(note.rows.contains { $0.contains("┌─ 所見  3.13 ① -9 ─") })
    }

    @Test func checkingAgainSaysHowManyAreNotAsAttached() throws {
        var session = try session()
        try session.type("c")
        #expect(session.foot.contains("ファイル 5 件のうち 3 件が添付のままではありません"))
    }

    @Test func aFilterForMissingFilesHasThemLookedUp() throws {
        var session = try SampleSession(
            workbook: try session().state.workbook, check: { EvidencePanelTests.check($0) })
        try session.type("fevidence:missing<Enter>")
        #expect(session.isFiltered(to: 1))
    }

    /// What is known of files changes nothing in a list that does not ask for them.
    @Test func anItemThatLeftItsFilterStaysAtTheCursorWhileItsEvidenceIsWritten() throws {
        var session = try SampleSession(check: { EvidencePanelTests.check($0) })
        try session.type("f 評価:未評価<Enter>ov")
        #expect(session.foot.contains("証跡 3.13 ①-9"))
        #expect(session.cursorRow?.contains("① -9") == true)
        try session.type("聞き取り<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["聞き取り"])
    }

    @Test func anItemThatLeftItsFilterStaysWhenItsFilesAreLookedAt() throws {
        let recorded = try session().state.workbook
        var session = try SampleSession(rows: 60, workbook: recorded, check: { EvidencePanelTests.check($0) })
        try session.type("f評価:適合<Enter>p")
        #expect(session.cursorRow?.contains("① -9") == true)
        session.send(.tick)
        #expect(session.rows.contains { $0.contains("gone.pdf") && $0.contains("ありません") })
        #expect(session.cursorRow?.contains("① -9") == true)
    }

    @Test func theFilesOfTheItemThatTheCursorRestsOnAreLookedAt() throws {
        let recorded = try session().state.workbook
        var session = try SampleSession(rows: 60, workbook: recorded, check: { EvidencePanelTests.check($0) })
        #expect(!session.rows.contains { $0.contains("gone.pdf") && $0.contains("ありません") })
        session.send(.tick)
        #expect(session.rows.contains { $0.contains("gone.pdf") && $0.contains("ありません") })
    }

    @Test func aPieceIsChangedInItsPlace() throws {
        var session = try SampleSession()
        try session.type("v一つ目<Enter>vv二つ目<Enter>j<Enter><C-u>三つ目<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["一つ目", "三つ目"])
    }

    @Test func aPieceThatIsChangedIsFoundWhereItStandsNow() throws {
        var session = try SampleSession()
        try session.type("v一つ目<Enter>vv二つ目<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["一つ目", "二つ目"])
        try session.type("j<Enter><C-u>")
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("vD")
        #expect(try other.assessment("3.13-1-9").evidence.map(\.reference) == ["二つ目"])
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("三つ目<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["三つ目"])
    }

    /// A large file takes its time, and others go on meanwhile.
    @Test func pieceThatMovedWhileItsFileWasReadIsTheOneThatIsReplaced() throws {
        var session = try SampleSession()
        try session.type("v一つ目<Enter>vv二つ目<Enter>")
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("vD")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        session.send(
            .evidenceMade(
                [Evidence(reference: "三つ目")], items: [0], replacing: Evidence(reference: "二つ目")))
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["三つ目"])
    }

    @Test func whatIsSaidIsNotHiddenByHowFarAFileIsRead() throws {
        var session = try SampleSession()
        session.send(.reading("a.iso を読んでいます"))
        #expect(session.foot.contains("a.iso を読んでいます"))
        session.send(.fileTrouble("記録していません"))
        session.send(.reading("a.iso をまだ読んでいます"))
        #expect(session.foot.contains("記録していません"))
        try session.type("j")
        #expect(session.foot.contains("a.iso をまだ読んでいます"))
        session.send(.reading(nil))
        #expect(!session.foot.contains("a.iso"))
    }

    @Test(arguments: ScreenTests.sizes, Language.allCases)
    func noRowOverflowsAtAnySize(_ size: Size, _ language: Language) throws {
        var session = try session(language, columns: size.columns, rows: size.rows)
        for _ in 0..<6 {
            for row in session.rows { #expect(session.grid.measure.columns(of: row) <= size.columns) }
            try session.type("j")
        }
    }
}
