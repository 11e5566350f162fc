import Recfile

/// What was typed and is not recorded yet: one file for each workbook, item and field in the state folder.
public struct Drafts: Sendable {
    private let state: StateFolder
    /// The workbook's UUID.
    private let workbook: String

    public init(state: StateFolder, workbook: String) {
        self.state = state
        self.workbook = workbook
    }

    public func save(_ text: String, item: String, field: String) throws(SystemError) {
        try state.write(
            RecordWriter.stored([
                Field("Item", item), Field("Field", field), Field("Text", RecordWriter.storable(text)),
            ]),
            to: name(item, field))
    }

    /// The draft left for that field, if any.
    public func text(item: String, field: String) -> String? {
        guard let bytes = state.read(name(item, field)), let record = RecfileText(bytes).records.first,
            record["Item"] == item, record["Field"] == field
        else { return nil }
        return record["Text"]
    }

    /// Every draft of the workbook, by item and field, sorted.
    public func all() -> [(item: String, field: String)] {
        state.names(in: folder).compactMap { file in
            guard let bytes = state.read(folder.appending(file)), let record = RecfileText(bytes).records.first,
                let item = record["Item"], let field = record["Field"]
            else { return nil }
            return (item, field)
        }.sorted { ($0.item, $0.field) < ($1.item, $1.field) }
    }

    public func remove(item: String, field: String) { state.remove(name(item, field)) }

    private var folder: FilePath { FilePath("drafts").appending(FilePath(nameFor: workbook)) }

    private func name(_ item: String, _ field: String) -> FilePath {
        folder.appending(FilePath(nameFor: item).adding(".\(field).rec"))
    }
}
