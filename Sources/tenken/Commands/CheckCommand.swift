import ArgumentParser
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
    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let opened = try surroundings.open(file.workbook)
        let findings = surroundings.findings(of: opened)
        try StandardStreams.print(
            lines: FindingsReport.lines(
                findings, file: file.workbook.description, format: surroundings.reportFormat,
                isBroken: StandardStreams.isOutputTerminal))
        surroundings.tellMissing(from: opened)
        if !findings.isEmpty { throw ExitCode(1) }
    }
}
