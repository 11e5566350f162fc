import OfficeFiles
import TableSupport
import Testing

struct DateTests {
    private func read(_ number: String, _ format: String, properties: String = "") throws -> Cell {
        let found = try cells("<c s=\"1\"><v>\(number)</v></c>", formats: [format], properties: properties)
        return try #require(found.first)
    }

    @Test(arguments: [
        "yyyy/m/d", "m/d", "d", "mmm", "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "[$-411]e.m.d", "aaaa",
        "YYYY-MM-DD",
        "yyyy\\-mm\\-dd;@", "[Red]yyyy年m月d日", "m/d/yy h:mm AM/PM", "gee", "h:mm yyyy",
    ])
    func aDaysFormatMakesADate(format: String) throws {
        #expect(try read("46371", format) == Cell(.date, "2026-12-15"))
    }

    @Test(arguments: [
        "0.00E+00", "0.0e-0", "General", "GENERAL", "#,##0&quot;d&quot;", "0\\d", "[Red]0", "[Magenta]0", "[$-411]0",
        "0_d", "*m0",
        "0;yyyy", "@",
        "&quot;yyyy&quot;0", "[DBNum1]0", "[&lt;=999]000;0",
    ])
    func otherFormatsAreNumbers(format: String) throws {
        #expect(try read("46371", format) == Cell(.number, "46371"))
    }

    @Test(arguments: ["h:mm", "mm:ss", "h:mm AM/PM", "h&quot;時&quot;mm&quot;分&quot;", "[h]:mm", "ss.000", "A/P h"])
    func aTimeOfTheDayStandsAlone(format: String) throws {
        #expect(try read("0.4305555555555556", format) == Cell(.date, "10:20:00"))
    }

    @Test(arguments: ["h:mm", "mm:ss", "AM/PM h:mm"])
    func midnightIsATimeWhereTheFormatHasNoDay(format: String) throws {
        #expect(try read("0", format) == Cell(.date, "00:00:00"))
    }

    @Test func elapsedTimeGoesBeyondADay() throws {
        #expect(try read("1.5", "[h]:mm") == Cell(.date, "36:00:00"))
        #expect(try read("1.5", "[mm]:ss") == Cell(.date, "36:00:00"))
    }

    @Test func aTimeWithADayBehindItIsBoth() throws {
        #expect(try read("46371.430555555555", "h:mm") == Cell(.date, "2026-12-15T10:20:00"))
        #expect(try read("46371.430555555555", "yyyy/m/d") == Cell(.date, "2026-12-15T10:20:00"))
    }

    @Test func timesAreRoundedToSeconds() throws {
        #expect(try read("46370.999999", "yyyy/m/d") == Cell(.date, "2026-12-15"))
        #expect(try read("46371.430562", "yyyy/m/d") == Cell(.date, "2026-12-15T10:20:01"))
    }

    @Test(arguments: Array(14...17) + Array(27...31) + Array(34...36) + Array(50...58))
    func theBuiltInFormatsOfDaysAreDates(id: Int) throws {
        #expect(try cells("<c s=\"1\"><v>46371</v></c>", builtIn: [id]) == [Cell(.date, "2026-12-15")])
    }

    @Test(arguments: [18, 19, 20, 21, 22, 32, 33, 45, 46, 47])
    func theBuiltInFormatsOfTimesAreTimes(id: Int) throws {
        #expect(try cells("<c s=\"1\"><v>0.5</v></c>", builtIn: [id]) == [Cell(.date, "12:00:00")])
    }

    @Test(arguments: [0, 1, 10, 11, 12, 13, 37, 44, 48, 49, 59])
    func theOtherBuiltInFormatsAreNumbers(id: Int) throws {
        #expect(try cells("<c s=\"1\"><v>5</v></c>", builtIn: [id]) == [Cell(.number, "5")])
    }

    @Test func theYear1900HasAnotherDayThanItHad() throws {
        #expect(try read("1", "yyyy/m/d") == Cell(.date, "1900-01-01"))
        #expect(try read("59", "yyyy/m/d") == Cell(.date, "1900-02-28"))
        #expect(try read("60", "yyyy/m/d") == Cell(.number, "60"))
        #expect(try read("61", "yyyy/m/d") == Cell(.date, "1900-03-01"))
    }

    @Test func daysCanBeCountedFrom1904() throws {
        let properties = "date1904=\"1\""
        #expect(try read("0", "yyyy/m/d", properties: properties) == Cell(.date, "1904-01-01"))
        #expect(try read("44909", "yyyy/m/d", properties: properties) == Cell(.date, "2026-12-15"))
    }

    @Test func aStrictWorkbookCanCountWithoutTheFalseDay() throws {
        let properties = "dateCompatibility=\"0\""
        #expect(try read("2", "yyyy/m/d", properties: properties) == Cell(.date, "1900-01-01"))
        #expect(try read("46371", "yyyy/m/d", properties: properties) == Cell(.date, "2026-12-15"))
    }

    @Test(arguments: ["-1", "0", "2958466", "1e300"])
    func whatIsNoDayStaysANumber(number: String) throws {
        #expect(try read(number, "yyyy/m/d").kind == .number)
    }

    @Test func theLastDayIsADate() throws {
        #expect(try read("2958465", "yyyy/m/d") == Cell(.date, "9999-12-31"))
    }

    @Test(arguments: [
        ("2026-12-15", "2026-12-15"), ("2026-12-15T10:20:00", "2026-12-15T10:20:00"),
        ("2026-12-15T10:20:00.500Z", "2026-12-15T10:20:00"), ("2026-12-15T00:00:00", "2026-12-15"),
        ("2026-12-15T10:20:00+09:00", "2026-12-15T10:20:00"), ("10:20", "10:20:00"), ("T10:20:00", "10:20:00"),
        ("2024-02-29", "2024-02-29"),
    ])
    func datesCanBeWrittenOut(stored: String, shown: String) throws {
        #expect(try cells("<c t=\"d\"><v>\(stored)</v></c>") == [Cell(.date, shown)])
    }

    @Test(arguments: ["2026-13-01", "2023-02-29", "2026-1-1", "soon", "25:00", "2026-12-15Tnoon"])
    func whatIsNoWrittenDateIsText(stored: String) throws {
        #expect(try cells("<c t=\"d\"><v>\(stored)</v></c>") == [Cell(.text, stored)])
    }
}
