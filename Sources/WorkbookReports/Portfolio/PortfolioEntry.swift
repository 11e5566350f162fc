import WorkbookModel

/// One workbook of a portfolio, or why it can not be read.
public struct PortfolioEntry: Sendable {
    /// As it was named.
    public let file: String
    public let content: Content
    /// Integrity findings around the file, which the workbook does not tell of itself: copies beside it, what is missing from it.
    public let around: Int

    public enum Content: Sendable {
        case workbook(Workbook)
        /// Why it can not be read, in the language of the report.
        case unreadable(String)
    }

    public init(file: String, _ content: Content, around: Int = 0) {
        self.file = file
        self.content = content
        self.around = around
    }

    public var workbook: Workbook? { if case .workbook(let workbook) = content { workbook } else { nil } }

    /// The number of integrity findings, as `tenken check --only integrity` has them: a conflict is one.
    public var integrityCount: Int? { workbook.map { $0.integrityFindings().count + around } }

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
