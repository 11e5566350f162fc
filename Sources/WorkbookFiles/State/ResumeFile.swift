import Recfile

/// Where the last session with a workbook ended: one small recfile for each workbook in the state folder.
public struct ResumeFile: Sendable {
    private let state: StateFolder
    /// The workbook's UUID.
    private let workbook: String

    public init(state: StateFolder, workbook: String) {
        self.state = state
        self.workbook = workbook
    }

    /// The fields that were saved last; none where nothing was.
    public func fields() -> [String: String] {
        guard let bytes = state.read(name), let record = RecfileText(bytes).records.first else { return [:] }
        return Dictionary(record.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Saves the fields. A failure is not told: it loses nothing that was recorded.
    public func save(_ fields: [(name: String, value: String)]) {
        let record = fields.map { Field($0.name, RecordWriter.storable($0.value)) }
        try? state.write(RecordWriter.stored(record), to: name)
    }

    private var name: FilePath { FilePath("resume").appending(FilePath(nameFor: workbook).adding(".rec")) }
}
