import CLibrary
import CommandLineUI
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// One session with a workbook in the terminal.
enum InteractiveSession {
    /// Opens the workbook at `path`, which exists, in the terminal; when the person leaves, prints the summary.
    ///
    /// When a signal ends it, it saves the text being typed as a draft, restores the terminal, and exits with 128 plus the
    /// signal's number, as shells expect.
    ///
    /// - Parameters:
    ///   - person: who records in that workbook.
    ///   - isPersonRemembered: whether that person records in it from now on; false where a name was given for this time
    ///     only.
    static func run(
        path: FilePath, person: (Workbook) -> String, isPersonRemembered: Bool, width: AmbiguousWidth,
        environment: CommandEnvironment
    ) throws {
        let language = environment.language
        let file = try environment.open(path, showsFindings: true)
        let person = person(file.workbook)
        let store = environment.resumeStore(of: file.workbook)
        let last = store?.load()
        let end: TerminalLoop.End
        let session: Session<FilePerformer>
        let measure: TextMeasure
        do {
            (end, session, measure) = try run(file, by: person, after: last?.point, width, environment)
        } catch .unusable(let type) {
            try SummaryPrinting.printText(of: file, environment)
            return StandardStreams.complain(SessionWording(language).noScreen(type: type))
        } catch {
            throw CommandProblem(error.message(language), exitStatus: EX_UNAVAILABLE)
        }
        store?.save(
            ResumeFormat(
                point: session.state.resumePoint(
                    firstEntry: file.workbook.entries.count, time: LocalClock.timestamp()),
                person: isPersonRemembered ? person : last?.person))
        switch end {
        case .quit where session.state.workbook.entries.count == file.workbook.entries.count:
            let wording = SessionWording(language)
            try StandardStreams.print(
                lines: [wording.nothingRecorded(in: file.path, session.state.workbook.counts)])
        case .quit:
            try SummaryPrinting.printText(
                of: session.performer.file,
                after: SessionChanges(from: file.workbook, to: session.performer.file.workbook, by: person),
                evidence: session.performer.evidence, environment.measuring(measure))
        case .signal(let number):
            sayWhatWasKept(session, language)
            exit(ExitStatus.of(signal: number))
        case .hangUp: exit(ExitStatus.of(signal: SIGHUP))
        }
    }

    /// From the first frame to the last.
    private static func run(
        _ file: WorkbookFile, by person: String, after last: ResumePoint?, _ width: AmbiguousWidth,
        _ environment: CommandEnvironment
    ) throws(TerminalError) -> (TerminalLoop.End, Session<FilePerformer>, TextMeasure) {
        let language = environment.language
        return try withTerminal(width, environment) { terminal, input, asked in
            let background = environment.configuration.background.background
            let context = environment.context(
                person: person, path: file.path, measure: terminal.measure, colors: terminal.colors,
                background: background ?? asked.background.map(TerminalBackground.init) ?? .unknown,
                seenEntries: last?.entriesSeen(by: person))
            var state = AppState(
                workbook: file.workbook, context: context, size: terminal.size, now: LocalClock.now(),
                readOnly: file.readOnlyReason?.message(language, of: file.path))
            let worker = BackgroundWorker()
            let performer = FilePerformer(file: file, person: person, worker: worker, environment: environment)
            state.resume(last, drafts: performer.draftsLeft())
            var session = Session(state: state, performer: performer, now: LocalClock.now)
            // What the person has to do comes first; permissions are seen in the title line.
            if case .obstacle(let obstacle) = file.readOnlyReason {
                _ = session.handle(.fileTrouble(obstacle.message(language, file: ShellWord.text(file.path))))
            }
            // What was said on standard error is hidden behind the screen.
            let mistakes = PersonalConfiguration.ofProcess.complaints(language).count
            if mistakes > 0 {
                _ = session.handle(
                    .notice(
                        SessionWording(language).mistakes(mistakes)))
            }
            var loop = TerminalLoop(
                terminal: terminal, input: input, asked: asked, worker: worker, session: session)
            let end = loop.run()
            // No program that prints a page outlives this one.
            worker?.giveUpReports()
            return (end, loop.session, terminal.measure)
        }
    }

    /// Says after a signal where the text that was being typed is, or that it is lost.
    private static func sayWhatWasKept(_ session: Session<FilePerformer>, _ language: Language) {
        guard let text = session.state.unfinishedText else { return }
        let isKept = session.performer.draftsLeft().contains { $0.item == text.item && $0.field == text.field }
        StandardStreams.complain(SessionWording(language).unfinished(text.name, isKept: isKept))
    }

    /// Takes the terminal, and gives it back whatever happens.
    private static func withTerminal<Value>(
        _ width: AmbiguousWidth, _ environment: CommandEnvironment,
        _ body: (NcursesTerminal, TerminalInput, TerminalProbe.Answer) -> Value
    ) throws(TerminalError) -> Value {
        let configuration = environment.configuration
        let asked = TerminalProbe.ask(
            width: width.columns == nil,
            background: configuration.background.background == nil && configuration.usesColor
                && environment.variables["NO_COLOR", default: ""].isEmpty)
        let terminal = try NcursesTerminal(
            ambiguousWidth: width.columns ?? asked.columns ?? 1, usesColor: configuration.usesColor,
            usesMouse: configuration.usesMouse)
        defer { terminal.end() }
        return body(terminal, TerminalInput(typedAhead: asked.typedAhead), asked)
    }
}
