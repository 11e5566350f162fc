import CLibrary
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// One sitting with a workbook in the terminal.
enum InteractiveSession {
    /// Opens the workbook at `path`, which exists, in the terminal; when the person leaves, prints the summary.
    ///
    /// Ended by a signal, it keeps what was being typed as a draft, gives the terminal back, and leaves with 128 more than
    /// the signal's number, as shells expect.
    ///
    /// - Parameters:
    ///   - person: who records in that workbook.
    ///   - isPersonRemembered: whether that person is taken to record in it from now on; not so where a name was given for
    ///     once.
    static func run(
        path: FilePath, person: (Workbook) -> String, isPersonRemembered: Bool, width: AmbiguousWidth,
        surroundings: Surroundings
    ) throws {
        let language = surroundings.language
        let file = try surroundings.open(path)
        let person = person(file.workbook)
        let sittings = surroundings.sittings(of: file.workbook)
        let end: TerminalLoop.End
        let session: Session<FilePerformer>
        let measure: TextMeasure
        do {
            (end, session, measure) = try sit(with: file, by: person, after: sittings?.last(), width, surroundings)
        } catch .unusable(let type) {
            try SummaryPrinting.printText(of: file, surroundings)
            return StandardStreams.complain(
                language(
                    ja: "端末 \(type) では画面を出せないので、まとめを表示しました。入力は tenken walk でできます",
                    en: "a '\(type)' terminal has no screen, so this is the summary; tenken walk asks line by line"))
        } catch {
            throw CommandProblem(error.message(language), exitStatus: EX_UNAVAILABLE)
        }
        sittings?.save(
            session.state.resumePoint(firstEntry: file.workbook.entries.count, time: LocalClock.timestamp()),
            person: isPersonRemembered ? person : sittings?.person ?? "")
        switch end {
        case .quit:
            try SummaryPrinting.printText(
                of: session.performer.file, since: file.workbook, surroundings.measuring(measure))
        case .signal(let number):
            sayWhatWasKept(session, language)
            exit(128 + number)
        case .hangUp: exit(128 + SIGHUP)
        }
    }

    /// From the first frame to the last.
    private static func sit(
        with file: WorkbookFile, by person: String, after last: ResumePoint?, _ width: AmbiguousWidth,
        _ surroundings: Surroundings
    ) throws(TerminalError) -> (TerminalLoop.End, Session<FilePerformer>, TextMeasure) {
        let language = surroundings.language
        return try withTerminal(width, surroundings) { terminal, input in
            let context = surroundings.context(
                person: person, path: file.path, measure: terminal.measure, colors: terminal.colors)
            var state = AppState(
                workbook: file.workbook, context: context, size: terminal.size, now: LocalClock.now(),
                readOnly: file.readOnlyReason?.message(language))
            let performer = FilePerformer(file: file, person: person, surroundings: surroundings)
            state.resume(last, drafts: performer.draftsLeft())
            var session = Session(state: state, performer: performer, now: LocalClock.now)
            // What was said on standard error is hidden behind the screen.
            let mistakes = PersonalConfiguration.ofProcess.complaints(language).count
            if mistakes > 0 {
                _ = session.handle(
                    .notice(
                        language(
                            ja: "設定ファイルに誤りが \(mistakes) 件あります（終了すると読めます）",
                            en: "\(Language.counted(mistakes, "mistake")) in the configuration file (leave to read)")))
            }
            var loop = TerminalLoop(terminal: terminal, input: input, session: session)
            return (loop.run(), loop.session, terminal.measure)
        }
    }

    /// Says after a signal where the text that was being typed is, or that it is lost.
    private static func sayWhatWasKept(_ session: Session<FilePerformer>, _ language: Language) {
        guard let text = session.state.unfinishedText else { return }
        let isKept = session.performer.draftsLeft().contains { $0.item == text.item && $0.field == text.field }
        StandardStreams.complain(
            isKept
                ? language(
                    ja: "書きかけの \(text.name) を控えました。次にひらいてその項目で書こうとすると、続きから書けます",
                    en: "the unfinished \(text.name) was kept; open the workbook and edit it there to take it up")
                : language(
                    ja: "書きかけの \(text.name) は控えられませんでした", en: "the unfinished \(text.name) could not be kept"))
    }

    /// Takes the terminal, and gives it back whatever happens.
    private static func withTerminal<Value>(
        _ width: AmbiguousWidth, _ surroundings: Surroundings, _ body: (NcursesTerminal, TerminalInput) -> Value
    ) throws(TerminalError) -> Value {
        let asked = width.columns == nil ? AmbiguousWidthProbe.ask() : nil
        let terminal = try NcursesTerminal(
            ambiguousWidth: width.columns ?? asked?.columns ?? 1, usesColor: surroundings.configuration.usesColor,
            usesMouse: surroundings.configuration.usesMouse)
        defer { terminal.end() }
        return body(terminal, TerminalInput(typedAhead: asked?.typedAhead ?? []))
    }
}
