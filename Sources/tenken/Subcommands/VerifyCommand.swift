import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
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
                ja: "書き換えがないか照合する（あれば終了状態 1）", en: "Check every sum and seal (exits 1 when one does not hold)."))
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
        let opened = try environment.open(file.workbook, showsFindings: true)
        let workbook = opened.workbook
        let verification = workbook.verification(expecting: id)
        if !verification.findings.isEmpty {
            try StandardStreams.print(
                lines: FindingsReport.lines(
                    verification.findings, file: file.workbook.description, format: environment.reportFormat,
                    isBroken: StandardStreams.isOutputTerminal))
        }
        if let seal = verification.wholeSeal { try StandardStreams.print(lines: [workbook.line(of: seal)]) }
        StandardStreams.complain("\(file.workbook): \(SealWording(language).remark(on: verification))")
        environment.tellMissing(from: opened)
        try CommandExit.leave(ExitStatus.of(allIsWell: verification.holds))
    }
}
