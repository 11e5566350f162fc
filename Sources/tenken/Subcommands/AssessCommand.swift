import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken assess WORKBOOK ITEM …`: records an assessment.
struct AssessCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "assess",
            abstract: HelpText.of(ja: "項目の評価を記録する", en: "Record an item's assessment."),
            discussion: HelpText.of(
                ja: """
                    書かないオプションは今の値のまま、空の値は消します。--evidence は加えます。
                    評価: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """,
                en: """
                    Options not given keep the current value, an empty value clears it; --evidence adds.
                    Results: compliant(o) partial(p) alternative(a) noncompliant(x) not-applicable(-) unassessed(0)
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var item: ItemArgument

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let index = try item.position(in: opened.workbook.catalog, of: file.workbook, language)
        let state = opened.workbook.state(ofItemAt: index)
        let catalogItem = opened.workbook.catalog.items[index]
        try AssessmentValues.requireResult(resolves: options.resolve, hasResult: options.result != nil, language)

        let before = state.assessment
        let after = try options.applied(to: before, evidence: EvidenceFiles(folder: opened.folder), language)
        let name = try environment.person(person, of: opened.workbook)
        let change: Change =
            options.resolve ? .settle { $0 = after } : .assess({ $0 = after }, judges: options.result != nil)
        switch opened.workbook.plan(change, of: [index], by: name, at: LocalClock.now()) {
        case .unchanged: return try StandardStreams.print(lines: [environment.report.unchanged(catalogItem)])
        case .refused(let refused):
            throw CommandProblem(refused.reason, about: catalogItem, in: file.workbook, language)
        case .record(let recording):
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        if let due = CalendarDate(iso: after.due), after.due != before.due, due < LocalClock.today() {
            StandardStreams.complain(environment.report.isPast(due))
        }
        let words = RecordedChange.line(from: before, isConflict: state.isConflict, to: after, language)
        try environment.printRecorded([environment.report.recorded(words, about: catalogItem, by: name)])
    }
}
