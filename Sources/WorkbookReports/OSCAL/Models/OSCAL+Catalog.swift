extension OSCAL {
    struct CatalogDocument: OSCALRoot {
        static let key = "catalog"
        var uuid = ""
        var metadata: Metadata
        var groups: [Group]
    }

    /// It holds groups or controls, not both.
    struct Group: Encodable {
        var id: String
        var `class`: String
        var title: OSCALTitle
        var props: [Property]?
        var groups: [Group]?
        var controls: [Control]?
    }

    struct Control: Encodable {
        var id: String
        var `class`: String
        var title: OSCALTitle
        var props: [Property]?
        var links: [Link]?
        var parts: [Part]
    }

    struct Part: Encodable {
        var id: String
        var name: String
        var ns: String?
        var prose: OSCALProse
    }
}
