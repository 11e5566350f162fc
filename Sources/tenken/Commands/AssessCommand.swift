import ArgumentParser
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
        let surroundings = common.surroundings
        let language = surroundings.language
        var opened = try surroundings.open(file.workbook)
        try opened.requireWritable()
        let index = try item.position(in: opened.workbook.catalog, of: file, language)
        let state = opened.workbook.state(ofItemAt: index)
        let label = ItemLookup.label(opened.workbook.catalog.items[index])
        try refuseConflict(state, label, language)

        let before = state.assessment
        let after = try options.applied(to: before, evidence: EvidenceFiles(folder: opened.folder), language)
        if after == before, !state.isConflict {
            return try StandardStreams.print(
                lines: [language(ja: "\(label): 変わりがないので記録しません", en: "\(label): nothing differs; nothing was recorded")]
            )
        }
        let name = surroundings.person(person, of: opened.workbook)
        let draft = opened.workbook.assess(itemAt: index, after, by: name, at: LocalClock.timestamp())
        try surroundings.recording(in: &opened) { try $0.append([draft], onWait: $1) }
        let words = RecordedChange.line(from: before, isConflict: state.isConflict, to: after, language)
        try surroundings.printRecorded([
            language(ja: "\(label): \(words)（記録: \(name)）", en: "\(label): \(words) (recorded by \(name))")
        ])
    }

    private func refuseConflict(_ state: ItemState, _ label: String, _ language: Language) throws(CommandProblem) {
        if options.resolve, options.result == nil {
            throw .usage(language(ja: "--resolve には --result も付けてください", en: "--resolve needs --result"))
        }
        guard state.isConflict, !options.resolve else { return }
        throw .data(
            language(
                ja: "\(label): 評価が食い違っています。「tenken show \(file.workbook) \(state.item)」で見て、--resolve --result で決めてください",
                en:
                    "\(label): assessments differ; see “tenken show \(file.workbook) \(state.item)”, then settle with --resolve --result"
            ))
    }
}
