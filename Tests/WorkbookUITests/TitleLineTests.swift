import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The bar at the top: the workbook, what is shown of it, the person, the progress.
@Suite struct TitleLineTests {
    private func session(
        title: String = "全項目点検（見本）", columns: Int = 80, file: String = "acme.rec", person: String = "佐藤 花子",
        readOnly: String? = nil
    ) throws -> SampleSession {
        let builder = WorkbookBuilder(profile: Profile(title: title, organization: "", scope: ""))
        return try SampleSession(
            columns: columns, person: person, readOnly: readOnly, workbook: builder.workbook,
            configuring: { $0.fileName = file })
    }

    @Test func itNamesTheWorkbookItsFileThePersonAndTheProgress() throws {
        let row = try session().rows[0]
        #expect(row.hasPrefix(" 全項目点検（見本）  acme.rec  佐藤 花子  ") && row.hasSuffix("  0/6 0%"))
    }

    @Test func aWorkbookWithoutATitleIsNamedAfterTheProgram() throws {
        #expect(try session(title: "").rows[0].hasPrefix(" 点検  acme.rec  "))
    }

    @Test func aFilterIsSaidInWordsWithItsOwnProgress() throws {
        var session = try session()
        try session.type("ofsection:1<Enter>")
        #expect(session.rows[0].contains("  絞込 大項目:1 1/4  佐藤 花子  ") && session.rows[0].hasSuffix(" 1/6 16%"))
        try session.type("p")
        #expect(session.rows[0].contains(" 1/4 "))
        try session.type("jx")
        #expect(session.rows[0].contains(" 2/4 "))
    }

    @Test func whatDoesNotFitIsShortenedAndNotLeftOut() throws {
        let long = "2026年度の医療情報システムの安全管理に関する点検の記録（本院・分院・外来・病棟）.rec"
        for columns in 60...200 {
            var session = try session(title: "医療情報システムの安全管理の点検簿", columns: columns, file: long)
            try session.type("fowner:none section:1<Enter>")
            let row = session.rows[0]
            #expect(row.contains(" 医療") && row.contains(" 2026年") && row.contains(" 絞込 ") && row.contains(" 0/4 "))
            #expect(row.contains(" 佐藤 ") && row.hasSuffix(" 0/6 0%"), "\(columns)")
            #expect(TextMeasure().columns(of: row) <= columns)
        }
    }

    @Test func inANarrowWindowThePersonAndTheProgressStay() throws {
        var session = try session(columns: 40, readOnly: "読めない")
        try session.type("fsection:1<Enter>")
        let row = session.rows[0]
        #expect(row.contains("佐藤") && row.hasSuffix(" 0/6 0%") && row.contains("[読み取り専用]"))
    }

    @Test func theWholeLineIsOneBar() throws {
        let grid = try session().grid
        #expect((0..<80).allSatisfy { grid[0, $0].style.reverse })
    }
}
