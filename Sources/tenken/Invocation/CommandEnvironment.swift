import CLibrary
import CommandLineUI
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What a command runs in: the language, the environment variables, the configuration, and how the terminal measures text.
struct CommandEnvironment: Sendable {
    let language: Language
    let variables: [String: String]
    let configuration: Configuration
    /// How the terminal on standard output measures text.
    private(set) var terminalMeasure: TextMeasure

    /// That of this process.
    ///
    /// - Parameter language: the one that the command line names, if it does.
    static func ofProcess(language: Language? = nil) -> CommandEnvironment {
        CommandEnvironment(
            language: language ?? ProcessLanguage.configured(), variables: ProcessEnvironment.variables,
            configuration: PersonalConfiguration.ofProcess.configuration)
    }

    init(language: Language, variables: [String: String], configuration: Configuration) {
        self.language = language
        self.variables = variables
        self.configuration = configuration
        terminalMeasure = TextMeasure(ambiguousWidth: configuration.ambiguousWidth.columns ?? 1)
    }

    /// What recording commands say.
    var report: RecordingReport { RecordingReport(language) }

    /// How text for standard output is measured: as the terminal does, where it is one.
    var measure: TextMeasure { StandardStreams.isOutputTerminal ? terminalMeasure : TextMeasure() }

    /// How a report for standard output is laid out: to fit the terminal, else 80 columns wide.
    var reportFormat: ReportFormat {
        ReportFormat(
            columns: StandardStreams.columns() ?? ReportFormat.standardColumns, language: language, measure: measure)
    }

    /// The same with a terminal that measures so.
    func measuring(_ measure: TextMeasure) -> CommandEnvironment {
        var copy = self
        copy.terminalMeasure = measure
        return copy
    }

    /// The width that the option asks for, else the configured one.
    func ambiguousWidth(_ option: AmbiguousWidthOption) -> AmbiguousWidth {
        option.ambiguousWidth ?? configuration.ambiguousWidth
    }

    /// What does not change during a session with a workbook.
    ///
    /// - Parameters:
    ///   - colors: how many the terminal has.
    ///   - background: what is behind its text.
    ///   - seenEntries: how many entries the workbook had when the person last had it open.
    func context(
        person: String, path: FilePath, measure: TextMeasure, colors: Int = 256,
        background: TerminalBackground = .unknown, seenEntries: Int?
    ) -> AppContext {
        var context = AppContext(
            language: language, measure: measure, person: person, fileName: path.name.description,
            keys: configuration.keys, theme: theme(colors: colors, background: background),
            movesOn: configuration.movesOn, forms: BuiltInForms.names,
            omissions: Omission.allCases.map(\.rawValue))
        context.seenEntries = seenEntries
        context.namedFilters = configuration.namedFilters
        return context
    }

    /// How things look on a terminal with so many colours and that background.
    func theme(colors: Int, background: TerminalBackground) -> Theme {
        configuration.theme.fitting(colors: colors, on: background)
    }

    /// Whether `$TENKEN_BY` says who records: for as long as it is set.
    var namesPerson: Bool { variables["TENKEN_BY"]?.isEmpty == false }

    /// - Parameter workbook: its last person is remembered, where nobody is named.
    /// - Throws: where the command line names somebody without a name.
    func person(_ option: PersonOption, of workbook: Workbook? = nil) throws(CommandProblem) -> String {
        if let by = option.by, by.allSatisfy(\.isWhitespace) {
            throw .usage(language(ja: "--by の名前が空です", en: "--by names nobody"))
        }
        return person(by: option.by, of: workbook)
    }

    /// The same where `by` is what the command line says.
    func person(by: String?, of workbook: Workbook? = nil) -> String {
        PersonName.find(
            option: by, configured: configuration.name,
            remembered: { workbook.flatMap { resumeStore(of: $0)?.load().person } }, environment: variables)
    }

