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
        let indices = items.filter == nil ? named : named.filter(workbook.isCarried)
        guard !indices.isEmpty else {
            return StandardStreams.complain(
                language(ja: "条件に合う、引き継いだままの項目はありません", en: "no item that the filter lets through is carried over"))
        }
        let name = try environment.person(person, of: workbook)
        switch workbook.plan(.confirm, of: indices, by: name, at: LocalClock.now()) {
        case .unchanged: return
        case .refused(let refused):
            throw CommandProblem(
                refused.reason, about: workbook.catalog.items[refused.item ?? indices[0]], in: file.workbook, language)
        case .record(let recording):
            if let left = recording.left.first, let item = left.item, items.filter == nil {
                throw CommandProblem(left.reason, about: workbook.catalog.items[item], in: file.workbook, language)
            }
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
            if quiet.quiet { return }
            try environment.printRecorded(
                recording.entries.compactMap { entry in
                    guard let index = entry.item.flatMap({ workbook.catalog.itemIndex($0) }) else { return nil }
                    return environment.report.confirmed(
                        entry.assessment?.result ?? .unassessed, about: workbook.catalog.items[index], by: name)
                })
        }
    }
}
