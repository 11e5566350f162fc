import TerminalUI
import Testing

@Suite struct CursorReportTests {
    private func find(_ text: String) -> (column: Int, rest: String)? {
        CursorReport.find(in: Array(text.utf8)).map { ($0.column, String(decoding: $0.rest, as: UTF8.self)) }
    }

    @Test func theColumnIsFound() {
        #expect(find("\u{1B}[24;3R")?.column == 3)
        #expect(find("\u{1B}[24;3R")?.rest == "")
    }

    @Test func whatWasTypedAroundItIsKept() {
        let found = find("jj\u{1B}[A\u{1B}[1;2R適合")
        #expect(found?.column == 2)
        #expect(found?.rest == "jj\u{1B}[A適合")
    }

    @Test(arguments: [
        "", "\u{1B}", "\u{1B}[24;3", "\u{1B}[24R", "\u{1B}[;3R", "\u{1B}[A", "24;3R", "\u{1B}[999999;1R",
    ])
    func anythingElseIsNoAnswer(_ text: String) {
        #expect(find(text) == nil)
    }
}
