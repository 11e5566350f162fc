import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One sitting with a workbook in the terminal.
enum InteractiveSession {
    /// Opens the workbook at `path`, which exists, in the terminal; when the person leaves, prints the summary.
    ///
    /// Ended by a signal, it keeps what was being typed as a draft, gives the terminal back, and leaves with 128 more than
    /// the signal's number, as shells expect.
    static func run(path: String, person: String, surroundings: Surroundings) throws {
        let language = surroundings.language
        let file = try surroundings.open(path)
        let sittings = StateFolder(environment: surroundings.environment).map {
            Sittings(points: ResumePoints(state: $0, workbook: file.workbook.identity.id))
        }
        let (end, session) = try withTerminal(language) { terminal, input in
            let context = AppContext(
                language: language, measure: terminal.measure, person: person, fileName: FilePath.name(of: path),
                today: LocalClock.today())
            var state = AppState(
                workbook: file.workbook, context: context, size: terminal.size,
                readOnly: file.readOnlyReason?.message(language))
            if let point = sittings?.last() { state.resume(point) }
            let performer = FilePerformer(file: file, person: person, surroundings: surroundings)
            var loop = TerminalLoop(
                terminal: terminal, input: input, session: Session(state: state, performer: performer))
            return (loop.run(), loop.session)
        }
        sittings?.save(
            session.state.resumePoint(firstEntry: file.workbook.entries.count, time: LocalClock.timestamp()))
        switch end {
        case .quit: try SummaryPrinting.printText(of: session.performer.file, since: file.workbook, surroundings)
        case .signal(let number): exit(128 + number)
        case .hangUp: exit(128 + SIGHUP)
        }
    }

    /// Takes the terminal, and gives it back whatever happens.
    private static func withTerminal<Value>(
        _ language: Language, _ body: (NcursesTerminal, TerminalInput) -> Value
    ) throws -> Value {
        do {
            let terminal = try NcursesTerminal()
            defer { terminal.end() }
            return body(terminal, TerminalInput())
        } catch {
            throw CommandProblem(error.message(language), exitStatus: EX_UNAVAILABLE)
        }
    }
}
