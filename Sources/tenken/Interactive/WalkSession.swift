import CLibrary
import CommandLineUI
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// One session with a workbook on plain standard input and output. Where the terminal can, answers are edited as in the
/// screen's own fields.
struct WalkSession {
    private var walk: Walk
    private var performer: FilePerformer
    private var input = InputLines(isTerminal: StandardStreams.isInputTerminal)
    private let before: Workbook
    private let person: String
    private let environment: CommandEnvironment

    /// - Parameter items: positions of the items to ask about, in order.
    init(_ file: WorkbookFile, items: [Int], person: String, environment: CommandEnvironment) {
        let evidence = environment.evidenceFiles(of: file)
        walk = Walk(
            file.workbook, items: items, by: person, now: LocalClock.now, format: environment.reportFormat,
            isEdited: LineQuestion.isPossible,
            evidence: evidence.status(of:))
        performer = FilePerformer(
            file: file, person: person, asksAboutCopies: StandardStreams.isInputTerminal, environment: environment)
        before = file.workbook
        self.person = person
        self.environment = environment
    }

    /// Asks until the person stops, the input ends or there are no more items, then prints the summary.
    ///
    /// - Returns: the status to exit with.
    mutating func run() throws -> Int32 {
        try print([SessionWording(environment.language).recording(by: person), ""])
        if !StandardStreams.isInputTerminal, let other = performer.file.otherCopy {
            StandardStreams.complain(environment.report.isCopy(performer.file.path, of: other))
        }
        var turn = walk.begin()
        session: while true {
            try print(turn.lines)
            switch turn.request {
            case .ask(let question): turn = try ask(question)
            case .perform(let effect): turn = walk.take(performer.perform(effect, on: walk.workbook))
            case .refresh: turn = walk.take(performer.refresh())
            case .finish: break session
            }
        }
        try print([""])
        try SummaryPrinting.printText(
            of: performer.file, after: SessionChanges(from: before, to: performer.file.workbook, by: person),
            environment
        )
        return ExitStatus.of(walk, isInputTerminal: StandardStreams.isInputTerminal)
    }

    private mutating func ask(_ question: String) throws -> Walk.Turn {
        if LineQuestion.isPossible {
            var line = LineQuestion(
                prompt: question, measure: environment.measure, keepsLineFeeds: walk.takesLines, recall: walk.recall)
            return walk.answer(line.ask())
        }
        try StandardStreams.print(visible(question, keepingLineFeeds: true))
        let line = try input.next(environment.language) { try StandardInput.chunk(environment.language) }
        // A terminal shows what is typed; a program's answers are printed, so that the output has them.
        let isEchoed = StandardStreams.isInputTerminal
        switch line {
        case .text(let text):
            if !isEchoed { try print([text]) }
            return walk.answer(text)
        case .unreadable(let reason):
            if !isEchoed { try print([""]) }
            return walk.refuse(reason)
        case .end: return walk.answer(nil)
        }
    }

    private func print(_ lines: [String]) throws {
        try StandardStreams.print(
            lines: lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) })
    }
}
