import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken check WORKBOOK…`: what to see to. Exits 1 where there is anything of what was asked for.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: HelpText.of(
                ja: "完全性と内容を調べる（指摘があれば終了状態 1）",
                en: "Check integrity and completeness (exits 1 when something is found)."))
    }

    /// Text for people, or a format for programs.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, junit, sarif
    }

    @OptionGroup var files: WorkbooksArgument

    @Option(
        help: HelpText.argument(
            ja: "調べる指摘（コードか integrity、incomplete。カンマで区切る）",
            en: "What to look for: codes, or integrity, incomplete, separated by commas.", name: "findings"),
        completion: Completions.value(.findings))
    var only: [String] = []

    @Option(
        help: HelpText.argument(ja: "調べない指摘", en: "What not to look for.", name: "findings"),
        completion: Completions.value(.findings))
    var except: [String] = []

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|json|junit|sarif"))
    var format = Format.text

    @OptionGroup var outside: OutsideOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let selection = try FindingSelection(only: only, except: except, language)
        let outcomes = try files.each(language) { file in
            let opened = try environment.openToRead(file, showsFindings: true)
            let findings = environment.findings(
                of: opened, evidence: environment.evidenceFiles(of: opened, allowsOutside: outside.outside)
            ).filter(selection.includes)
            if format == .text, !quiet.quiet || !findings.isEmpty { try print(findings, of: file, environment) }
            return CheckedWorkbook(file, findings, of: opened.workbook)
        }
        let checked = outcomes.map { outcome in
            switch outcome.result {
            case .success(let checked): checked
            case .failure(let problem): CheckedWorkbook(outcome.file, unreadable: problem.message)
            }
        }
        let allIsWell = checked.allSatisfy(\.isFaultless)
        switch format {
        case .text: break
        case _ where quiet.quiet && allIsWell: break
        case .json:
            for checked in checked where !quiet.quiet || !checked.isFaultless {
                try StandardStreams.print(JSONText.of(CheckJSON(checked, language)))
            }
        case .junit: try StandardStreams.print(JUnitReport.text(of: checked, selection, language))
        case .sarif:
            try StandardStreams.print(
                SARIFReport(of: checked, selection, version: Tenken.version, language).text())
        }
        try files.leave(outcomes, allIsWell: \.isFaultless)
    }

    /// Prints a workbook's findings for people.
    private func print(_ findings: [Finding], of path: FilePath, _ environment: CommandEnvironment) throws {
        let file = path.description
        try StandardStreams.print(
            lines: FindingsReport.lines(
                findings, file: file, namesFile: files.areSeveral, format: environment.reportFormat,
                isBroken: StandardStreams.isOutputTerminal))
        StandardStreams.complain(FindingsReport.count(of: findings, file: file, environment.language))
    }
}
