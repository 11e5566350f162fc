import Recfile

/// Where sittings ended, one small recfile for each workbook in the state folder.
public struct ResumePoints: Sendable {
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

    /// Losing a resume point loses nothing that was recorded, so a failure is no reason to speak.
    public func save(_ fields: [(name: String, value: String)]) {
        let record = fields.map { Field($0.name, RecordWriter.storable($0.value)) }
        try? state.write(RecordWriter.stored(record), to: name)
    }

    private var name: String {
        "resume/" + workbook.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } + ".rec"
    }
}
