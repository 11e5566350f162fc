import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken verify WORKBOOK`: whether the file is what was recorded. Exits 1 where anything is wrong.
///
/// Standard output holds the line of the latest seal (or of the one asked for) where that is whole; findings, and what else
/// there is to say, go to standard error, so that the line alone can be kept or signed.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: HelpText.of(
                ja: "書き換えや欠けがないか照合する（あれば終了状態 1）",
                en: "Check every sum and seal, and that what you recorded is there (exits 1 when not)."),
            discussion: HelpText.of(
                ja: "報告のページ（.html）を指定すると、その中の点検簿を照合します。",
                en: "Of a report's page (.html) it checks the workbook within."))
    }

    @OptionGroup var files: WorkbooksArgument

    @Option(
        help: HelpText.argument(
            ja: "控えておいた封印の ID（64 桁）。それと、それが覆う記録のすべてがあること",
            en: "The id of a seal (64 digits) that must be here with all that it covers.",
            name: "seal-id"))
    var expect: String?

    @OptionGroup var quiet: QuietOption

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let id = try expect.map { try SealID.id(typed: $0, language) }
        if id != nil, files.areSeveral {
            throw CommandProblem.usage(
                language(ja: "--expect は点検簿を一つだけ取ります", en: "--expect is about one workbook; name one"))
        }
        let outcomes = try files.each(language) { file in
            let (workbook, opened) = try read(file, environment)
            let verification = workbook.verification(expecting: id)
            let missing = opened?.missingEntries.count ?? 0
            try print(verification, missing: missing, of: workbook, file, environment)
            if let line = environment.report.missing(missing, from: file) { StandardStreams.complain(line) }
            return verification.holds && missing == 0
        }
        try files.leave(outcomes) { $0 }
    }

    private func print(
        _ verification: Verification, missing: Int, of workbook: Workbook, _ file: FilePath,
        _ environment: CommandEnvironment
    ) throws {
        if quiet.quiet, verification.holds, missing == 0 || output.format == .text { return }
        let language = environment.language
        switch output.format {
        case .text:
            if let seal = verification.wholeSeal { try StandardStreams.print(lines: [workbook.line(of: seal)]) }
            StandardStreams.tell(
                lines: FindingsReport.lines(
                    verification.findings, file: file.description, namesFile: files.areSeveral,
                    format: environment.reportFormat, isBroken: StandardStreams.isOutputTerminal))
            StandardStreams.complain("\(file): \(SealWording(language).remark(on: verification))")
        case .json:
            try StandardStreams.print(
                JSONText.of(
                    VerifyJSON(verification, missing: missing, of: workbook, file: file.description, language)))
        }
    }

    /// The workbook; and its file, where it is not within a page.
    private func read(_ file: FilePath, _ environment: CommandEnvironment) throws -> (Workbook, WorkbookFile?) {
        let isStream = StreamedWorkbook.isStream(file)
        let bytes =
            try isStream
            ? StandardInput.contents(ofStream: file, environment.language) : TextFile.contents(ofFileAt: file)
        guard EmbeddedWorkbook.isPage(bytes) else {
            let opened =
                try isStream
                ? environment.read(bytes, streamedFrom: file, showsFindings: true)
                : environment.open(file, showsFindings: true)
            return (opened.workbook, isStream ? nil : opened)
        }
        guard let embedded = EmbeddedWorkbook.bytes(inPage: bytes) else {
            throw CommandProblem.data(
                environment.language(
                    ja: "\(file): このページには点検簿が入っていません（一部を省いた報告か、いくつもの点検簿の一覧です）",
                    en: "\(file): no workbook is in this page: something was left out, or it is about several")
            )
        }
        if !quiet.quiet {
            StandardStreams.complain(
                environment.language(
                    ja: "\(file): ページの中の点検簿だけを照合します。ページの表は、ブラウザーで開くと照合されます",
                    en:
                        "\(file): only the workbook in the page is checked here; a browser that opens the page checks its tables"
                ))
        }
        return (try ReportMaking.read(embedded, file), nil)
    }
}
