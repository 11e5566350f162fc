import Testing
import WorkbookModel

@Suite struct TypedDateTests {
    /// A Sunday.
    private let today = CalendarDate(iso: "2026-11-22") ?? .epoch

    @Test(arguments: [
        ("2026-12-15", "2026-12-15"), ("2026/12/5", "2026-12-05"), ("20261215", "2026-12-15"),
        ("２０２６－１２－１５", "2026-12-15"),
        ("12/15", "2026-12-15"), ("11/22", "2026-11-22"), ("11/21", "2027-11-21"), ("2/29", "2028-02-29"),
        ("12月15日", "2026-12-15"), ("2026年12月15日", "2026-12-15"), ("令和8年12月15日", "2026-12-15"),
        ("r9.1.10", "2027-01-10"),
        ("+2w", "2026-12-06"), ("+10", "2026-12-02"), ("+10d", "2026-12-02"), ("+3m", "2027-02-22"),
        ("+1y", "2027-11-22"),
        ("3日後", "2026-11-25"), ("2週間後", "2026-12-06"), ("3か月後", "2027-02-22"), ("in 2 weeks", "2026-12-06"),
        ("今日", "2026-11-22"), ("明日", "2026-11-23"), ("あさって", "2026-11-24"), ("tomorrow", "2026-11-23"),
        ("来週金曜", "2026-11-27"), ("来週の金曜日", "2026-11-27"), ("再来週月曜", "2026-11-30"), ("今週金曜", "2026-11-20"),
        ("金曜", "2026-11-27"), ("日曜", "2026-11-29"), ("friday", "2026-11-27"), ("next fri", "2026-11-27"),
        ("月末", "2026-11-30"), ("来月末", "2026-12-31"), ("年末", "2026-12-31"), ("年度末", "2027-03-31"),
    ])
    func daysAreReadAsPeopleTypeThem(_ typed: String, _ expected: String) {
        #expect(TypedDate.day(typed, today: today)?.description == expected)
    }

    @Test(arguments: ["", "x", "2026-02-30", "13/1", "12m", "26-12-15", "来週", "+", "0/0", "日", "2026-12", "99999999"])
    func whatIsNoDayIsRefused(_ typed: String) {
        #expect(TypedDate.day(typed, today: today) == nil)
    }

    @Test func aMonthLaterIsTheLastDayOfAShorterMonth() throws {
        let start = try #require(CalendarDate(iso: "2027-01-31"))
        #expect(TypedDate.day("+1m", today: start)?.description == "2027-02-28")
    }

    @Test(arguments: [
        ("2027-01-01", "2027-03-31"), ("2027-03-15", "2027-03-31"), ("2027-03-31", "2027-03-31"),
        ("2027-04-01", "2028-03-31"),
    ])
    func fiscalYearEndsWithMarch(_ today: String, _ expected: String) throws {
        let today = try #require(CalendarDate(iso: today))
        #expect(TypedDate.day("年度末", today: today)?.description == expected)
        #expect(TypedDate.day("今年度末", today: today)?.description == expected)
    }

    @Test func weekdaysHaveTheirNames() {
        #expect(TypedDate.weekdayName(today, .japanese) == "日")
        #expect(TypedDate.weekdayName(today, .english) == "Sun")
    }
}
