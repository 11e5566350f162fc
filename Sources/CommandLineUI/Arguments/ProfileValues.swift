import WorkbookModel

/// A workbook's title, organization and scope as typed. `nil` keeps a value, an empty text clears it.
public struct ProfileValues: Hashable, Sendable {
    public var title: String?
    public var organization: String?
    public var scope: String?

    public init(title: String? = nil, organization: String? = nil, scope: String? = nil) {
        self.title = title
        self.organization = organization
        self.scope = scope
    }

    public var isEmpty: Bool { self == ProfileValues() }

    /// `profile` with what was typed.
    public func applied(to profile: Profile, _ language: Language) throws(CommandProblem) -> Profile {
        var profile = profile
        if let title { profile.title = try SingleLine.checked(title, "--title", language) }
        if let organization {
            profile.organization = try SingleLine.checked(organization, "--organization", language)
        }
        if let scope { profile.scope = scope }
        return profile
    }

    /// The title of a new workbook that was given none: the file's name without `.rec`.
    ///
    /// - Parameter name: the file's name, without its folder.
    public static func title(forFileNamed name: String) -> String {
        name.hasSuffix(".rec") && name.count > 4 ? String(name.dropLast(4)) : name
    }
}
