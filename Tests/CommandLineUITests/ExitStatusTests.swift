import CommandLineUI
import TerminalUI
import TestSupport
import Testing
import WorkbookFiles
import WorkbookUI

@testable import WorkbookModel

/// What a script learns from the status that a command exits with (sysexits.h).
@Suite struct ExitStatusTests {
    private static let problems: [(any Error, Int32)] = [
        (Refusal.unassessed, 65), (Refusal.conflict, 65), (Refusal.ownAssessment(person: "佐藤"), 65),
        (Refusal.nothingToWithdraw(person: "佐藤"), 65), (Refusal.noReason, 64), (Refusal.unknownResult("x"), 65),
        (FileProblem.missing(path: "w.rec"), 66),
        (FileProblem.locked(path: "w.rec"), 75), (FileProblem.changedMeanwhile(items: ["1.1-1"]), 75),
        (EvidenceProblem.malformed("x"), 64),
        (EvidenceProblem.noSuchFile("x"), 66), (EvidenceProblem.isFolder("x"), 66),
        (EvidenceProblem.outside("../x.pdf"), 66), (GitProblem.noGit, 69),
        (OutputProblem(number: 28), 74), (CommandProblem.usage("x"), 64), (CommandProblem.data("x"), 65),
    ]

    @Test func everyProblemHasAStatusAndAMessage() throws {
        for (error, status) in Self.problems {
            let problem = try #require(CommandProblem(error, .english), "\(error)")
            #expect(problem.exitStatus == status && !problem.message.isEmpty, "\(error)")
        }
    }

    @Test func filtersAndKeysAreWrongCommandLines() throws {
        for body in [
            { _ = try Filter(parsing: "what:x") }, { _ = try Key.sequence("<Nope>") }, { _ = try Key.sequence("<") },
        ] {
            do {
                try body()
                Issue.record("taken")
            } catch {
                #expect(CommandProblem(error, .english)?.exitStatus == 64)
                #expect(CommandProblem(error, .japanese)?.message.isEmpty == false)
            }
        }
    }

    @Test func theParsersErrorsAreNotOurs() {
        struct Foreign: Error {}
        #expect(CommandProblem(Foreign(), .english) == nil)
    }

    @Test func ofABadCatalogueTheFirstProblemIsToldAndHowManyMore() throws {
        let problems = [CatalogProblem(line: 3, reason: .noItems), CatalogProblem(line: 5, reason: .recordWithoutType)]
        let several = try #require(CommandProblem(FileProblem.badCatalog(path: "c.rec", problems), .english))
        #expect(several.exitStatus == 65)
        #expect(several.message.hasPrefix("c.rec:3: ") && several.message.contains("and 1 more"))
        let one = try #require(CommandProblem(FileProblem.badCatalog(path: "c.rec", [problems[0]]), .english))
        #expect(!one.message.contains("more"))
    }

    @Test func recordedButUnprintedSaysSo() {
        let problem = CommandProblem.recordedUnprinted(OutputProblem(number: 28), .english)
        #expect(problem.exitStatus == 74 && problem.message.hasPrefix("it was recorded, but standard output"))
    }

    @Test func aWalkWhoseAnswerMeantNothingFailsForAScriptOnly() {
        let moment = Moment(timestamp: "2026-11-26T10:00:00+09:00")
        var walk = Walk(
            WorkbookBuilder().workbook, items: [0], by: "佐藤", now: { moment }, format: ReportFormat(language: .english),
            evidence: { _ in .intact })
        _ = walk.begin()
        #expect(ExitStatus.of(walk, isInputTerminal: false) == 0)
        _ = walk.answer("no result")
        #expect(ExitStatus.of(walk, isInputTerminal: false) == 65 && ExitStatus.of(walk, isInputTerminal: true) == 0)
    }

    @Test func findingsLeaveWithOne() {
        #expect(ExitStatus.of(allIsWell: true) == 0 && ExitStatus.of(allIsWell: false) == 1)
        #expect(ExitStatus.of(signal: 15) == 143)
    }
}
