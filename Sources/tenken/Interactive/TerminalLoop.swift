import CommandLineUI
import TerminalUI
import WorkbookUI

/// The run loop: takes bytes and signals, draws frames.
///
/// One key press goes: `TerminalInput` reads its bytes, `KeyDecoder` makes an event of them, `Session` updates the state
/// and performs the effects, then the new frame is drawn. So what a frame shows as recorded is in the file.
struct TerminalLoop {
    /// How the loop ended.
    enum End {
        case quit
        /// The process was asked to end by this signal.
        case signal(Int32)
        /// The terminal went away.
        case hangUp
    }

    private let terminal: NcursesTerminal
    private let input: TerminalInput
    private let worker: BackgroundWorker?
    private var decoder: KeyDecoder
    private var cache = FrameCache()
    private(set) var session: Session<FilePerformer>
    private var lastCheck = ContinuousClock.now
    private var lastDraft = ContinuousClock.now

    /// How long an Escape may wait for the rest of a key's sequence, in milliseconds.
    private static let escapeDelay = 25
    /// The same while an answer of the terminal is awaited, whose bytes may come apart on a slow network.
    private static let reportDelay = 500
    /// How often the file is checked, in milliseconds: what others record is seen within a second.
    private static let checkInterval = 500
    /// How often the text being typed is saved as a draft, in milliseconds.
    private static let draftInterval = 2000

    /// - Parameter asked: what the terminal was asked and may not have answered yet.
    init(
        terminal: NcursesTerminal, input: TerminalInput, asked: TerminalProbe.Answer, worker: BackgroundWorker?,
        session: Session<FilePerformer>
    ) {
        self.worker = worker
        self.terminal = terminal
        self.input = input
        self.session = session
        decoder = KeyDecoder(
            sequences: terminal.keySequences, awaitsReport: asked.awaitsWidth,
            awaitsBackground: asked.awaitsBackground)
    }

    mutating func run() -> End {
        draw()
        _ = handle(.opened)
        draw()
        while true {
            switch input.next(timeout: timeout, orReadable: worker?.descriptor) {
            case .bytes(let bytes):
                for event in decoder.feed(bytes: bytes) { if handle(.input(event)) { return .quit } }
                // Who types without a pause sees what others record all the same.
                if ContinuousClock.now - lastCheck >= .milliseconds(Self.checkInterval) { tick() }
            case .timeout:
                if decoder.isPending {
                    for event in decoder.flush() { if handle(.input(event)) { return .quit } }
                } else if !tick() {
                    continue
                }
            case .ready:
                for event in worker?.takeOutcomes() ?? [] { if handle(event) { return .quit } }
                _ = tellProgress()
            case .resized: _ = handle(.resized(terminal.updateSize()))
            case .stop: stop()
            case .continued:
                terminal.resume()
                _ = handle(.resized(terminal.size))
            case .terminate(let signal):
                session.rescueDraft()
                return .signal(signal)
            case .closed:
                session.rescueDraft()
                return .hangUp
            }
            draw()
        }
    }

    private var timeout: Int {
        if !decoder.isPending { return Self.checkInterval }
        return decoder.isReportPending ? Self.reportDelay : Self.escapeDelay
    }

    /// Whether the program is to quit.
    private mutating func handle(_ event: Event) -> Bool {
        if case .input(.cursorReport(let column)) = event {
            let columns = TerminalProbe.columns(reported: column)
            if columns == terminal.measure.ambiguousWidth { return false }
            terminal.setAmbiguousWidth(columns)
            cache = FrameCache()
            return handle(.measured(terminal.measure))
        }
        if case .input(.backgroundReport(let report)) = event {
            let theme = session.performer.environment.theme(
                colors: terminal.colors, background: TerminalBackground(report))
            return handle(.themed(theme))
        }
        for request in session.handle(event) {
            switch request {
            case .quit: return true
            case .redraw: terminal.redraw()
            case .suspend: stop()
            case .edit(let text): if edit(text) { return true }
            }
        }
        return false
    }

    /// Has the text edited in the person's editor. Returns whether the program is to quit.
    private mutating func edit(_ text: String) -> Bool {
        terminal.suspend()
        let editor = ExternalEditor(environment: session.performer.environment.variables)
        let outcome = editor.edit(text) { _ = session.handle(.savedExternally($0)) }
        terminal.resume()
        _ = handle(.resized(terminal.size))
        switch outcome {
        case .success(let text): return handle(.editedExternally(text))
        case .failure(let problem): return handle(.fileTrouble(problem.message(session.performer.language)))
        }
    }

    /// Stops the job until the shell continues it, maybe at another size.
    private mutating func stop() {
        terminal.stop()
        _ = session.handle(.resized(terminal.size))
    }

    /// Saves the draft and takes in what others wrote. Returns whether the frame may have changed.
    @discardableResult
    private mutating func tick() -> Bool {
        lastCheck = .now
        if .now - lastDraft >= .milliseconds(Self.draftInterval) {
            lastDraft = .now
            _ = session.handle(.tick)
        }
        let isReading = tellProgress()
        guard let event = session.performer.refresh() else { return isReading }
        return !handle(event)
    }

    /// Says how far a large evidence file is read. Returns whether that differs from what is said.
    private mutating func tellProgress() -> Bool {
        let progress = worker?.present
        let wording = SessionWording(session.performer.language)
        let words = progress.map { wording.reading($0.path.name, $0.done, of: $0.size) }
        if words == session.state.reading { return false }
        _ = handle(.reading(words))
        return true
    }

    private mutating func draw() { terminal.draw(session.draw(&cache)) }
}
