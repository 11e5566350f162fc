import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken assess WORKBOOK ITEM…|--filter QUERY …`: records assessments, in one step.
struct AssessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "assess",
            abstract: HelpText.of(ja: "項目の評価を記録する", en: "Record the assessment of items."),
            discussion: HelpText.of(
                ja: """
                    書かないオプションは今の値のまま、空の値は消します。--evidence は加えます。
                    項目がいくつでも一度に記録し、一つでも記録できなければ何も記録しません。
                    評価: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """,
                en: """
                    Options not given keep the current value, an empty value clears it; --evidence adds.
                    However many items there are, all are recorded in one step, or none.
                    Results: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var items: ItemsOptions

    @OptionGroup var options: AssessmentOptions

    @Flag(help: HelpText.argument(ja: "何が変わるかを出すだけで、記録しない", en: "Print what would change, and record nothing."))
    var dryRun = false

    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let workbook = opened.workbook
        let indices = try items.positions(
            in: workbook, of: file, environment.evidenceFiles(of: opened),
            for: try environment.asker(of: workbook, by: person), language)
        try AssessmentValues.requireResult(resolves: options.resolve, hasResult: options.result != nil, language)
        guard let first = indices.first else {
            return StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
        }
        let edit = try options.edit(evidence: EvidenceFiles(folder: opened.folder), language)
        let name = try environment.person(person, of: workbook)
        let change: Change =
            options.resolve ? .settle { edit(&$0) } : .assess({ edit(&$0) }, judges: options.result != nil)
        let entries: [NewEntry]
        switch workbook.plan(change, of: indices, by: name, at: LocalClock.now()) {
        case .unchanged:
            let unchanged =
                indices.count == 1
                ? environment.report.unchanged(workbook.catalog.items[first]) : environment.report.unchanged
            return try StandardStreams.print(lines: [unchanged])
        case .refused(let refused):
            throw CommandProblem(
                refused.reason, about: workbook.catalog.items[refused.item ?? first], in: file.workbook, language)
        case .record(let recording): entries = recording.entries
        }
        if !dryRun { try environment.recording(in: &opened) { try $0.append(entries, onWait: $1) } }
        complainOfPast(entries, workbook, environment)
        let lines = entries.compactMap { line(of: $0, in: workbook, by: name, environment) }
        if dryRun {
            return try StandardStreams.print(lines: lines + [environment.report.wouldRecord(entries.count)])
        }
        try environment.printRecorded(lines)
    }

    /// What an entry changes, in words.
    private func line(
        of entry: NewEntry, in workbook: Workbook, by name: String, _ environment: CommandEnvironment
    ) -> String? {
        guard let index = entry.item.flatMap({ workbook.catalog.itemIndex($0) }), let after = entry.assessment else {
            return nil
        }
        let state = workbook.state(ofItemAt: index)
        let words = RecordedChange.line(
            from: state.assessment, isConflict: state.isConflict, to: after, environment.language)
        let item = workbook.catalog.items[index]
        return dryRun
            ? environment.report.planned(words, about: item)
            : environment.report.recorded(words, about: item, by: name)
    }

    /// Says once that a due date which was set lies in the past.
    private func complainOfPast(_ entries: [NewEntry], _ workbook: Workbook, _ environment: CommandEnvironment) {
        let set = entries.first { entry in
            guard let index = entry.item.flatMap({ workbook.catalog.itemIndex($0) }) else { return false }
            return entry.assessment?.due != workbook.state(ofItemAt: index).assessment.due
        }
        guard let due = set?.assessment.flatMap({ CalendarDate(iso: $0.due) }), due < LocalClock.today() else { return }
        StandardStreams.complain(environment.report.isPast(due))
    }
}
