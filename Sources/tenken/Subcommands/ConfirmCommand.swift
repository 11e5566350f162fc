import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken confirm WORKBOOK ITEM…|--filter QUERY`: what was carried over holds, as it stands.
struct ConfirmCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: HelpText.of(
                ja: "別の点検簿から引き継いだ評価を、このままで確定する", en: "Confirm assessments carried over from another workbook."),
            discussion: HelpText.of(
                ja: "引き継いだままの項目は、評価済みに数えません。確定した人は評価者の一人になります。例: --filter 'is:carried section:3.14'",
                en:
                    "Until then they do not count as assessed. Whoever confirms becomes one of the assessors. For example: --filter 'is:carried section:3.14'"
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var items: ItemsOptions

    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let workbook = opened.workbook
        let evidence = environment.evidenceFiles(of: opened)
        let named = try items.positions(
            in: workbook, of: file, evidence, for: try environment.asker(of: workbook, by: person), language)
        // A filter means those of its items that are carried over; an item that is named must be one.
        let indices = items.areFiltered ? named.filter(workbook.isCarried) : named
        guard !indices.isEmpty else {
            if !quiet.quiet {
                StandardStreams.complain(
                    language(ja: "条件に合う、引き継いだままの項目はありません", en: "no item that the filter lets through is carried over"))
            }
            return
        }
        let name = try environment.person(person, of: workbook)
        switch workbook.plan(.confirm, of: indices, by: name, at: LocalClock.now()) {
        case .unchanged: return
        case .refused(let refused):
            throw CommandProblem(
                refused.reason, about: workbook.catalog.items[refused.item ?? indices[0]], in: file.workbook, language)
        case .record(let recording):
            if let left = recording.left.first, let item = left.item, !items.areFiltered {
                throw CommandProblem(left.reason, about: workbook.catalog.items[item], in: file.workbook, language)
            }
            if !dry.dryRun {
                try environment.recording(in: &opened, isQuiet: quiet.quiet) {
                    try $0.append(recording.entries, onWait: $1)
                }
            }
            if !quiet.quiet { try tell(recording.entries, workbook.catalog, by: name, environment) }
        }
    }

    private func tell(
        _ entries: [NewEntry], _ catalog: Catalog, by name: String, _ environment: CommandEnvironment
    ) throws {
        let report = environment.report
        let lines = entries.compactMap { entry -> String? in
            guard let index = entry.item.flatMap({ catalog.itemIndex($0) }) else { return nil }
            let (words, item) = (report.confirmed(entry.assessment?.result ?? .unassessed), catalog.items[index])
            return dry.dryRun ? report.planned(words, about: item) : report.recorded(words, about: item, by: name)
        }
        if !dry.dryRun { return try environment.printRecorded(lines) }
        try StandardStreams.print(lines: lines)
        StandardStreams.complain(report.wouldRecord(entries.count))
    }
}
