import ArgumentParser
import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken carry WORKBOOK --from OLD`: assessments of another workbook, for a workbook that is there already.
struct CarryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "carry",
            abstract: HelpText.of(
                ja: "別の点検簿から評価を引き継ぐ・候補を決める", en: "Carry over another workbook's assessments; accept proposals."),
            discussion: HelpText.of(
                ja: "文が同じ未評価の項目に引き継ぎ、候補を示します。--accept は、その項目の候補を引き継ぎます。記録のある項目は変わりません。",
                en:
                    "Items with the same text that nobody has assessed take them over; the rest is listed. --accept takes what is proposed for that item. What is recorded stays."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(
            ja: "評価を引き継ぐ、前の点検簿", en: "The workbook whose assessments are carried over.", name: "workbook"),
        completion: Completions.workbooks)
    var from: FilePath

    @OptionGroup var editionMap: EditionMapOption

    @Option(
        help: HelpText.argument(
            ja: "候補を引き継ぐ項目（いくつでも）", en: "The item whose proposal is accepted; may be repeated.", name: "item"),
        completion: Completions.items)
    var accept: [String] = []

    @OptionGroup var dry: DryRunOption

    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let old = try environment.openToRead(from)
        var opened = try environment.open(file.workbook)
        let workbook = opened.workbook
        let map = try editionMap.map(language)
        let isDeclined = environment.declinedProposals(for: workbook)
        let plan = CarryOverPlan(
            from: old.workbook, to: workbook.catalog, in: workbook, map: map, isDeclined: isDeclined)
        CarryOver.tellMapProblems(of: plan, editionMap.editionMap, language)
        var accepted: [Answer] = []
        for typed in accept {
            let answer = try answer(accepting: typed, plan, language)
            if !accepted.contains(where: { $0.item == answer.item }) { accepted.append(answer) }
        }
        let report = CarryOverReport(plan, environment.reportFormat, isPlanned: dry.dryRun)
        let answers = plan.answers + accepted
        if dry.dryRun || answers.isEmpty {
            try StandardStreams.print(lines: report.lines)
            if dry.dryRun { StandardStreams.complain(environment.report.wouldRecord(answers.count)) }
            return
        }
        try opened.requireWritable()
        let name = try environment.person(person, of: workbook)
        switch workbook.plan(.answers(answers), by: name, at: LocalClock.now()) {
        case .unchanged: return StandardStreams.complain(environment.report.unchanged)
        case .refused(let refused):
            throw CommandProblem(
                refused.reason, about: workbook.catalog.items[refused.item ?? answers[0].item], in: file.workbook,
                language)
        case .record(let recording):
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        let rest = CarryOverPlan(
            from: old.workbook, to: workbook.catalog, in: opened.workbook, map: map, isDeclined: isDeclined)
        try environment.printRecorded(
            [
                language(
                    ja: "\(answers.count) 項目を引き継ぎました", en: "\(Language.counted(answers.count, "item")) carried over")
            ] + CarryOverReport(rest, environment.reportFormat).lines.dropFirst())
        CarryOver.next(rest, from: from, to: file.workbook, map: editionMap.editionMap, language)
            .forEach(StandardStreams.complain)
        CarryOver.tellEvidence(of: answers, in: file.workbook, environment)
    }

    private func answer(accepting typed: String, _ plan: CarryOverPlan, _ language: Language) throws -> Answer {
        let item = try ItemLookup.position(of: typed, in: plan.catalog, file: file.workbook, language)
        let line = plan.lines.first { line in
            switch line.fate {
            case .proposed(let new, _, _), .declined(let new): new == item
            case .carried, .taken, .open, .conflict: false
            }
        }
        guard let answer = line.flatMap(plan.answer) else {
            throw CommandProblem.data(
                language(
                    ja: "\(ItemLookup.label(plan.catalog.items[item])): 候補はありません。--dry-run で一覧を見られます",
                    en:
                        "\(ItemLookup.label(plan.catalog.items[item])): nothing is proposed for it; --dry-run lists the proposals"
                ))
        }
        return answer
    }
}