    /// Who asks what a filter lets through, today.
    ///
    /// - Parameter by: who the command line says records; without it whoever would.
    func asker(of workbook: Workbook, by person: PersonOption? = nil) throws(CommandProblem) -> Filter.Asker {
        let named = try person.map { option throws(CommandProblem) in try self.person(option, of: workbook) }
        let name = named ?? self.person(by: nil, of: workbook)
        return Filter.Asker(
            today: LocalClock.today(), person: name,
            seenEntries: resumeStore(of: workbook)?.load().point?.entriesSeen(by: name))
    }

    /// What is remembered of earlier sessions; `nil` where the environment names no state folder.
    func resumeStore(of workbook: Workbook) -> ResumeStore? {
        StateFolder(environment: variables).map {
            ResumeStore(ResumeFile(state: $0, workbook: workbook.identity.id))
        }
    }

    /// What is remembered of declined proposals; `nil` where the environment names no state folder.
    func declined(of workbook: Workbook) -> DeclinedProposals? {
        StateFolder(environment: variables).map { DeclinedProposals(state: $0, workbook: workbook.identity.id) }
    }

    /// A function that tells whether an entry of another workbook was declined for an item of this one.
    func declinedProposals(for workbook: Workbook) -> @Sendable (EntryID, String) -> Bool {
        guard let known = declined(of: workbook) else { return { _, _ in false } }
        return known.all()
    }

    /// Opens a workbook to record in it, with the catalogues at hand, and keeps a second copy of what is recorded.
    ///
    /// - Parameter showsFindings: whether the caller shows the integrity findings; else it is said that there are some.
    func open(_ path: FilePath, showsFindings: Bool = false) throws(FileProblem) -> WorkbookFile {
        if StreamedWorkbook.isStream(path) { throw .stream(path: path) }
        let file = try WorkbookFile.open(
            path, knownCatalogs: CatalogLibrary.known, state: StateFolder(environment: variables))
        tellFindings(of: file, showsFindings)
        return file
    }

    /// Opens a workbook to read it: a file as ``open(_:showsFindings:)`` does, or one that comes through a pipe or, as `-`,
    /// from standard input.
    func openToRead(_ path: FilePath, showsFindings: Bool = false) throws(FileProblem) -> WorkbookFile {
        guard StreamedWorkbook.isStream(path) else { return try open(path, showsFindings: showsFindings) }
        let bytes = try StandardInput.contents(ofStream: path, language)
        return try read(bytes, streamedFrom: path, showsFindings: showsFindings)
    }

    /// The workbook that a stream held.
    func read(
        _ bytes: [UInt8], streamedFrom path: FilePath, showsFindings: Bool = false
    ) throws(FileProblem) -> WorkbookFile {
        let file = try WorkbookFile.read(bytes, streamedFrom: path, knownCatalogs: CatalogLibrary.known)
        tellFindings(of: file, showsFindings)
        return file
    }

