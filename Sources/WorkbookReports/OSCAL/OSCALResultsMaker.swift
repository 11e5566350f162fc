import WorkbookModel

/// What was found about the items, as the results of one assessment.
struct OSCALResultsMaker {
    private let maker: OSCALMaker
    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: OSCALMaker) { self.maker = maker }

    var document: OSCAL.AssessmentResults {
        var found = OSCALFindings(maker)
        for index in maker.items where OSCALFindings.isFound(workbook, itemAt: index) { _ = found.add(itemAt: index) }
        var metadata = maker.metadata(.results, roles: found.parties.roles, parties: found.parties.parties)
        metadata.responsibleParties = found.parties.responsible
        let (plan, catalog) = (planResource, maker.catalogResource)
        return OSCAL.AssessmentResults(
            metadata: metadata, importAp: OSCAL.Import(href: "#\(plan.uuid)"),
            results: [result(found, catalog)], backMatter: OSCAL.BackMatter([plan, catalog] + found.resources))
    }

    private func result(_ found: OSCALFindings, _ catalog: OSCAL.Resource) -> OSCAL.Result {
        let times = found.observations.map(\.collected)
        let created = OSCALTime(workbook.identity.created)
        let earliest = (times + [created].compactMap { $0 }).min { Instant($0.text) < Instant($1.text) }
        let latest = times.max { Instant($0.text) < Instant($1.text) }
        let scope = maker.disclosure.text(workbook.profile.scope)
        return OSCAL.Result(
            uuid: maker.uuid("result"), title: OSCALTitle(OSCALDocument.results.title(language), else: ""),
            description: OSCALProse(scope, else: language(ja: "範囲は記録されていません。", en: "No scope is recorded.")),
            start: earliest ?? maker.made, end: latest,
            props: [
                OSCAL.Property("items", String(maker.items.count)),
                OSCAL.Property("findings", String(found.findings.count)),
            ].compactMap { $0 },
            reviewedControls: OSCAL.ReviewedControls(
                links: [OSCAL.Link(href: "#\(catalog.uuid)", rel: "reference")],
                controlSelections: [
                    .init(includeControls: maker.items.map { .init(controlId: maker.tokens.items[$0]) })
                ]),
            observations: found.observations.oscalList, findings: found.findings.oscalList)
    }

    /// OSCAL wants a plan that was assessed by. There is none, and the resource says so.
    private var planResource: OSCAL.Resource {
        OSCAL.Resource(
            uuid: maker.uuid("resource", "assessment-plan"),
            title: OSCALTitle(language(ja: "点検計画", en: "Assessment plan"), else: ""),
            description: OSCALProse(
                language(
                    ja: "OSCAL の点検計画（assessment plan）はありません。点検簿のカタログの項目を点検しました。",
                    en: "There is no OSCAL assessment plan. The items of the workbook's catalogue were assessed.")))
    }
}
