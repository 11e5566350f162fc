import CLibrary
import CommandLineUI
import WorkbookFiles

/// A page as PDF, printed by a program that is installed.
enum PrintedPage {
    /// - Parameter isWanted: asked some times a second.
    static func pdf(
        of page: [UInt8], _ environment: CommandEnvironment, isWanted: @escaping () -> Bool
    ) throws -> [UInt8] {
        do throws(PrintingProblem) {
            return try PagePrinter(environment: environment.variables).pdf(of: page, isWanted: isWanted)
        } catch {
            throw CommandProblem(error.message(environment.language), exitStatus: EX_UNAVAILABLE)
        }
    }
}
