import Testing
import WorkbookModel

struct InstantTests {
    @Test(arguments: [
        ("2026-11-26T09:00:00+09:00", "2026-11-26T00:00:00Z"), ("2026-03-01T00:30:00+09:00", "2026-02-28T15:30:00z"),
        ("2026-11-26T00:00:00-03:30", "2026-11-26T03:30:00+00:00"),
        ("2026-11-26T00:00:00.5Z", "2026-11-26T09:00:00.5+09:00"),
    ])
    func offsetDoesNotCount(one: String, other: String) { #expect(Instant(one) == Instant(other)) }

    @Test(arguments: [
        ("2026-11-26T10:00:00+09:00", "2026-11-26T02:00:00Z"),
        ("2026-11-26T23:59:59-01:00", "2026-11-27T10:00:00+09:00"),
        ("2026-11-26T00:00:00Z", "2026-11-26T00:00:00.25Z"), ("2026-11-26T00:00:00.25Z", "2026-11-26T00:00:00.3Z"),
        ("", "1970-01-01T00:00:00Z"), ("yesterday", "0001-01-01T00:00:00Z"), ("2026-11-26", "2000-01-01T00:00:00Z"),
        ("2026-11-26T00:00:00", "2000-01-01T00:00:00Z"), ("2026-11-26T00:00:00+0", "2000-01-01T00:00:00Z"),
    ])
    func earlierIsLess(one: String, other: String) {
        #expect(Instant(one) < Instant(other) && !(Instant(other) < Instant(one)))
    }
}
