import WorkbookModel

/// A workbook's own particulars as `tenken profile --format json` gives them.
public struct ProfileJSON: Encodable, Sendable {
    private let head: WorkbookHead
    private let organization: String
    private let scope: String
    /// Its id.
    private let catalog: String
    private let created: CreationRow
    private let latestSeal: SealRow?

    private enum CodingKeys: String, CodingKey {
        case organization, scope, catalog, created
        case latestSeal = "latest-seal"
    }

    public init(_ workbook: Workbook, file: String) {
        head = WorkbookHead(workbook, file: file)
        organization = workbook.profile.organization
        scope = workbook.profile.scope
        catalog = workbook.catalog.about.id
        created = CreationRow(workbook.identity)
        latestSeal = workbook.latestSeal.map { SealRow($0, in: workbook) }
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(organization, forKey: .organization)
        try container.encode(scope, forKey: .scope)
        try container.encode(catalog, forKey: .catalog)
        try container.encode(created, forKey: .created)
        try container.encodeIfPresent(latestSeal, forKey: .latestSeal)
    }
}
