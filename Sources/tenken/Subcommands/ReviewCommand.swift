import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken review WORKBOOK ITEM…|--filter QUERY --accept|--return|--withdraw`: a second person's word on assessments, in one step.
struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: HelpText.of(ja: "評価を確認する（承認・差戻し・取下げ）", en: "Accept or return assessments."),
            discussion: HelpText.of(
                ja: """
                    評価した本人は確認できません。もう一度確認すると、自分の前の確認と置き換わります。
                    項目がいくつでも一度に記録します。確認できない項目はそのまま残し、名前を示します（終了状態 1）。
                    """,
                en: """
                    Whoever made the assessment can not review it. A further review replaces your own earlier one.
                    However many items there are, all are recorded in one step. Those that may not be reviewed stay and are named \
                    (exit status 1).
                    """))
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

    @OptionGroup var items: ItemsOptions

    @Flag var choices: [Choice] = []

    @OptionGroup var note: NoteOption
    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let verdict = try ReviewChoice.verdict(choices.map(\.verdict), language)
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let workbook = opened.workbook
        let indices = try items.positions(
            in: workbook, of: file, environment.evidenceFiles(of: opened),
            for: try environment.asker(of: workbook, by: person), language)
        guard let first = indices.first else {
            if !quiet.quiet {
                StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
            }
            return
        }
        let name = try environment.person(person, of: workbook)
        let note = try note.text(language)
        switch workbook.plan(.review(verdict, note: note), of: indices, by: name, at: LocalClock.now()) {
        case .unchanged:
            if quiet.quiet { return }
            let report = environment.report
            StandardStreams.complain(
                indices.count == 1 ? report.unchanged(workbook.catalog.items[first]) : report.unchanged)
        case .refused(let refused):
            let item = workbook.catalog.items[refused.item ?? first]
            throw CommandProblem(refused.reason, about: item, in: file.workbook, language)
        case .record(let recording):
            if !dry.dryRun {
                try environment.recording(in: &opened, isQuiet: quiet.quiet) {
                    try $0.append(recording.entries, onWait: $1)
                }
            }
            if !quiet.quiet {
                try environment.tell(
                    recording.entries, in: workbook, file: file.workbook, by: dry.dryRun ? nil : name)
            }
            for refused in recording.left {
                let item = workbook.catalog.items[refused.item ?? first]
                StandardStreams.complain(
                    CommandProblem(refused.reason, about: item, in: file.workbook, language).message)
            }
            try CommandExit.leave(ExitStatus.of(allIsWell: recording.left.isEmpty))
        }
    }
}
