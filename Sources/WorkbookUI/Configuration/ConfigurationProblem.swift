import WorkbookModel

/// What is wrong with a line of the configuration file. The default holds in its place.
public struct ConfigurationProblem: Error, Hashable, Sendable {
    /// In the file, from 1; 0 where it is about the whole file.
    public let line: Int
    private let ja: String
    private let en: String

    public init(line: Int, ja: String, en: String) {
        self.line = line
        self.ja = ja
        self.en = en
    }

    /// What is wrong and what is allowed, without the place.
    public func message(_ language: Language) -> String { language(ja: ja, en: en) }
}
