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
        if options.resolve, options.result == nil {
            throw CommandProblem.usage(language(ja: "--resolve には --result も付けてください", en: "--resolve needs --result"))
        }
        let before = state.assessment
        let after = try options.applied(to: before, evidence: EvidenceFiles(folder: opened.folder), language)
        let name = surroundings.person(person, of: opened.workbook)
        let change: Change = options.resolve ? .settle { $0 = after } : .assess { $0 = after }
        switch opened.workbook.plan(change, of: [index], by: name, at: LocalClock.now()) {
        case .unchanged:
            return try StandardStreams.print(
                lines: [language(ja: "\(label): 変わりがないので記録しません", en: "\(label): nothing differs; nothing was recorded")]
            )
        case .refused(let refused):
            throw CommandProblem.data(
                "\(label): \(refused.reason.message(language))\(advice(refused.reason, state.item, language))")
        case .record(let recording):
            try surroundings.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        let words = RecordedChange.line(from: before, isConflict: state.isConflict, to: after, language)
        try surroundings.printRecorded([
            language(ja: "\(label): \(words)（記録: \(name)）", en: "\(label): \(words) (recorded by \(name))")
        ])
    }

    /// What to do about a refusal.
    private func advice(_ reason: Refusal, _ item: String, _ language: Language) -> String {
        guard reason == .conflict else { return "" }
        return language(
            ja: "。「tenken show \(file.workbook) \(item)」で見て、--resolve --result で決めてください",
            en: "; see “tenken show \(file.workbook) \(item)”, then settle with --resolve --result")
    }
}
