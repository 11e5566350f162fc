/// The workbook's own particulars.
public struct Profile: Hashable, Sendable {
    public var title: String
    public var organization: String
    /// What is assessed: systems, services, sites.
    public var scope: String

    public init(title: String = "", organization: String = "", scope: String = "") {
        self.title = title
        self.organization = organization
        self.scope = scope
    }
}
