import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Which items a query lets through.
struct FilterMatchingTests {
    /// 1.1-1 compliant with a file, accepted; 1.1-2 partial, overdue; 1.1-3 in conflict; 1.2-1 noncompliant by another
    /// person; 2.1-1 not applicable; 2.1-2 untouched.
    private let workbook: Workbook = {
        var builder = WorkbookBuilder()
        let file = Evidence(reference: "規程.pdf", description: "第5条", digest: String(repeating: "a", count: 64))
        let head = builder.assess("1.1-1", Assessment(result: .compliant, owner: "山田 太郎", evidence: [file]))
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess(
            "1.1-2",
            Assessment(result: .partial, owner: "佐藤", due: "2026-05-01", note: "ＶＰＮの設定", plan: "a, b: c"))
        builder.assess("1.1-3", .compliant)
        builder.assess("1.1-3", .partial, base: [])
        builder.assess("1.2-1", Assessment(result: .noncompliant, due: "2026-07-01"), by: "鈴木")
        builder.assess("2.1-1", .notApplicable)
        return builder.workbook
    }()

    @Test(arguments: [
        ("result:compliant", "1.1-1"), ("result:partial,noncompliant", "1.1-2 1.2-1"), ("result:p、x", "1.1-2 1.2-1"),
        ("result:適合", "1.1-1"), ("result:○", "1.1-1"), ("-result:unassessed", "1.1-1 1.1-2 1.1-3 1.2-1 2.1-1"),
        ("obligation:recommended", "1.1-3 2.1-2"), ("obligation:推奨", "1.1-3 2.1-2"), ("section:2", "2.1-1 2.1-2"),
        ("section:通信", "1.1-1 1.1-2 1.1-3 1.2-1"), ("group:1.2", "1.2-1"), ("group:保守", "2.1-1 2.1-2"),
        ("part:control", "1.1-1 1.1-2 1.1-3 1.2-1 2.1-1"), ("part:企画管理編", "1.2-1"), ("chapter:鍵管理", "1.2-1"),
        ("requirement:control-3-a", "2.1-1"), ("requirement:照合", "2.1-1"), ("scenario:leak", "1.2-1"),
        ("scenario:ログイン", "2.1-1"), ("scenario:none", "1.1-1 1.1-2 1.1-3 2.1-2"), ("item:1.2-1", "1.2-1"),
        ("item:①-3,2.1-①", "1.1-3 2.1-1"), ("item:１．２ー１、①−3", "1.1-3 1.2-1"), (#"owner:"山田 太郎""#, "1.1-1"),
        ("owner:any", "1.1-1 1.1-2"),
        ("by:鈴木", "1.2-1"),
        ("by:none", "2.1-2"), ("due:2026-05-01", "1.1-2"), ("due:any", "1.1-2 1.2-1"), ("due<2026-07-01", "1.1-2"),
        ("due<=2026-07-01", "1.1-2 1.2-1"), ("due>2026-05-01", "1.2-1"), ("due>=2026-05-01", "1.1-2 1.2-1"),
        ("-due<2026-07-01", "1.1-1 1.1-3 1.2-1 2.1-1 2.1-2"), ("due<+2w", "1.1-2"), ("目標日<7/1", "1.1-2"),
        ("due<=7月上旬", "1.1-2 1.2-1"), ("due:来月", "1.2-1"), ("due>2月29日", ""), ("evidence:any", "1.1-1"),
        ("evidence:missing", "1.1-1"),
        ("evidence:changed", ""), ("evidence:規程", "1.1-1"), ("evidence:第５条", "1.1-1"), ("note:vpn", "1.1-2"),
        (#"plan:"a, b: c""#, "1.1-2"), ("review:accepted", "1.1-1"), ("review:none", "1.1-2 1.1-3 1.2-1 2.1-1 2.1-2"),
        ("is:conflict", "1.1-3"), ("is:assessed", "1.1-1 1.1-2 1.2-1 2.1-1"), ("is:open", "1.1-2 1.1-3 1.2-1 2.1-2"),
        ("is:overdue", "1.1-2"), ("vpn", "1.1-1 1.1-2"), ("暗号鍵", "1.2-1"), ("ﾊﾞｯｸｱｯﾌﾟ", "1.1-2"), (#""a, b""#, "1.1-2"),
        ("通信", "1.1-1 1.1-2 1.1-3 1.2-1"),
        ("暗号 result:x", "1.2-1"), ("vpn result:partial -owner:山田", "1.1-2"), ("-vpn -is:open", "2.1-1"),
        ("RESULT:compliant", "1.1-1"), ("result：compliant", "1.1-1"), ("due＜2026-07-01", "1.1-2"),
        ("", "1.1-1 1.1-2 1.1-3 1.2-1 2.1-1 2.1-2"),
    ])
    func queryLetsTheseItemsThrough(query: String, expected: String) throws {
        let filter = try Filter(parsing: query)
        let today = try #require(CalendarDate(iso: "2026-06-01"))
        let items = workbook.items(matching: filter, today: today, evidence: { _ in .missing })
        #expect(items.map { workbook.catalog.items[$0].id }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("2026-05-31", ["1.1-1"]), ("2026-06-01", []), ("2026-06-02", []), ("", []), ("soon", []),
    ])
    func whatIsDueTodayIsNotOverdue(due: String, expected: [String]) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, due: due))
        #expect(try items("is:overdue", builder.workbook) == expected)
    }

    @Test(arguments: [
        (AssessmentResult.partial, true), (.noncompliant, true), (.unassessed, true), (.compliant, false),
        (.alternative, false), (.notApplicable, false),
    ])
    func onlyWhatIsOpenIsOverdue(result: AssessmentResult, isOverdue: Bool) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: result, due: "2026-01-01"))
        #expect(try items("is:overdue", builder.workbook).isEmpty == !isOverdue)
    }

    @Test func conflictIsOpenThoughEachSideIsDone() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .notApplicable, base: [])
        builder.assess("1.1-2", .compliant)
        #expect(try items("is:open -result:unassessed", builder.workbook) == ["1.1-1"])
    }

    @Test(arguments: [
        ("chapter:network", ["1.1-1", "1.1-2", "1.1-3", "1.2-1"]), ("part:management", ["1.2-1"]),
        ("section:communication", ["1.1-1", "1.1-2", "1.1-3", "1.2-1"]), ("group:routes", ["1.1-1", "1.1-2", "1.1-3"]),
        ("scenario:leaks", ["1.2-1"]), ("requirement:tls", ["1.1-1", "1.1-2", "1.1-3", "1.2-1"]),
    ])
    func textsOfTheCatalogueAreFoundInEnglish(query: String, expected: [String]) throws {
        let text = WorkbookCatalogText.text.replacing(
            "Chapter: 1.ネットワーク", with: "Chapter: 1.ネットワーク\nChapter_en: Network")
        let builder = WorkbookBuilder(catalog: RecfileText(Array(text.utf8)))
        #expect(try items(query, builder.workbook) == expected)
    }

    @Test(arguments: [
        ("section:none", ["2.1-1", "2.1-2"]), ("part:none", ["2.1-2"]), ("chapter:none", ["2.1-2"]),
        ("requirement:none", ["2.1-2"]), ("group:none", []),
    ])
    func noneIsWhatAnyIsNot(query: String, expected: [String]) throws {
        #expect(try items(query, workbook) == expected)
        let rest = WorkbookCatalogText.items.filter { !expected.contains($0) }
        #expect(try items(query.replacing("none", with: "any"), workbook) == rest)
    }

    @Test(arguments: [
        ("section:=1", "1.1-1 1.1-2 1.1-3 1.2-1"), ("section:=通", ""), ("section:=通信", "1.1-1 1.1-2 1.1-3 1.2-1"),
        ("group:=①", "1.1-1 1.1-2 1.1-3 2.1-1 2.1-2"), ("part:=システム運用", ""), ("requirement:=control-3-a", "2.1-1"),
        ("owner:=山田", ""), (#"owner:="山田 太郎""#, "1.1-1"), ("by:=鈴", ""), ("by:＝鈴木", "1.2-1"),
        ("evidence:=規程.pdf", "1.1-1"), ("evidence:=規程", ""), ("evidence:=第5条", "1.1-1"),
        ("evidence:none", "1.1-2 1.1-3 1.2-1 2.1-1 2.1-2"), ("due:none", "1.1-1 1.1-3 2.1-1 2.1-2"),
    ])
    func wholeTextBehindAnEqualsSignIsComparedWhole(query: String, expected: String) throws {
        #expect(try items(query, workbook).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (#"owner:"none""#, ["1.1-1"]), ("owner:=none", ["1.1-1"]), ("owner:none", ["1.2-1", "2.1-1", "2.1-2"]),
        ("owner:承認", ["1.1-2"]), ("owner:any", ["1.1-1", "1.1-2", "1.1-3"]), (#"owner:"any""#, ["1.1-3"]),
        (#""-x""#, ["1.1-1"]), ("-", ["1.1-1", "1.1-2", "1.1-3", "1.2-1", "2.1-1", "2.1-2"]),
    ])
    func wordsOfQueriesCanBeLookedFor(query: String, expected: [String]) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, owner: "none", note: "行の先頭の-x"))
        builder.assess("1.1-2", Assessment(result: .partial, owner: "承認係"))
        builder.assess("1.1-3", Assessment(result: .partial, owner: "any body"))
        #expect(try items(query, builder.workbook) == expected)
    }

    private func items(_ query: String, _ workbook: Workbook) throws -> [String] {
        let today = try #require(CalendarDate(iso: "2026-06-01"))
        return workbook.items(matching: try Filter(parsing: query), today: today)
            .map { workbook.catalog.items[$0].id }
    }
}
