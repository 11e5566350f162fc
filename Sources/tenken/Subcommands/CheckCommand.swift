import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookUI

/// `tenken check WORKBOOK`: what to see to. Exits 1 where there is anything.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: HelpText.of(
                ja: "完全性と内容を調べる（指摘があれば終了状態 1）",
                en: "Check integrity and completeness (exits 1 when something is found)."))
    }

    @OptionGroup var file: WorkbookArgument
    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook, showsFindings: true)
        let findings = environment.findings(
            of: opened, evidence: environment.evidenceFiles(of: opened, allowsOutside: outside.outside))
        try StandardStreams.print(
            lines: FindingsReport.lines(
                findings, file: file.workbook.description, format: environment.reportFormat,
                isBroken: StandardStreams.isOutputTerminal))
        try CommandExit.leave(ExitStatus.of(allIsWell: findings.isEmpty))
    }
}
