extension OSCAL {
    struct PlanOfAction: OSCALRoot {
        static let key = "plan-of-action-and-milestones"
        var uuid = ""
        var metadata: Metadata
        var systemId: SystemId
        var observations: [Observation]?
        var risks: [Risk]?
        var findings: [Finding]?
        var poamItems: [PlanItem]
        var backMatter: BackMatter?
    }

    struct SystemId: Encodable {
        var id: OSCALLine
    }

    struct Risk: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse
        var statement: OSCALProse
        var status: String
        var origins: [Origin]?
        var deadline: OSCALTime?
        var remediations: [Response]?
        var relatedObservations: [RelatedObservation]?
    }

    struct Response: Encodable {
        var uuid: String
        var lifecycle = "planned"
        var title: OSCALTitle
        var description: OSCALProse
        var tasks: [Task]?
    }

    struct Task: Encodable {
        struct Timing: Encodable {
            struct OnDate: Encodable {
                var date: OSCALTime
            }

            var onDate: OnDate
        }

        var uuid: String
        var type = "milestone"
        var title: OSCALTitle
        var timing: Timing?
        var responsibleRoles: [ResponsibleParty]?
    }

    struct PlanItem: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse
        var props: [Property]?
        var origins: [Origin]?
        var relatedFindings: [RelatedFinding]?
        var relatedObservations: [RelatedObservation]?
        var relatedRisks: [RelatedRisk]?
    }

    struct RelatedFinding: Encodable {
        var findingUuid: String
    }

    struct RelatedRisk: Encodable {
        var riskUuid: String
    }
}
