import ArgumentParser
import WorkbookFiles
import WorkbookUI

/// `tenken [WORKBOOK]`: the workbook in the terminal, or its summary where there is none.
struct OpenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "open",
            abstract: HelpText.of(ja: "点検簿を端末でひらく（サブコマンドなしと同じ）", en: "Open a workbook in the terminal (the default)."))
    }

    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: .file(extensions: ["rec"]))
    var workbook: FilePath = "assessment.rec"

    @OptionGroup var width: AmbiguousWidthOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        try OpenCommand.open(
            workbook, by: person.by, width: surroundings.ambiguousWidth(width), surroundings: surroundings)
    }

    /// Does what the command is for.
    ///
    /// - Parameter by: who records, where the command line says so.
    static func open(_ workbook: FilePath, by: String?, width: AmbiguousWidth, surroundings: Surroundings) throws {
        guard StandardStreams.isInputTerminal, StandardStreams.isOutputTerminal else {
            return try SummaryPrinting.printText(of: surroundings.open(workbook), surroundings)
        }
        var answered: String?
        if try WorkbookQuestions.isMissing(workbook) {
            let name = surroundings.person(by: by)
            guard let answers = try WorkbookQuestions.ask(path: workbook, person: name, surroundings) else {
                return
            }
            answered = answers.person
            try NewWorkbookMaking.create(
                workbook, answers.profile, by: answers.person, catalog: CatalogLibrary.builtIn())
        }
        try InteractiveSession.run(
            path: workbook, person: { answered ?? surroundings.person(by: by, of: $0) },
            isPersonRemembered: answered != nil || by == nil && !surroundings.namesPerson, width: width,
            surroundings: surroundings)
    }
}
