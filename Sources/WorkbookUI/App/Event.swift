import TerminalUI
import WorkbookModel

/// Something that happened, for `update` to take in.
public enum Event: Sendable {
    case input(InputEvent)
    case resized(Size)
    /// The step is in the file; this is the workbook with it.
    case recorded(Workbook, Step)
    /// The step is not in the file; why, in words. The workbook is as others left it.
    case notRecorded(Workbook, Step, String)
    /// Others wrote to the file.
    case changedOutside(Workbook, readOnly: String?)
    /// Something to say.
    case notice(String)
    /// The file can not be read any more, or not be copied; why, in words.
    case fileTrouble(String)
    case evidenceMade(Evidence, items: [Int], replacing: Int?)
    /// - Parameter looksLikePath: it names no file, and may be kept as words.
    case evidenceRefused(String, typed: String, items: [Int], replacing: Int?, looksLikePath: Bool)
    /// A draft of that text was left by an earlier sitting.
    case draftFound(String, item: String, field: String)
    case findings([Finding])
    /// - Parameter isAgain: the person asked for it, and is told.
    case evidenceChecked([Evidence: EvidenceLook], isAgain: Bool = false)
    /// The first frame was drawn: time for what would have kept it waiting.
    case opened
    /// These entries were recorded here, and the file lacks them.
    case missingFound([Entry])
    /// So many of them are in the file again; this is the workbook with them.
    case putBack(Workbook, Int)
    /// The seal that covers everything; `nil` where there is nothing to cover.
    case sealed(Workbook, SealCheck?, isNew: Bool)
    /// The file, read anew, says so. The line is that of the latest seal, where it is whole.
    case verified(Verification, line: String?)
    /// The paths that what was typed may become.
    case completions([String], typed: String)
    /// The text as the editor left it; `nil` where it could not be edited, which was said.
    case editedExternally(String?)
    /// Time to save what is being typed.
    case tick
}
