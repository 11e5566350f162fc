import TestSupport
import Testing
import WorkbookModel

/// Days of the calendar, against date(1) where it can tell.
struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("2026-11-22", 20_779), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
    ])
    func dayNumberCountsFromTheEpoch(text: String, number: Int) throws {
        #expect(try #require(CalendarDate(iso: text)).dayNumber == number)
    }

    @Test func everyDayOfFourCenturiesGoesThereAndBackInOrder() throws {
        var last = try #require(CalendarDate(iso: "1799-12-31"))
        for number in (last.dayNumber + 1)...(last.dayNumber + 146_097) {
            let date = try #require(CalendarDate(dayNumber: number))
            if date.dayNumber != number || date <= last || CalendarDate(iso: date.description) != date {
                Issue.record("\(date) is day \(number)")
            }
            last = date
        }
        #expect(last.description == "2199-12-31")
    }

    @Test func daysAreThoseThatDateCounts() throws {
        var random = SeededGenerator(seed: 1)
        let numbers = (0..<500).map { _ in Int.random(in: -100_000...400_000, using: &random) }
        let input = numbers.map { "@\($0 * 86_400)\n" }.joined()
        let output = try Command("date", ["-u", "-f", "-", "+%Y-%m-%d"], input: input).run()
        try #require(output.succeeded, "needs GNU date")
        let expected = output.text.split(separator: "\n").map(String.init)
        #expect(numbers.map { CalendarDate(dayNumber: $0)?.description ?? "?" } == expected)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2026-1-01",
        "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "+026-01-01", "２０２６-01-01", "",
        "0000-01-01", "2026-01--1", "----------", "2026-01-1", "2026-01-001",
    ])
    func textThatIsNoDayIsRefused(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])
    func dayReadsAsItIsWritten(text: String) {
        #expect(CalendarDate(iso: text)?.description == text)
    }

    @Test(arguments: [-719_163, 2_932_897, Int.min / 2, Int.max / 2])
    func dayOutsideTheYearsHasNoDate(number: Int) {
        #expect(CalendarDate(dayNumber: number) == nil)
    }
}
