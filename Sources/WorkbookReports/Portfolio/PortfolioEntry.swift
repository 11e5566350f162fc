import WorkbookModel

/// One workbook of a portfolio, or why it can not be read.
public struct PortfolioEntry: Sendable {
    /// As it was named.
    public let file: String
    public let content: Content

    public enum Content: Sendable {
        case workbook(Workbook)
        /// Why it can not be read, in the language of the report.
        case unreadable(String)
    }

    public init(file: String, _ content: Content) {
        self.file = file
        self.content = content
    }

    public var workbook: Workbook? { if case .workbook(let workbook) = content { workbook } else { nil } }

    /// Whether it can be read, and all its sums and seals hold, as `tenken verify` has it.
    public var isSound: Bool { workbook?.verification().holds ?? false }

    /// Why it can not be read, or that its sums and seals do not hold; `nil` where it is sound.
    public func problem(_ language: Language) -> String? {
        switch content {
        case .unreadable(let reason): return reason
        case .workbook(let workbook):
            let verification = workbook.verification()
            if verification.holds { return nil }
            let count = verification.findings.count
            return language(
                ja: "Sum か封印の合わないところが \(count) か所あります。「tenken verify \(ShellWord.quoted(file))」で見られます",
                en:
                    "\(Language.counted(count, "sum or seal", "sums or seals")) not as recorded; “tenken verify \(ShellWord.quoted(file))” shows where"
            )
        }
    }
}
