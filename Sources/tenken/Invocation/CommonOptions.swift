import ArgumentParser
import FoundationEssentials
import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What every command takes, as typed.
struct CommonOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表示の言語（既定はロケールによる）", en: "Language to speak (default: the locale's).", name: "ja|en"))
    var language: LanguageArgument?

    /// What the options mean in this process.
    var surroundings: Surroundings {
        Surroundings(
            language: language?.language ?? PersonLanguage.ofLocale(), environment: ProcessInfo.processInfo.environment)
    }
}

/// `ja` or `en`.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
    case ja, en

    var language: Language { self == .ja ? .japanese : .english }
}

/// Who records, as typed.
struct PersonOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "記録する人（既定は $TENKEN_BY、git の user.name、ログイン名）",
            en: "Who records (default: $TENKEN_BY, git's user.name, the login).", name: "name"))
    var by: String?
}

/// The workbook that a command is about, as typed.
struct WorkbookArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: .file(extensions: ["rec"]))
    var workbook: String
}

/// The process's surroundings as commands need them: the arguments' and the environment's meaning, in one place.
struct Surroundings {
    let language: Language
    let environment: [String: String]

    /// How a report for standard output is laid out: to fit the terminal, else 80 columns wide.
    var reportFormat: ReportFormat {
        ReportFormat(columns: StandardStreams.columns() ?? ReportFormat.standardColumns, language: language)
    }

    func person(_ option: PersonOption) -> String { PersonName.find(option: option.by, environment: environment) }

    /// Opens a workbook with the catalogues at hand.
    func open(_ path: String) throws(FileProblem) -> WorkbookFile {
        try WorkbookFile.open(path, knownCatalogs: [CatalogLibrary.builtIn().catalog])
    }

    /// Everything to see to about a workbook: what it says itself, its evidence files, and copies beside it.
    func findings(of file: WorkbookFile) -> [Finding] {
        var evidence = EvidenceFiles(folder: file.folder)
        return OtherCopies.findings(beside: file)
            + file.workbook.findings(today: LocalClock.today()) { evidence.status(of: $0) }
    }

    func summary(of file: WorkbookFile) -> Summary { file.workbook.summary(findings: findings(of: file)) }

    /// Says on standard error that a step waits for another process's lock.
    func sayWaiting(for path: String) {
        StandardStreams.complain(
            language(
                ja: "\(path): 別の tenken の書き込みを待っています…", en: "\(path): waiting for another tenken to finish writing…"))
    }
}
