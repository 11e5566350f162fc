import Testing
import WorkbookModel

@testable import WorkbookReports

@Suite struct OSCALTextTests {
    @Test func aUUIDIsThatOfItsName() {
        // RFC 9562, A.4, has the DNS namespace; the namespace is a parameter here.
        let dns = NameUUID(workbook: "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        #expect(dns.named("www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(NameUUID(workbook: "none").named("a") != NameUUID(workbook: "other").named("a"))
    }

    @Test(arguments: [
        ("2026-04-01T09:00:00+09:00", "2026-04-01T09:00:00+09:00"), ("2026-04-01t09:00:00z", "2026-04-01T09:00:00Z"),
        ("2026-04-01T00:30:00+01:15", "2026-03-31T23:15:00Z"), ("2025-12-31T23:30:60-00:40", "2026-01-01T00:10:59Z"),
        ("2026-04-01T09:00:00.1234567+05:30", "2026-04-01T09:00:00.123456+05:30"),
        ("2026-04-01T09:00:00+15:00", "2026-03-31T18:00:00Z"), ("2026-04-01T09:00:00", nil), ("yesterday", nil),
        ("1800-04-01T09:00:00Z", nil), ("1996-02-29T09:00:00Z", nil), ("2026-02-30T09:00:00Z", nil),
        ("2026-04-01T09:00:00+09:00 x", nil), ("2026-04-01T+9:00:00Z", nil), ("2026-04-01T24:00:00Z", nil),
    ])
    func aTimeIsAsOSCALTakesIt(text: String, expected: String?) { #expect(OSCALTime(text)?.text == expected) }

    @Test(arguments: [
        ("a*b*_c_`d`", "a\\*b\\*\\_c\\_\\`d\\`"), ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
        ("{{ insert: param, x }}", "\\{\\{ insert: param, x \\}\\}"), ("1. eins", "1\\. eins"), ("12) x", "12\\) x"),
        ("3.14", "3\\.14"), ("a 1. b", "a 1. b"), ("- a", "\\- a"), ("# h", "\\# h"), ("C#", "C#"),
        ("    code", "&#32;   code"), ("a  \n\n b\n", "a\n\n&#32;b"), ("\\", "\\\\"),
    ])
    func hostileTextStaysText(text: String, expected: String) { #expect(OSCALProse(text)?.markup == expected) }

    @Test func nothingIsLeftOfBlanks() {
        #expect(OSCALProse(" \n\u{3000}\n") == nil)
        #expect(OSCALTitle("\u{A0}\n") == nil)
        #expect(OSCALLine("") == nil)
        #expect(OSCALLine(" a\nb ")?.text == "a b")
        #expect(OSCALTitle("1. a*")?.markup == "1. a\\*")
    }

    @Test(arguments: [
        ("evidence/a b.pdf", "evidence/a%20b.pdf"), ("//host/x", "/%2Fhost/x"), ("a:b", "a%3Ab"),
        ("100%.txt", "100%25.txt"),
        ("", nil), ("証", "%E8%A8%BC"), ("../x#y", "../x%23y"),
    ])
    func aPathIsAReference(path: String, expected: String?) { #expect(OSCALReference.path(path) == expected) }
}
