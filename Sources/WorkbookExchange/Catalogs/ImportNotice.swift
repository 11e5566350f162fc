import OfficeFiles
import WorkbookModel

/// Something that an import has to say about a place in a table.
public struct ImportNotice: Hashable, Sendable {
    public enum Severity: Int, Comparable, Sendable {
        /// Something was understood that a person may want to look at.
        case note
        /// Something is missing, or most likely a slip.
        case warning
        /// It can not be taken over; the import stops.
        case refused

        public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    public var severity: Severity
    /// The cell or the row, `対応表!D7`; what else it is about, such as an option, where it is not about a place in a table.
    public var place: String
    public var isInTable = true
    public var japanese: String
    public var english: String

    public init(_ severity: Severity, _ place: String, ja: String, en: String) {
        self.severity = severity
        self.place = place
        japanese = ja
        english = en
    }

    /// A problem with the layout of a table; of one without a place the file is it.
    init(_ problem: TableProblem, file: String) {
        self.init(.refused, problem.place ?? file, ja: problem.japanese, en: problem.english)
        isInTable = problem.place != nil
    }

    /// About something that is no place in a table.
    static func general(_ severity: Severity, _ subject: String, ja: String, en: String) -> ImportNotice {
        var notice = ImportNotice(severity, subject, ja: ja, en: en)
        notice.isInTable = false
        return notice
    }

    public func message(_ language: Language) -> String { language(ja: japanese, en: english) }
}
