import CLibrary
import WorkbookModel
import WorkbookUI

/// The status that a command exits with when it has done its work: 0, or what a script should know. (Where it could not
/// do its work, see ``CommandProblem``.)
public enum ExitStatus {
    public static let success: Int32 = EX_OK
    /// A finding, a difference, a missing file: what was asked about is not as it should be.
    public static let found: Int32 = 1

    /// Whether everything is as it should be.
    public static func of(allIsWell: Bool) -> Int32 { allIsWell ? success : found }

    /// Of a finished walk. At a terminal the person has seen every message; a script learns from the status that an answer
    /// was not recorded or meant nothing.
    public static func of(_ walk: Walk, isInputTerminal: Bool) -> Int32 {
        if isInputTerminal { return success }
        return walk.failedCount > 0 ? EX_IOERR : walk.refusedCount > 0 ? EX_DATAERR : success
    }

    /// Of a process that a signal ended, as shells report it.
    public static func of(signal: Int32) -> Int32 { 128 + signal }
}
