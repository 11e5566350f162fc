import Recfile

/// The person's configuration file: `$XDG_CONFIG_HOME/tenken/config.rec`, default `~/.config/tenken/config.rec` (XDG Base
/// Directory Specification). A recfile of one record.
public struct ConfigurationFile: Sendable {
    public let path: FilePath

    /// The fields as they are in the file; `WorkbookUI/Configuration` gives them meaning.
    public struct Contents: Sendable {
        /// Lines count from 1.
        public var fields: [(name: String, value: String, line: Int)] = []
        /// The numbers of the lines that are no field.
        public var damagedLines: [Int] = []
        public var isUTF8 = true
    }

    /// Larger files are refused, in bytes.
    private static let maximumBytes = 1 << 20

    /// - Parameter environment: looked up for `XDG_CONFIG_HOME` and `HOME`; `nil` where neither is an absolute path.
    public init?(environment: [String: String]) {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            path = FilePath(folder).appending("tenken/config.rec")
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = FilePath(home).appending(".config/tenken/config.rec")
        } else {
            return nil
        }
    }

    /// What the file holds; `nil` where there is none.
    public func read() throws(FileProblem) -> Contents? {
        let bytes: [UInt8]
        do {
            bytes = try FileReading.contents(ofFileAt: path).bytes
        } catch .missing {
            return nil
        }
        if bytes.count > Self.maximumBytes { throw .tooLarge(path: path, bytes: bytes.count) }
        guard String(validating: bytes, as: UTF8.self) != nil else { return Contents(isUTF8: false) }
        let text = RecfileText(bytes)
        let fields = text.records.filter { !$0.isDescriptor }.flatMap { record in
            record.fields.map { (name: $0.name, value: $0.value, line: $0.line) }
        }
        return Contents(fields: fields, damagedLines: text.damage.map(\.line))
    }
}
