import WorkbookModel

/// Something to be done outside, for the loop to perform; its outcome comes back as an event.
public enum Effect: Sendable {
    case record(Step)
    /// - Parameter allowsWords: keep as words what looks like a path but names no file.
    case makeEvidence(typed: String, items: [Int], replacing: Int?, allowsWords: Bool)
    /// Write a copy of the workbook's file under that name, unless something bears it.
    case writeCopy(String)
    /// Look for the paths that begin so.
    case completePath(String)
    /// Look the evidence files of these items up; all items' where none is named.
    case checkEvidence(items: [Int])
    /// The same, reading every file again.
    case recheckEvidence(items: [Int])
    /// Look for entries that were recorded here and that the file lacks.
    case findMissing
    case putBack([Entry])
    /// Never to be offered again.
    case leaveOut([Entry])
    case seal(note: String)
    /// Read the file anew, and check every sum and seal.
    case verify
    /// Look for everything to see to, evidence files and copies of the workbook included.
    case findFindings
    /// Items by id, fields by name.
    case findDraft(item: String, field: String)
    case saveDraft(String, item: String, field: String)
    case removeDraft(item: String, field: String)
    case terminal(TerminalRequest)
}
