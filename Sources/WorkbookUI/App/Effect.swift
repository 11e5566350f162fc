import WorkbookModel

/// Something to do outside. The loop performs it; its outcome comes back as an event.
public enum Effect: Sendable {
    case record(Step)
    /// - Parameters:
    ///   - replacing: the piece in whose place it comes; `nil` for a new one.
    ///   - allowsWords: keep as words what looks like a path but names no file.
    case makeEvidence(typed: String, items: [Int], replacing: Evidence?, allowsWords: Bool)
    /// Write a copy of the workbook's file under a name that is free.
    case writeCopy(String)
    /// Find the paths that begin with a text.
    case completePath(String)
    /// Check the evidence files of these items; of all items if none are named.
    case checkEvidence(items: [Int])
    /// The same, reading every file again.
    case recheckEvidence(items: [Int])
    /// Give up what is being read to make evidence of.
    case stopEvidence
    /// Find entries that were recorded here and are missing in the file.
    case findMissing
    case putBack([Entry])
    /// Remember that this copy is of the same audit as the others, then do what was asked about.
    indirect case keepAsCopy(then: Effect)
    /// Make this copy a workbook of its own.
    ///
    /// - Parameter draft: of what is being typed, by item and field, which is kept under the former id.
    case split(draft: (item: String, field: String)?)
    /// Read the workbook at a path, and find what of it can be carried over to this one.
    ///
    /// - Parameter map: the path of the publisher's table of old and new numbers; empty for none.
    case readCarryOver(path: String, map: String)
    /// Read a table to import answers from.
    case readImport(ImportRequest)
    /// Make a report of the workbook's file, beside the screen where it takes its time.
    case makeReport(ReportRequest)
    /// Do not propose again to carry that entry of another workbook over to the item.
    case declineProposal(of: EntryID, for: String)
    /// Do not offer these entries again.
    case leaveOut([Entry])
    case seal(note: String)
    /// Read the file again, and check every sum and seal.
    case verify
    /// Find all findings, those about evidence files and copies of the workbook included.
    case findFindings
    /// Items by id, fields by name.
    case findDraft(item: String, field: String)
    case saveDraft(String, item: String, field: String)
    case removeDraft(item: String, field: String)
    case terminal(TerminalRequest)
}
