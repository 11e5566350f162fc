import WorkbookModel

/// The people of a document, each once, and the roles that they have in it.
struct OSCALParties {
    enum Role: String, CaseIterable {
        /// Who judged an item.
        case assessor
        /// Who recorded what others judged.
        case recorder
        /// Who is responsible for an item.
        case owner
        /// The organisation that is assessed.
        case organization = "prepared-for"

        func title(_ language: Language) -> String {
            switch self {
            case .assessor: language(ja: "評価者", en: "Assessor")
            case .recorder: language(ja: "記録者", en: "Recorder")
            case .owner: language(ja: "担当", en: "Owner")
            case .organization: language(ja: "点検を受ける組織", en: "Assessed organisation")
            }
        }
    }

    private let maker: OSCALMaker
    private(set) var parties: [OSCAL.Party] = []
    private var known = Set<String>()
    private var usedRoles = Set<Role>()
    private var organization: String?

    init(_ maker: OSCALMaker) {
        self.maker = maker
        guard let name = OSCALLine(maker.disclosure.text(maker.workbook.profile.organization)) else { return }
        let uuid = maker.uuid("organization")
        parties.append(OSCAL.Party(uuid: uuid, type: "organization", name: name))
        organization = uuid
        usedRoles.insert(.organization)
    }

    var roles: [OSCAL.Role] {
        Role.allCases.filter(usedRoles.contains).map {
            OSCAL.Role(id: $0.rawValue, title: OSCALTitle($0.title(maker.language), else: $0.rawValue))
        }
    }

    /// Who is what to the document as a whole.
    var responsible: [OSCAL.ResponsibleParty]? {
        organization.map { [OSCAL.ResponsibleParty(roleId: Role.organization.rawValue, partyUuids: [$0])] }
    }

    /// The UUID of a person; `nil` for no name.
    mutating func person(_ name: String, as role: Role) -> String? {
        guard let shown = OSCALLine(maker.disclosure.name(name)) else { return nil }
        // Different spellings are one person. Without names the UUID must not tell the name either.
        let uuid = maker.uuid("party", maker.disclosure.hides(Omission.names) ? shown.text : FoldedName(name).text)
        usedRoles.insert(role)
        if known.insert(uuid).inserted { parties.append(OSCAL.Party(uuid: uuid, type: "person", name: shown)) }
        return uuid
    }

    mutating func actors(_ names: [String], as role: Role) -> [OSCAL.Actor] {
        names.compactMap { person($0, as: role) }.uniqued().map { OSCAL.Actor(actorUuid: $0, roleId: role.rawValue) }
    }

    /// Who judged, and beside them who recorded it.
    mutating func origin(assessors: [String], recorder: String) -> OSCAL.Origin? {
        let assessing = actors(assessors, as: .assessor)
        let isRecorderAmong = assessors.contains { FoldedName($0) == FoldedName(recorder) }
        return OSCAL.Origin(assessing + (isRecorderAmong ? [] : actors([recorder], as: .recorder)))
    }
}
