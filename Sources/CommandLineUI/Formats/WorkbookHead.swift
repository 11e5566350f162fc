import WorkbookModel

/// Which workbook an object of JSON is about: the same keys in every such object.
struct WorkbookHead: Encodable, Sendable {
    /// As it was named.
    let file: String
    /// The same in every copy.
    let id: String
    let title: String

    private enum CodingKeys: String, CodingKey {
        case file, title
        case id = "workbook-id"
    }

    init(_ workbook: Workbook, file: String) {
        self.file = file
        id = workbook.identity.id
        title = workbook.profile.title
    }
}
