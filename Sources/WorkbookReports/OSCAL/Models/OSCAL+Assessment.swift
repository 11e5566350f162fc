extension OSCAL {
    struct AssessmentResults: OSCALRoot {
        static let key = "assessment-results"
        var uuid = ""
        var metadata: Metadata
        var importAp: Import
        var results: [Result]
        var backMatter: BackMatter?
    }

    struct Import: Encodable {
        var href: String
        var remarks: OSCALProse?
    }

    struct Result: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse
        var start: OSCALTime
        var end: OSCALTime?
        var props: [Property]?
        var reviewedControls: ReviewedControls
        var observations: [Observation]?
        var findings: [Finding]?
    }

    struct ReviewedControls: Encodable {
        struct Selection: Encodable {
            var includeControls: [SelectedControl]
        }

        struct SelectedControl: Encodable {
            var controlId: String
        }

        var links: [Link]?
        var controlSelections: [Selection]
    }

    struct Observation: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse
        var props: [Property]?
        var methods: [String]
        var types: [String]
        var origins: [Origin]?
        var relevantEvidence: [RelevantEvidence]?
        var collected: OSCALTime
    }

    struct RelevantEvidence: Encodable {
        var href: String?
        var description: OSCALProse
    }

    struct Origin: Encodable {
        var actors: [Actor]

        /// `nil` for nobody.
        init?(_ actors: [Actor]) {
            if actors.isEmpty { return nil }
            self.actors = actors
        }
    }

    struct Actor: Encodable {
        var type = "party"
        var actorUuid: String
        var roleId: String
    }

    struct Finding: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse
        var props: [Property]?
        var origins: [Origin]?
        var target: FindingTarget
        var relatedObservations: [RelatedObservation]?
    }

    struct FindingTarget: Encodable {
        var type = "statement-id"
        var targetId: String
        var status: ObjectiveStatus
        var implementationStatus: ImplementationStatus?
    }

    struct ObjectiveStatus: Encodable {
        var state: String
        var reason: String
    }

    struct ImplementationStatus: Encodable {
        var state: String
    }

    struct RelatedObservation: Encodable {
        var observationUuid: String
    }
}
