import Testing
import WorkbookModel

@testable import WorkbookUI

/// `:report`, and reports that are made while the screen goes on.
@Suite struct ReportLineTests {
    private func session(
        _ language: Language = .english, _ reporting: @escaping @Sendable (ReportRequest) -> Event? = { _ in nil }
    ) throws -> SampleSession {
        try SampleSession(
            language, columns: 120, reporting: reporting,
            configuring: {
                $0.forms = ["table", "answers", "applicability"]
                $0.omissions = ["names", "notes", "evidence"]
            })
    }

    private func field(after keys: String) throws -> (text: String?, said: String?) {
        var session = try session()
        try session.type(keys)
        return ((session.state.panel as? Prompt)?.field.text, session.state.message?.text)
    }

    // MARK: Completion

    @Test(arguments: [
        (":report r.html --fo<Tab>", "report r.html --form "),
        (":report r.html --form an<Tab>", "report r.html --form answers "),
        (":report --hist<Tab>", "report --history "), (":report --without na<Tab>", "report --without names"),
        (":report --without names,n<Tab>", "report --without names,notes"),
        (":report r.html --language j<Tab>", "report r.html --language ja "),
        (":report --history --re<Tab>", "report --history --replace "),
        (":carry old.rec --e<Tab>", "carry old.rec --edition-map "),
    ])
    func tabCompletesAnOptionAndWhatStandsBehindIt(keys: String, expected: String) throws {
        #expect(try field(after: keys).text == expected)
    }

    @Test(arguments: [
        (":report r.html --<Tab>", "--form --filter --without --history --language --replace"),
        (":report r.html <Tab>", "--form --filter --without --history --language --replace"),
        (":report --form answers --history --<Tab>", "--filter --without --language --replace"),
        (":report --form <Tab>", "table answers applicability"), (":report --language <Tab>", "ja en"),
        (":report --without names,<Tab>", "notes evidence"),
        (":report --nope<Tab>", "possible here: --form --filter --without --history --language --replace"),
    ])
    func tabSaysWhatIsPossible(keys: String, expected: String) throws {
        let said = try #require(try field(after: keys).said)
        #expect(said.split(separator: " ").joined(separator: " ") == expected)
    }

    @Test(arguments: [":report re<Tab>", ":report --form ./m<Tab>", ":report --history re<Tab>"])
    func tabCompletesPathsElsewhere(keys: String) throws {
        #expect(try field(after: keys).said == "no file begins so")
    }

    // MARK: Asking for one

    @Test func theTablesFilterGoesAlong() throws {
        var session = try session { .reportMade(path: "", "\($0.words) of \($0.filter.query)") }
        try session.type("fresult:unassessed<Enter>:report r.html --history<Enter>")
        #expect(session.state.message?.text == "r.html --history of result:unassessed")
        try session.type("<Esc>:report r.html<Enter>")
        #expect(session.state.message?.text == "r.html of ")
    }

    @Test func aMistakeStaysInTheField() throws {
        var session = try session { .reportRefused($0, "r.doc: of what kind?") }
        try session.type(":report r.doc<Enter>p")
        #expect((session.state.panel as? Prompt)?.field.text == "report r.docp")
        #expect(session.state.workbook.entries.isEmpty)
    }

    @Test func aReportNeedsAName() throws {
        var session = try session()
        try session.type(":report<Enter>")
        #expect(session.state.message?.isError == true)
    }

    // MARK: While it is made

    private func making() throws -> SampleSession {
        var session = try session { .reportStarted(path: String($0.words)) }
        try session.type(":report r.pdf<Enter>")
        return session
    }

    @Test func theScreenSaysThatItIsMadeAndGoesOn() throws {
        var session = try making()
        #expect(session.foot.contains("making r.pdf"))
        try session.type("p")
        #expect(session.state.workbook.entries.count == 1)
        try session.type("j")
        #expect(session.foot.contains("making r.pdf"))
        session.send(.reportMade(path: "r.pdf", "made r.pdf (14 items)"))
        #expect(session.foot.contains("made r.pdf (14 items)"))
        try session.type("j")
        #expect(!session.foot.contains("r.pdf"))
    }

    @Test func whoLeavesWaitsForEveryReport() throws {
        var session = try making()
        try session.type(":report s.pdf<Enter>q")
        #expect(session.requests.isEmpty && session.foot.contains("making r.pdf, s.pdf; then tenken ends"))
        session.send(.reportMade(path: "r.pdf", "made"))
        #expect(session.requests.isEmpty && session.foot.contains("making s.pdf;"))
        session.send(.reportMade(path: "s.pdf", "made"))
        #expect(session.requests == [.quit])
    }

    @Test func whoHasNoTimeLeavesWithoutIt() throws {
        var session = try making()
        try session.type(":q<Enter>x")
        #expect(session.requests == [.quit])
    }

    @Test func whoGoesBackStays() throws {
        var session = try making()
        try session.type("q<Esc>")
        session.send(.reportMade(path: "r.pdf", "made"))
        #expect(session.requests.isEmpty && session.state.panel == nil)
    }

    @Test func aFailureIsSeenBeforeTheEnd() throws {
        var session = try making()
        try session.type("q")
        session.send(.reportFailed(path: "r.pdf", "no PDF could be made"))
        #expect(session.requests.isEmpty && session.foot.contains("no PDF could be made"))
        try session.type("q")
        #expect(session.requests == [.quit])
    }
}
