import WorkbookModel

/// Findings about items and the observations that they rest on, for results and plans.
struct OSCALFindings {
    private let maker: OSCALMaker
    private(set) var findings: [OSCAL.Finding] = []
    private(set) var observations: [OSCAL.Observation] = []
    var parties: OSCALParties
    private var evidence: OSCALEvidence

    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: OSCALMaker) {
        self.maker = maker
        parties = OSCALParties(maker)
        evidence = OSCALEvidence(maker)
    }

    var resources: [OSCAL.Resource] { evidence.resources }

    /// Whether there is something to say about the item: it was judged, here or where it was carried over from, or is in conflict.
    static func isFound(_ workbook: Workbook, itemAt index: Int) -> Bool {
        workbook.isConflict(itemAt: index) || workbook.result(ofItemAt: index).isAssessed
    }

    /// Adds the finding about an item; answers it.
    mutating func add(itemAt index: Int) -> OSCAL.Finding {
        let state = workbook.state(ofItemAt: index)
        let token = maker.tokens.items[index]
        let status = status(of: state)
        let entries = state.isConflict ? state.sides : state.current.map { [$0] } ?? []
        let assessors = workbook.assessors(ofItemAt: index).names
        let observations = entries.enumerated().map { number, entry in
            observation(number, of: entry, state, itemAt: index, assessors: assessors)
        }
        let finding = OSCAL.Finding(
            uuid: maker.uuid("finding", token), title: maker.title(ofItemAt: index),
            description: OSCALProse(maker.disclosure.text(status.name), else: maker.disclosure.text(status.word)),
            props: [
                OSCAL.Property("item", maker.disclosure.catalog(state.item)),
                OSCAL.Property("result", maker.disclosure.text(status.word)),
                OSCAL.Property("conflict", state.isConflict ? "true" : ""),
                OSCAL.Property("carried", state.isCarried ? "true" : ""),
                OSCAL.Property("review", state.review == .none ? "" : state.review.rawValue),
            ].compactMap { $0 },
            origins: OSCAL.Origin(parties.actors(assessors, as: .assessor)).map { [$0] },
            target: OSCAL.FindingTarget(
                targetId: OSCALTokens.part(.statement, of: token), status: status.objective,
                implementationStatus: status.implementation),
            relatedObservations: observations.map { OSCAL.RelatedObservation(observationUuid: $0.uuid) }.oscalList)
        self.observations += observations
        findings.append(finding)
        return finding
    }

    private func status(of state: ItemState) -> OSCALStatus {
        if state.isConflict { return .conflict(language) }
        return state.isCarried ? .carried(state.result, language) : OSCALStatus(state.result, language)
    }

    /// What one entry says about an item: the one in force, or a side of a conflict.
    private mutating func observation(
        _ number: Int, of entry: Entry, _ state: ItemState, itemAt index: Int, assessors: [String]
    ) -> OSCAL.Observation {
        let assessment = entry.assessment
        let origin = entry.carriedFrom
        // When it was judged: what was carried over was so elsewhere.
        let collected = OSCALTime(origin?.at ?? entry.at)
        let result = maker.disclosure.text(assessment.result.name(language))
        let judges = state.isConflict ? origin?.assessors ?? entry.assessedBy + [entry.by] : assessors
        return OSCAL.Observation(
            uuid: maker.uuid("observation", maker.tokens.items[index], String(number)),
            title: maker.title(ofItemAt: index),
            description: OSCALProse(note(of: assessment), else: result),
            props: [
                OSCAL.Property("result", maker.disclosure.text(assessment.result.word)),
                OSCAL.Property("carried", origin == nil ? "" : "true"),
                // An id is made of all that the entry says.
                OSCAL.Property("entry", maker.disclosure.isComplete ? entry.id.description : ""),
                OSCAL.Property("time", collected == nil ? "unknown" : ""),
            ].compactMap { $0 },
            // How it was found out is not recorded.
            methods: ["UNKNOWN"], types: ["control-objective"],
            origins: parties.origin(assessors: judges, recorder: entry.by).map { [$0] },
            relevantEvidence: evidence.relevant(to: assessment),
            collected: collected ?? OSCALTime(workbook.identity.created) ?? maker.made)
    }

    func note(of assessment: Assessment) -> String {
        maker.disclosure.hides(AssessmentField.note) ? "" : maker.disclosure.text(assessment.note)
    }
}
