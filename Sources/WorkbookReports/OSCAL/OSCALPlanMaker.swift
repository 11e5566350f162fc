import WorkbookModel

/// What is still to be done: the items whose result asks for a plan, each with its finding, its risk and its remediation.
struct OSCALPlanMaker {
    private let maker: OSCALMaker
    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: OSCALMaker) { self.maker = maker }

    func document() throws -> OSCAL.PlanOfAction {
        let items = maker.items.filter {
            !workbook.isConflict(itemAt: $0) && workbook.result(ofItemAt: $0).needsPlan
        }
        if items.isEmpty { throw OSCALProblem.noPlans }
        var found = OSCALFindings(maker)
        var risks: [OSCAL.Risk] = []
        var planned: [OSCAL.PlanItem] = []
        for index in items {
            let finding = found.add(itemAt: index)
            let risk = risk(ofItemAt: index, finding, &found)
            risks.append(risk)
            planned.append(planItem(ofItemAt: index, finding, risk))
        }
        var metadata = maker.metadata(.poam, roles: found.parties.roles, parties: found.parties.parties)
        metadata.responsibleParties = found.parties.responsible
        let catalog = maker.catalogResource
        metadata.links = [OSCAL.Link(href: "#\(catalog.uuid)", rel: "reference")]
        return OSCAL.PlanOfAction(
            metadata: metadata,
            systemId: OSCAL.SystemId(
                id: OSCALLine(maker.disclosure.text(workbook.identity.id), else: maker.uuid("system"))),
            observations: found.observations.oscalList, risks: risks, findings: found.findings, poamItems: planned,
            backMatter: OSCAL.BackMatter([catalog] + found.resources))
    }

    private func planItem(ofItemAt index: Int, _ finding: OSCAL.Finding, _ risk: OSCAL.Risk) -> OSCAL.PlanItem {
        let state = workbook.state(ofItemAt: index)
        return OSCAL.PlanItem(
            uuid: maker.uuid("plan-item", maker.tokens.items[index]), title: finding.title,
            description: planText(of: state.assessment),
            props: [
                OSCAL.Property("item", maker.disclosure.catalog(state.item)),
                OSCAL.Property("control-id", maker.tokens.items[index]),
                OSCAL.Property("result", state.result.word),
                OSCAL.Property("carried", state.isCarried ? "true" : ""),
                OSCAL.Property("owner", maker.disclosure.name(state.assessment.owner)),
                OSCAL.Property("due", maker.disclosure.text(state.assessment.due)),
            ].compactMap { $0 },
            origins: finding.origins,
            relatedFindings: [OSCAL.RelatedFinding(findingUuid: finding.uuid)],
            relatedObservations: finding.relatedObservations,
            relatedRisks: [OSCAL.RelatedRisk(riskUuid: risk.uuid)])
    }

    private func risk(ofItemAt index: Int, _ finding: OSCAL.Finding, _ found: inout OSCALFindings) -> OSCAL.Risk {
        let assessment = workbook.state(ofItemAt: index).assessment
        let deadline = assessment.dueDate.flatMap { OSCALTime(endOf: $0, under: maker.made) }
        return OSCAL.Risk(
            uuid: maker.uuid("risk", maker.tokens.items[index]), title: finding.title,
            description: maker.prose(maker.catalog.items[index].text),
            statement: OSCALProse(found.note(of: assessment)) ?? finding.description, status: "open",
            origins: finding.origins, deadline: deadline,
            remediations: remediation(ofItemAt: index, deadline, &found).map { [$0] },
            relatedObservations: finding.relatedObservations)
    }

    /// `nil` where neither plan, owner nor due date is recorded, as far as the reader may know.
    private func remediation(
        ofItemAt index: Int, _ deadline: OSCALTime?, _ found: inout OSCALFindings
    ) -> OSCAL.Response? {
        let token = maker.tokens.items[index]
        let assessment = workbook.state(ofItemAt: index).assessment
        let owner = found.parties.person(assessment.owner, as: .owner)
        let hasPlan = !maker.disclosure.hides(AssessmentField.plan) && !assessment.plan.isEmpty
        let hasMilestone = owner != nil || deadline != nil
        guard hasPlan || hasMilestone else { return nil }
        let milestone = OSCAL.Task(
            uuid: maker.uuid("milestone", token),
            title: OSCALTitle(language(ja: "目標日までの改善", en: "Remediation by the due date"), else: ""),
            timing: deadline.map { OSCAL.Task.Timing(onDate: .init(date: $0)) },
            responsibleRoles: owner.map {
                [OSCAL.ResponsibleParty(roleId: OSCALParties.Role.owner.rawValue, partyUuids: [$0])]
            })
        return OSCAL.Response(
            uuid: maker.uuid("remediation", token),
            title: OSCALTitle(AssessmentField.plan.name(language), else: ""), description: planText(of: assessment),
            tasks: hasMilestone ? [milestone] : nil)
    }

    private func planText(of assessment: Assessment) -> OSCALProse {
        if maker.disclosure.hides(AssessmentField.plan) {
            return OSCALProse(language(ja: "改善計画は省かれています。", en: "The plan is left out."), else: "")
        }
        return OSCALProse(
            maker.disclosure.text(assessment.plan),
            else: language(ja: "改善計画は記入されていません。", en: "No plan is recorded."))
    }
}
