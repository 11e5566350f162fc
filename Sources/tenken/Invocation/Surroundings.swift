import CLibrary
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The process's surroundings as commands need them: the arguments' and the environment's meaning, in one place.
struct Surroundings {
    let language: Language
    let environment: [String: String]
    let configuration: Configuration
    /// How the terminal on standard output measures text.
    private(set) var terminalMeasure: TextMeasure

    /// Those of this process.
    ///
    /// - Parameter language: where the command line names one.
    static func ofProcess(language: Language? = nil) -> Surroundings {
        Surroundings(
            language: language ?? PersonLanguage.configured(), environment: ProcessEnvironment.variables,
            configuration: PersonalConfiguration.ofProcess.configuration)
    }

    init(language: Language, environment: [String: String], configuration: Configuration) {
        self.language = language
        self.environment = environment
        self.configuration = configuration
        terminalMeasure = TextMeasure(ambiguousWidth: configuration.ambiguousWidth.columns ?? 1)
    }

    /// How text for standard output is measured: as the terminal does, where it is one.
    var measure: TextMeasure { StandardStreams.isOutputTerminal ? terminalMeasure : TextMeasure() }

    /// How a report for standard output is laid out: to fit the terminal, else 80 columns wide.
    var reportFormat: ReportFormat {
        ReportFormat(
            columns: StandardStreams.columns() ?? ReportFormat.standardColumns, language: language, measure: measure)
    }

    /// The same with a terminal that measures so.
    func measuring(_ measure: TextMeasure) -> Surroundings {
        var copy = self
        copy.terminalMeasure = measure
        return copy
    }

    /// The width that the option asks for, else the configured one.
    func ambiguousWidth(_ option: AmbiguousWidthOption) -> AmbiguousWidth {
        option.ambiguousWidth ?? configuration.ambiguousWidth
    }

    /// What does not change during a sitting with a workbook.
    ///
    /// - Parameter colors: how many the terminal has.
    func context(person: String, path: FilePath, measure: TextMeasure, colors: Int = 256) -> AppContext {
        AppContext(
            language: language, measure: measure, person: person, fileName: path.name.description,
            keys: configuration.keys, theme: configuration.theme.fitting(colors: colors),
            movesOn: configuration.movesOn)
    }

    /// Whether `$TENKEN_BY` says who records: for as long as it is set.
    var namesPerson: Bool { environment["TENKEN_BY"]?.isEmpty == false }

    /// - Parameter workbook: whose last person is remembered, where nobody is named.
    func person(_ option: PersonOption, of workbook: Workbook? = nil) -> String {
        person(by: option.by, of: workbook)
    }

    /// The same where `by` is what the command line says.
    func person(by: String?, of workbook: Workbook? = nil) -> String {
        PersonName.find(
            option: by, configured: configuration.name,
            remembered: { workbook.flatMap { sittings(of: $0)?.person } }, environment: environment)
    }

    /// What is remembered of earlier sittings; `nil` where the environment names no state folder.
    func sittings(of workbook: Workbook) -> Sittings? {
        StateFolder(environment: environment).map {
            Sittings(points: LastSession(state: $0, workbook: workbook.identity.id))
        }
    }

    /// Opens a workbook with the catalogues at hand, and keeps a second copy of what is recorded in it.
    func open(_ path: FilePath) throws(FileProblem) -> WorkbookFile {
        try WorkbookFile.open(
            path, knownCatalogs: CatalogLibrary.known, state: StateFolder(environment: environment))
    }

    /// The catalogue with that id, or in the file at that path.
    func catalog(_ name: String) throws(FileProblem) -> CatalogLibrary.Source {
        do {
            return try CatalogLibrary.find(name)
        } catch .missing {
            // A missing file's own message tells how to make a workbook.
            throw .unknownCatalog(name)
        }
    }

    /// Everything to see to about a workbook: what it says itself, its evidence files, and copies beside it.
    func findings(of file: WorkbookFile) -> [Finding] {
        var evidence = EvidenceFiles(folder: file.folder)
        var moved = MovedEvidence(folder: file.folder)
        return OtherCopies.findings(beside: file)
            + file.workbook.findings(
                today: LocalClock.today(), evidence: { evidence.status(of: $0) }, moved: { moved.find($0)?.description }
            )
    }

    func summary(of file: WorkbookFile) -> Summary { file.workbook.summary(findings: findings(of: file)) }

    /// Prints what was recorded. Where that fails, the error says that it was recorded all the same.
    func printRecorded(_ lines: [String]) throws {
        do {
            try StandardStreams.print(lines: lines)
        } catch {
            throw CommandProblem(
                language(ja: "記録しました。ただし、", en: "it was recorded, but ") + error.message(language), exitStatus: EX_IOERR
            )
        }
    }

    /// Says on standard error that a step waits for another process's lock.
    func sayWaiting(for path: FilePath) {
        StandardStreams.complain(
            language(
                ja: "\(path): 別の tenken の書き込みを待っています…", en: "\(path): waiting for another tenken to finish writing…"))
    }

    /// Performs what appends to a workbook, and says on standard error what came up on the way.
    ///
    /// - Parameter action: appends to the workbook; what it is handed says that another process holds the lock.
    @discardableResult
    func recording<Value>(
        in file: inout WorkbookFile, _ action: (inout WorkbookFile, _ onWait: () -> Void) throws -> Value
    ) throws -> Value {
        let path = file.path
        defer { if !file.isShareable { StandardStreams.complain("\(path): \(noLocksHold)") } }
        let value = try action(&file) { sayWaiting(for: path) }
        tellTornCopies(of: file)
        tellMissing(from: file)
        return value
    }

    /// That nobody else should write to a file whose place knows no locks.
    var noLocksHold: String {
        language(
            ja: "この場所では同時に書けません。ほかの人は写しで作業し、あとで merge してください",
            en: "no locks hold here: others should work in a copy of their own, and merge")
    }

    /// Says on standard error that the file lacks what was recorded here, where it does.
    func tellMissing(from file: WorkbookFile) {
        let count = file.missingEntries.count
        if count == 0 { return }
        StandardStreams.complain(
            language(
                ja:
                    "\(file.path): ここで記録した \(count) 件がファイルにありません。「tenken restore \(file.path)」で戻せます（--leave-out で以後たずねません）",
                en:
                    "\(file.path): \(Language.counted(count, "entry", "entries")) that you recorded here \(count == 1 ? "is" : "are") not in the file; “tenken restore \(file.path)” puts \(count == 1 ? "it" : "them") back (--leave-out: say no more)"
            ))
    }

    /// Says on standard error which torn records an append has set aside.
    func tellTornCopies(of file: WorkbookFile) {
        for copy in file.tornCopies {
            StandardStreams.complain(
                language(
                    ja: "途中で切れていた最後の記録を \(copy) に移しました",
                    en: "the last record, which was cut short, was set aside in \(copy)"))
        }
    }
}
