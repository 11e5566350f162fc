import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken review WORKBOOK ITEM --accept|--return|--withdraw`: a second person's word on an assessment.
struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: HelpText.of(ja: "評価を確認する（承認・差戻し・取下げ）", en: "Accept or return an assessment."),
            discussion: HelpText.of(
                ja: "評価した本人は確認できません。もう一度確認すると、自分の前の確認と置き換わります。",
                en: "Whoever made the assessment can not review it. A further review replaces your own earlier one."))
    }

    enum Choice: String, EnumerableFlag {
        case accept, `return`, withdraw

        static func help(for value: Choice) -> ArgumentHelp? {
            switch value {
            case .accept: HelpText.argument(ja: "承認する", en: "The assessment holds.")
            case .return: HelpText.argument(ja: "差し戻す", en: "It goes back to whoever made it.")
            case .withdraw: HelpText.argument(ja: "自分の確認を取り下げる", en: "Take your own review back.")
            }
        }

        var verdict: Verdict {
            switch self {
            case .accept: .accepted
            case .return: .returned
            case .withdraw: .withdrawn
            }
        }
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var item: ItemArgument

    @Flag var choices: [Choice] = []

    @OptionGroup var note: NoteOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let verdict = try ReviewChoice.verdict(choices.map(\.verdict), language)
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let catalog = opened.workbook.catalog
        let index = try item.position(in: catalog, of: file.workbook, language)
        let name = try environment.person(person, of: opened.workbook)
        let note = try note.text(language)
        switch opened.workbook.plan(.review(verdict, note: note), of: [index], by: name, at: LocalClock.now()) {
        case .unchanged: return StandardStreams.complain(environment.report.unchanged(catalog.items[index]))
        case .refused(let refused):
            throw CommandProblem(refused.reason, about: catalog.items[index], in: file.workbook, language)
        case .record(let recording):
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        try environment.printRecorded([
            environment.report.recorded(verdict.name(language), about: catalog.items[index], by: name)
        ])
    }
}
