import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken assess WORKBOOK ITEM…|--filter QUERY …|--from TABLE`: records assessments, in one step.
struct AssessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "assess",
            abstract: HelpText.of(ja: "項目の評価を記録する", en: "Record the assessment of items."),
            discussion: HelpText.of(
                ja: """
                    書かないオプションは今の値のまま、空の値は消します。--evidence は加えます。
                    --from は「tenken list --format tsv（か csv）」の表を書き換えたものです。空のセルは今の値のまま、証跡は加えます（--words も使えます）。
                    項目がいくつでも一度に記録し、一つでも記録できなければ何も記録しません。
                    評価: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """,
                en: """
                    Options not given keep the current value, an empty value clears it; --evidence adds.
                    --from takes what “tenken list --format tsv” or csv printed, changed; an empty cell keeps, evidence is added (--words goes with it).
                    However many items there are, all are recorded in one step, or none.
                    Results: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var items: ItemsOptions

    @Option(
        help: HelpText.argument(
            ja: "項目と値の代わりに、list の表（- は標準入力）",
            en: "A table of list instead of items and values (- reads standard input).", name: "table|-"),
        completion: .file(extensions: ["tsv", "csv", "xlsx"]))
    var from: FilePath?

    @OptionGroup var options: AssessmentOptions

    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        if from != nil, !items.isEmpty || !options.isEmpty {
            throw CommandProblem.usage(
                language(
                    ja: "--from の表に項目と値が入っています。項目、--filter、値のオプションは外してください",
                    en: "--from has items and values in its table; leave out items, --filter and the options for values"
                ))
        }
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        guard let from else { return try recordValues(in: &opened, environment) }
        let name = try environment.person(person, of: opened.workbook)
        let answers = try ListedAnswers(
            at: from, of: opened.workbook, allowsWords: options.words, language)
        let outcome: AnswersRecording.Outcome
        if dry.dryRun {
            let plan = try answers.plan(into: opened, environment)
            outcome = try AnswersRecording.outcome(of: plan, for: opened.workbook, by: name, language)
        } else {
            outcome = try AnswersRecording.record(in: &opened, by: name, isQuiet: quiet.quiet, environment) {
                try answers.plan(into: $0, environment)
            }
        }
        if outcome.entries.isEmpty { return tellUnchanged([], opened.workbook.catalog, environment) }
        if quiet.quiet { return }
        try environment.tell(outcome.entries, in: outcome.before, file: file.workbook, by: dry.dryRun ? nil : name)
    }

    /// Records the values that the options give for the items that are named.
    private func recordValues(in opened: inout WorkbookFile, _ environment: CommandEnvironment) throws {
        let language = environment.language
        let workbook = opened.workbook
        let indices = try items.positions(
            in: workbook, of: file, environment.evidenceFiles(of: opened),
            for: try environment.asker(of: workbook, by: person), language)
        try AssessmentValues.requireResult(resolves: options.resolve, hasResult: options.result != nil, language)
        guard let first = indices.first else {
            if !quiet.quiet {
                StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
            }
            return
        }
        let edit = try options.edit(evidence: EvidenceFiles(folder: opened.folder), language)
        let name = try environment.person(person, of: workbook)
        let change: Change =
            options.resolve ? .settle { edit(&$0) } : .assess({ edit(&$0) }, judges: options.result != nil)
        let entries: [NewEntry]
        switch workbook.plan(change, of: indices, by: name, at: LocalClock.now()) {
        case .unchanged: return tellUnchanged(indices, workbook.catalog, environment)
        case .refused(let refused):
            throw CommandProblem(
                refused.reason, about: workbook.catalog.items[refused.item ?? first], in: file.workbook, language)
        case .record(let recording): entries = recording.entries
        }
        if !dry.dryRun {
            try environment.recording(in: &opened, isQuiet: quiet.quiet) { try $0.append(entries, onWait: $1) }
        }
        complainOfPast(entries, workbook, environment)
        if quiet.quiet { return }
        try environment.tell(entries, in: workbook, file: file.workbook, by: dry.dryRun ? nil : name)
    }

    private func tellUnchanged(_ items: [Int], _ catalog: Catalog, _ environment: CommandEnvironment) {
        if quiet.quiet { return }
        let item = items.count == 1 ? items.first.map { catalog.items[$0] } : nil
        StandardStreams.complain(item.map(environment.report.unchanged) ?? environment.report.unchanged)
    }

    /// Says once that a due date which was set lies in the past.
    private func complainOfPast(_ entries: [NewEntry], _ workbook: Workbook, _ environment: CommandEnvironment) {
        if quiet.quiet { return }
        let set = entries.first { entry in
            guard let index = entry.item.flatMap({ workbook.catalog.itemIndex($0) }) else { return false }
            return entry.assessment?.due != workbook.state(ofItemAt: index).assessment.due
        }
        guard let due = set?.assessment.flatMap({ CalendarDate(iso: $0.due) }), due < LocalClock.today() else { return }
        StandardStreams.complain(environment.report.isPast(due))
    }
}
