import WorkbookModel

/// A mistake in a line of the configuration file. The default is used instead.
public struct ConfigurationProblem: Error, Hashable, Sendable {
    /// Line number, from 1; 0 for the whole file.
    public let line: Int
    private let ja: String
    private let en: String

    public init(line: Int, ja: String, en: String) {
        self.line = line
        self.ja = ja
        self.en = en
    }

    /// What is wrong and what is allowed, without the line number.
    public func message(_ language: Language) -> String { language(ja: ja, en: en) }
}
