import WorkbookModel

/// A finding in JSON.
struct FindingRow: Encodable, Sendable {
    let code: String
    let severity: String
    /// Empty where it is about no item.
    let item: String
    /// The item's, as printed.
    let number: String
    /// The item's; empty where it has none.
    let owner: String
    /// In the file, from 1: its own, else that of the latest entry about its item; 0 where there is none.
    let line: Int
    let message: String
    /// Of the evidence that it is about.
    let reference: String?
    /// Where that is now, relative to the workbook's folder.
    let movedTo: String?

    private enum CodingKeys: String, CodingKey {
        case code, severity, item, number, owner, line, message, reference
        case movedTo = "moved-to"
    }

    init(_ finding: Finding, _ workbook: Workbook, _ language: Language) {
        let catalog = workbook.catalog
        code = finding.code
        severity = finding.severity.rawValue
        item = finding.item ?? ""
        number = finding.item.flatMap { catalog.itemIndex($0) }.map { catalog.items[$0].number } ?? ""
        owner = finding.owner
        line = CheckedWorkbook.line(of: finding, in: workbook) ?? 0
        message = finding.message(language)
        switch finding.kind {
        case .evidenceMoved(let old, to: let new): (reference, movedTo) = (old, new)
        case .evidenceMissing(let path), .evidenceChanged(let path), .evidenceOutside(let path):
            (reference, movedTo) = (path, nil)
        default: (reference, movedTo) = (nil, nil)
        }
    }
}
