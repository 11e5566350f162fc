import WorkbookFiles
import WorkbookModel

/// A workbook that `tenken check` looked at, for formats that hold several.
public struct CheckedWorkbook {
    enum Content {
        case findings([Finding], Workbook)
        /// Why it could not be read.
        case unreadable(String)
    }

    /// As it was named.
    let file: FilePath
    let content: Content

    public init(_ file: FilePath, _ findings: [Finding], of workbook: Workbook) {
        self.file = file
        content = .findings(findings, workbook)
    }

    public init(_ file: FilePath, unreadable reason: String) {
        self.file = file
        content = .unreadable(reason)
    }

    /// Whether it could be read, and nothing was found.
    public var isFaultless: Bool {
        if case .findings(let findings, _) = content { findings.isEmpty } else { false }
    }

    /// The line that a finding is shown at: its own; else that of the latest entry about its item.
    static func line(of finding: Finding, in workbook: Workbook) -> Int? {
        finding.line ?? finding.item.flatMap { workbook.state(ofItem: $0).current?.line }
    }

    /// A finding in words, led by its item.
    static func text(of finding: Finding, in workbook: Workbook, _ language: Language) -> String {
        guard let item = finding.item else { return finding.messageWithOwner(language) }
        let label = workbook.catalog.itemIndex(item).map { ItemLookup.label(workbook.catalog.items[$0]) } ?? item
        return "\(label): \(finding.messageWithOwner(language))"
    }
}
