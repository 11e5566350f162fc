import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// A page as PDF, printed by a browser that is installed.
enum PrintedPage {
    static func pdf(of page: [UInt8], _ environment: CommandEnvironment) throws -> [UInt8] {
        throw CommandProblem("pdf", exitStatus: EX_UNAVAILABLE)
    }
}
