import CLibrary
import WorkbookModel

/// Standard output could not be written to.
public struct OutputProblem: Error, Hashable, Sendable {
    /// errno(3).
    public let number: Int32

    public init(number: Int32) { self.number = number }

    public func message(_ language: Language) -> String {
        let reason = String(cString: strerror(number))
        return language(ja: "標準出力に書けません（\(reason)）", en: "standard output can not be written to (\(reason))")
    }
}
