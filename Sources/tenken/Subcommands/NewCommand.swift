import ArgumentParser
import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken new WORKBOOK`: a new workbook.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: HelpText.of(ja: "点検簿を新しく作る", en: "Create a workbook."),
            discussion: HelpText.of(
                ja: """
                    --from は、文が同じ項目の評価を前の点検簿から引き継ぎます。引き継いだものは、確定するまで評価済みに数えません。
                    文が似ているだけの項目は候補で、あとで画面の :carry か tenken carry で一つずつ決めます。
                    """,
                en: """
                    --from carries over what another workbook says of items with the same text. That counts as assessed only when it \
                    is confirmed. Items whose texts are just similar are proposed, to be decided one by one with :carry on the \
                    screen or with tenken carry.
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(
            ja: "対応表のカタログ（既定は内蔵のもの、--from があれば前の点検簿のもの）",
            en: "The catalogue to assess against (default: the built-in one; with --from, the other workbook's).",
            name: "id|file"),
        completion: Completions.catalogs)
    var catalog: String?

    @Option(
        help: HelpText.argument(
            ja: "評価を引き継ぐ、前の点検簿", en: "The workbook whose assessments are carried over.", name: "workbook"),
        completion: Completions.workbooks)
    var from: FilePath?

    @OptionGroup var editionMap: EditionMapOption

    @OptionGroup var dry: DryRunOption

    @OptionGroup var profile: ProfileOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        guard let from else {
            if dry.dryRun || editionMap.editionMap != nil {
                throw CommandProblem.usage(
                    language(
                        ja: "--dry-run と --edition-map は --from とともに使います", en: "--dry-run and --edition-map need --from"
                    ))
            }
            let source = try environment.catalog(catalog ?? CatalogLibrary.builtInID)
            try NewWorkbookMaking.create(
                file.workbook, try wanted(Profile(), language), by: try environment.person(person), catalog: source)
            return try environment.printRecorded([environment.report.created(file.workbook, source.catalog)])
        }
        let old = try environment.open(from)
        let source = try catalog.map { try environment.catalog($0) } ?? old.catalogSource()
        let plan = CarryOverPlan(
            from: old.workbook, to: source.catalog, map: try editionMap.map(language))
        CarryOver.tellMapProblems(of: plan, editionMap.editionMap, language)
        let report = CarryOverReport(plan, environment.reportFormat, isPlanned: dry.dryRun)
        if dry.dryRun {
            try StandardStreams.print(lines: report.lines)
            return StandardStreams.complain(environment.report.wouldRecord(plan.answers.count))
        }
        // The system and the year are another; the organisation is the same.
        let profile = try wanted(
            Profile(title: "", organization: old.workbook.profile.organization, scope: ""), language)
        let name = try environment.person(person)
        let moment = LocalClock.now()
        let new = NewWorkbook(id: RandomID.uuid(), profile: profile, created: moment.timestamp, by: name)
        try WorkbookFile.create(file.workbook, new, catalog: source, carrying: plan.answers, at: moment)
        try environment.printRecorded(
            [environment.report.created(file.workbook, source.catalog), report.totals] + report.requirementsChanged)
        CarryOver.next(plan, from: from, to: file.workbook, map: editionMap.editionMap, language)
            .forEach(StandardStreams.complain)
        CarryOver.tellEvidence(of: plan.answers, in: file.workbook, environment)
    }

    private func wanted(_ profile: Profile, _ language: Language) throws -> Profile {
        var wanted = try self.profile.values.applied(to: profile, language)
        if wanted.title.isEmpty { wanted.title = ProfileValues.title(forFileNamed: file.workbook.name.description) }
        return wanted
    }
}
