import TerminalUI
import WorkbookExchange
import WorkbookModel

/// Something that happened, handled by `update`.
public enum Event: Sendable {
    case input(InputEvent)
    case resized(Size)
    /// It is known by now how the terminal measures text.
    case measured(TextMeasure)
    /// It is known by now how things look on the terminal's background.
    case themed(Theme)
    /// The step is in the file, with the workbook that holds it.
    case recorded(Workbook, Step)
    /// The step is not in the file, with the workbook as it is now and the reason in words.
    case notRecorded(Workbook, Step, String)
    /// Others wrote to the file.
    case changedOutside(Workbook, readOnly: String?)
    /// Something to say.
    case notice(String)
    /// How far a large file is read, in words; `nil` when that is over.
    case reading(String?)
    /// The file can not be read or copied, with the reason in words.
    case fileTrouble(String)
    case evidenceMade([Evidence], items: [Int], replacing: Evidence?)
    /// - Parameter looksLikePath: it names no file, and may be kept as words.
    case evidenceRefused(String, typed: String, items: [Int], replacing: Evidence?, looksLikePath: Bool)
    /// A draft of that text was left by an earlier session.
    case draftFound(String?, item: String, field: String)
    case findings([Finding])
    /// - Parameter isAgain: the person asked for it, and is told.
    case evidenceChecked([Evidence: EvidenceCheck], isAgain: Bool = false)
    /// The first frame was drawn; what would have delayed it may run now.
    case opened
    /// These entries were recorded here and are missing in the file.
    case missingFound([Entry])
    /// So many missing entries were put back, with the workbook that holds them.
    case putBack(Workbook, Int)
    /// The seal over everything; `nil` if there is nothing to seal.
    case sealed(Workbook, SealCheck?, isNew: Bool)
    /// The file was read and verified. The line identifies the latest seal, if it is whole.
    case verified(Verification, line: String?)
    /// A table was read, to be imported.
    case importRead(ImportPreview)
    /// No report is made of what was typed, with the reason in words.
    case reportRefused(ReportRequest, String)
    /// A report is being made in the file of that path; that it is made, or not, comes later.
    case reportStarted(path: String)
    /// It is made, with what to say of it.
    case reportMade(path: String, String)
    /// It could not be made, with the reason in words.
    case reportFailed(path: String, String)
    /// What of another workbook can be carried over.
    case carryOverRead(CarryOverPlan)
    /// The paths that begin with what was typed.
    case completions([String], typed: String)
    /// Nothing is recorded yet: this file is another copy of a workbook, and it is not known whether both are of one audit.
    ///
    /// - Parameters:
    ///   - path: of the other copy, short.
    ///   - effect: what would have been recorded.
    indirect case copyFound(path: String, Effect)
    /// The file is a workbook of its own now; as it was it is kept in the file of that name. So many items in conflict were
    /// not carried over.
    case split(Workbook, kept: String, left: Int)
    /// The text as the external editor has saved it while it goes on.
    case savedExternally(String)
    /// The text from the external editor; `nil` if it failed, which was said.
    case editedExternally(String?)
    /// Time to save what is being typed.
    case tick
}
