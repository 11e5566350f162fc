import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken verify WORKBOOK`: whether the file is what was recorded. Exits 1 where anything is wrong.
///
/// Standard output holds the findings, if any, and the line of the latest seal (or of the one asked for) where that is
/// whole; what else there is to say goes to standard error, so that the line alone can be kept or signed.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: HelpText.of(
                ja: "書き換えがないか照合する（あれば終了状態 1）", en: "Check every sum and seal (exits 1 when one does not hold)."),
            discussion: HelpText.of(
                ja: "報告のページ（.html）を指定すると、その中の点検簿を照合します。",
                en: "Of a report's page (.html) it checks the workbook within."))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(
            ja: "控えておいた封印の ID（64 桁）。それと、それが覆う記録のすべてがあること",
            en: "The id of a seal (64 digits) that must be here with all that it covers.",
            name: "seal-id"))
    var expect: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let id = try expect.map { try SealID.id(typed: $0, language) }
        let (workbook, opened) = try read(environment)
        let verification = workbook.verification(expecting: id)
        if !verification.findings.isEmpty {
            try StandardStreams.print(
                lines: FindingsReport.lines(
                    verification.findings, file: file.workbook.description, format: environment.reportFormat,
                    isBroken: StandardStreams.isOutputTerminal))
        }
        if let seal = verification.wholeSeal { try StandardStreams.print(lines: [workbook.line(of: seal)]) }
        StandardStreams.complain("\(file.workbook): \(SealWording(language).remark(on: verification))")
        if let opened { environment.tellMissing(from: opened) }
        try CommandExit.leave(ExitStatus.of(allIsWell: verification.holds))
    }

    /// The workbook; and its file, where it is not within a page.
    private func read(_ environment: CommandEnvironment) throws -> (Workbook, WorkbookFile?) {
        let bytes = try TextFile.contents(ofFileAt: file.workbook)
        guard EmbeddedWorkbook.isPage(bytes) else {
            let opened = try environment.open(file.workbook, showsFindings: true)
            return (opened.workbook, opened)
        }
        guard let embedded = EmbeddedWorkbook.bytes(inPage: bytes) else {
            throw CommandProblem.data(
                environment.language(
                    ja: "\(file.workbook): このページには点検簿が入っていません（一部を省いた報告か、いくつもの点検簿の一覧です）",
                    en: "\(file.workbook): no workbook is in this page: something was left out, or it is about several")
            )
        }
        StandardStreams.complain(
            environment.language(
                ja: "\(file.workbook): ページの中の点検簿だけを照合します。ページの表は、ブラウザーで開くと照合されます",
                en:
                    "\(file.workbook): only the workbook in the page is checked here; a browser that opens the page checks its tables"
            ))
        return (try ReportMaking.read(embedded, file.workbook), nil)
    }
}
