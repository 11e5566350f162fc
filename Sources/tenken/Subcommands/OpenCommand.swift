import ArgumentParser
import WorkbookFiles
import WorkbookUI

/// `tenken [WORKBOOK]`: the workbook in the terminal, or its summary where there is none.
struct OpenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "open",
            abstract: HelpText.of(ja: "点検簿を端末で開く（サブコマンドなしと同じ）", en: "Open a workbook in the terminal (the default)."))
    }

    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: Completions.workbooks)
    var workbook: FilePath = "assessment.rec"

    @OptionGroup var width: AmbiguousWidthOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        try OpenCommand.open(
            workbook, by: person.by, width: environment.ambiguousWidth(width), environment: environment)
    }

    /// Opens the workbook, which is made first where it is missing.
    ///
    /// - Parameter by: who records, where the command line says so.
    static func open(_ workbook: FilePath, by: String?, width: AmbiguousWidth, environment: CommandEnvironment) throws {
        guard StandardStreams.isInputTerminal, StandardStreams.isOutputTerminal else {
            return try SummaryPrinting.printText(of: environment.open(workbook, showsFindings: true), environment)
        }
        var answered: String?
        if try WorkbookQuestions.isMissing(workbook) {
            let name = environment.person(by: by)
            guard let answers = try WorkbookQuestions.ask(path: workbook, person: name, environment) else {
                return
            }
            answered = answers.person
            try NewWorkbookMaking.create(
                workbook, answers.profile, by: answers.person, catalog: CatalogLibrary.builtIn())
        }
        try InteractiveSession.run(
            path: workbook, person: { answered ?? environment.person(by: by, of: $0) },
            isPersonRemembered: answered != nil || by == nil && !environment.namesPerson, width: width,
            environment: environment)
    }
}
