import CLibrary
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// One sitting with a workbook on plain standard input and output; on a terminal that can, with answers edited as in the
/// program's own fields.
struct WalkSession {
    private var walk: Walk
    private var performer: FilePerformer
    private var input = InputLines()
    private let before: Workbook
    private let person: String
    private let surroundings: Surroundings

    /// - Parameter items: positions of the items to ask about, in order.
    init(_ file: WorkbookFile, items: [Int], person: String, surroundings: Surroundings) {
        let evidence = EvidenceFiles(folder: file.folder)
        walk = Walk(
            file.workbook, items: items, by: person, now: { LocalClock.now() }, format: surroundings.reportFormat,
            isEdited: LineQuestion.isPossible
        ) { piece in
            var files = evidence
            return files.status(of: piece)
        }
        performer = FilePerformer(file: file, person: person, surroundings: surroundings)
        before = file.workbook
        self.person = person
        self.surroundings = surroundings
    }

    /// Asks until the person stops, the input ends or there are no more items, then prints the summary.
    ///
    /// - Throws: an `ExitCode` where answers that a program sent were refused, so that it learns of it.
    mutating func run() throws -> Int32 {
        try print([surroundings.language(ja: "記録する人: \(person)", en: "recorded by \(person)"), ""])
        var turn = walk.begin()
        sitting: while true {
            try print(turn.lines)
            switch turn.request {
            case .ask(let question): turn = try ask(question)
            case .perform(let effect): turn = walk.take(performer.perform(effect, on: walk.workbook))
            case .look: turn = walk.take(performer.lookOutside())
            case .finish: break sitting
            }
        }
        try print([""])
        try SummaryPrinting.printText(of: performer.file, since: before, surroundings)
        if StandardStreams.isInputTerminal { return EX_OK }
        return walk.failedCount > 0 ? EX_IOERR : walk.refusedCount > 0 ? EX_DATAERR : EX_OK
    }

    private mutating func ask(_ question: String) throws -> Walk.Turn {
        if LineQuestion.isPossible {
            var line = LineQuestion(
                prompt: question, measure: surroundings.measure, keepsLineFeeds: walk.takesLines, recall: walk.recall)
            return walk.answer(line.ask())
        }
        try StandardStreams.print(visible(question, keepingLineFeeds: true))
        let line = try input.next(surroundings.language)
        // A terminal shows what is typed; of a program's answers the output would show nothing.
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

    /// Lines without anything that a terminal would obey, whoever reads them: what is read aloud is to be words alone.
    private func print(_ lines: [String]) throws {
        try StandardStreams.print(lines: lines.map { visible($0, keepingLineFeeds: true) })
    }
}