    /// Says on standard error that there are integrity findings, where the caller does not show them.
    private func tellFindings(of file: WorkbookFile, _ showsFindings: Bool) {
        let path = file.path
        let count = showsFindings ? 0 : file.workbook.integrityCount
        if count > 0 {
            let advice = "tenken check \(ShellWord.text(path))"
            StandardStreams.complain(
                language(
                    ja: "\(path): 完全性の指摘が \(count) 件あります。「\(advice)」で見られます",
                    en:
                        "\(path): \(Language.counted(count, "integrity finding")); “\(advice)” shows \(count == 1 ? "it" : "them")"
                ))
        }
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

    /// The workbook's evidence files; that they take long to read is said on standard error.
    func evidenceFiles(of file: WorkbookFile, allowsOutside: Bool = false) -> EvidenceFiles {
        EvidenceFiles(folder: file.folder, allowsOutside: allowsOutside, watch: LongReading.watch(language))
    }

    /// Everything to see to about a workbook: what it says itself, its evidence files, and copies beside it.
    ///
    /// - Parameter evidence: the files, where some were read already.
    func findings(of file: WorkbookFile, evidence: EvidenceFiles? = nil) -> [Finding] {
        let evidence = evidence ?? evidenceFiles(of: file)
        var moved = MovedEvidence(folder: file.folder)
        return findings(around: file)
            + file.workbook.findings(
                today: LocalClock.today(), evidence: { evidence.status(of: $0) }, moved: { moved.find($0)?.description }
            )
    }

    /// What there is to see to around a workbook's file. A stream has nothing around it.
    func findings(around file: WorkbookFile) -> [Finding] {
        if file.isStreamed { return [] }
        let lost = file.missingEntries.count
        return (lost > 0 ? [Finding(.ownEntriesMissing(lost))] : []) + ConflictCopies.findings(beside: file)
            + [LostMergeLine.finding(for: file, environment: variables)].compactMap { $0 }
    }

    /// Looks evidence files up, and where those are now that are missing.
    func look(in file: WorkbookFile, _ evidence: EvidenceFiles) -> (Evidence) -> EvidenceRow.Look {
        var moved = MovedEvidence(folder: file.folder)
        return { piece in
            let status = evidence.status(of: piece)
            return EvidenceRow.Look(status, movedTo: status == .missing ? moved.find(piece)?.description : nil)
        }
    }

    func summary(of file: WorkbookFile, evidence: EvidenceFiles? = nil) -> Summary {
        file.workbook.summary(findings: findings(of: file, evidence: evidence))
    }

    /// Prints what was recorded. Where that fails, the error says that it was recorded all the same.
    func printRecorded(_ lines: [String]) throws { try printingRecorded { try StandardStreams.print(lines: lines) } }

    /// The same for what `body` prints.
    func printingRecorded(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as OutputProblem {
            throw CommandProblem.recordedUnprinted(error, language)
        }
    }

    /// Says on standard error that a step waits for another process's lock.
    func sayWaiting(for path: FilePath) { StandardStreams.complain(report.waiting(for: path)) }

    /// Performs what appends to a workbook, and says on standard error what came up on the way.
    ///
    /// - Parameters:
    ///   - isQuiet: whether it is not to be said that the file is a copy, which is no trouble.
    ///   - action: appends to the workbook; it calls what it is given when another process holds the lock.
    @discardableResult
    func recording<Value>(
        in file: inout WorkbookFile, isQuiet: Bool = false,
        _ action: (inout WorkbookFile, _ onWait: () -> Void) throws -> Value
    ) throws -> Value {
        let path = file.path
        if let other = file.otherCopy { try askAboutCopy(&file, of: other, isQuiet) }
        defer { if !file.isShareable { StandardStreams.complain("\(path): \(report.noLocksHold)") } }
        // Also where the step then failed: the copy is there.
        defer { tellTornCopies(of: file) }
        let value = try action(&file) { sayWaiting(for: path) }
        tellMissing(from: file)
        if let problem = file.takeSecondCopyProblem() { StandardStreams.complain(report.noSecondCopy(problem)) }
        return value
    }

    /// Asks whether the file is of the same audit as another copy. A script can not be asked; what it records can still be told
    /// apart, and a person is asked later.
    private func askAboutCopy(
        _ file: inout WorkbookFile, of other: FilePath, _ isQuiet: Bool
    ) throws(CommandProblem) {
        guard StandardStreams.canAsk else {
            if !isQuiet { StandardStreams.complain(report.isCopy(file.path, of: other)) }
            return
        }
        guard try StandardStreams.asks(report.isSameAudit(file.path, as: other), language) else {
            throw CommandProblem(report.isNotSameAudit(file.path), exitStatus: EX_DATAERR)
        }
        file.keepAsCopy()
    }

    /// Says on standard error that the file lacks what was recorded here, where it does.
    func tellMissing(from file: WorkbookFile) {
        if let line = report.missing(file.missingEntries.count, from: file.path) { StandardStreams.complain(line) }
    }

    /// Says on standard error which torn records an append has set aside.
    func tellTornCopies(of file: WorkbookFile) {
        file.tornCopies.map(report.setAside).forEach(StandardStreams.complain)
    }
}
