import CommandLineUI
import Testing
import WorkbookModel

/// What is said to a subcommand that was typed wrong.
@Suite struct MistypedCommandTests {
    private func near(_ arguments: [String], files: Set<String> = []) -> String? {
        let message = MistypedCommand.message(
            arguments, subcommands: ["list", "assess", "history", "show"], isFile: files.contains, .english)
        return message.flatMap { $0.split(separator: "“").last?.split(separator: "”").first.map(String.init) }
    }

    @Test(arguments: [
        ("lst", "tenken list"), ("lits", "tenken list"), ("asess", "tenken assess"), ("histroy", "tenken history"),
        ("hitsori", "tenken help"), ("shwo", "tenken show"), ("sho", "tenken show"), ("s", "tenken help"),
        ("assessment", "tenken help"), ("hist", "tenken history"),
        ("w2", nil), ("点検簿", nil), ("Audit", nil),
        ("hlep", "tenken help"), ("list", nil), ("help", nil), ("lst.rec", nil), ("./lst", nil), ("--lst", nil),
        ("", nil),
    ])
    func closeNamesAreAskedAbout(_ typed: String, _ command: String?) {
        #expect(near([typed]) == command)
    }

    @Test(arguments: [
        ["log", "a.rec"], ["undo"], ["status"], ["export", "a.rec", "-o", "b"], ["Report2", "a.rec"], ["help", "nope"],
        ["--language", "en", "report", "a.rec"],
    ])
    func unknownFirstWordsAreToldAsSuch(_ arguments: [String]) { #expect(near(arguments) == "tenken help") }

    @Test(arguments: [("lst", "tenken help list"), ("ass", "tenken help assess"), ("nope", "tenken help")])
    func aTopicOfHelpMayBeMistypedToo(_ topic: String, _ command: String) { #expect(near(["help", topic]) == command) }

    @Test(arguments: [["help", "list"], ["help"], ["W2", "--by", "a"], ["list", "log"]])
    func whatMayBeAWorkbookOrATopicIsNot(_ arguments: [String]) { #expect(near(arguments) == nil) }

    @Test func aFileOfThatNameIsOpened() { #expect(near(["lst"], files: ["lst"]) == nil) }

    @Test func languageBeforeItIsSkipped() {
        #expect(near(["--language", "en", "lst"]) == "tenken list")
        #expect(near([]) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("list", "list", 0), ("list", "lst", 1), ("list", "lists", 1), ("list", "lost", 1),
        ("kitten", "sitting", 3), ("一覧", "一欄", 1), ("abc", "", 3),
    ])
    func editDistanceCountsScalarsThatDiffer(_ left: String, _ right: String, _ distance: Int) {
        #expect(EditDistance.between(left, right, atMost: 3) == distance)
        #expect(EditDistance.between(right, left, atMost: 3) == distance)
        #expect(EditDistance.between(left, right, atMost: distance - 1) == nil)
    }
}
