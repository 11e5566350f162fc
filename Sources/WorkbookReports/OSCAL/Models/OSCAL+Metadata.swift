extension OSCAL {
    struct Metadata: Encodable {
        var title: OSCALTitle
        var lastModified: OSCALTime
        var version: OSCALLine
        var oscalVersion = OSCAL.version
        var documentIds: [DocumentId]?
        var props: [Property]?
        var links: [Link]?
        var roles: [Role]?
        var parties: [Party]?
        var responsibleParties: [ResponsibleParty]?
        var remarks: OSCALProse?
    }

    struct DocumentId: Encodable {
        var identifier: String
    }

    struct Property: Encodable, Hashable {
        var name: String
        /// `nil` where OSCAL itself has the property.
        var ns: String? = OSCAL.namespace
        var value: OSCALLine

        /// `nil` where there is no value.
        init?(_ name: String, _ value: String, ns: String? = OSCAL.namespace) {
            guard let value = OSCALLine(value) else { return nil }
            (self.name, self.ns, self.value) = (name, ns, value)
        }
    }

    struct Link: Encodable {
        var href: String
        var rel: String
    }

    struct Role: Encodable {
        var id: String
        var title: OSCALTitle
    }

    struct Party: Encodable {
        var uuid: String
        var type: String
        var name: OSCALLine
    }

    struct ResponsibleParty: Encodable {
        var roleId: String
        var partyUuids: [String]
    }

    struct BackMatter: Encodable {
        var resources: [Resource]

        /// `nil` for no resources.
        init?(_ resources: [Resource]) {
            if resources.isEmpty { return nil }
            self.resources = resources
        }
    }

    struct Resource: Encodable {
        var uuid: String
        var title: OSCALTitle
        var description: OSCALProse?
        var props: [Property]?
        var documentIds: [DocumentId]?
        var rlinks: [ResourceLink]?
    }

    struct ResourceLink: Encodable {
        var href: String
        var hashes: [Hash]?
    }

    struct Hash: Encodable {
        var algorithm = "SHA-256"
        var value: String
    }
}
