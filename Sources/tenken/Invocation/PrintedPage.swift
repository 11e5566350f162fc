import CLibrary
import CommandLineUI
import WorkbookFiles

/// A page as PDF, printed by a program that is installed.
enum PrintedPage {
    static func pdf(of page: [UInt8], _ environment: CommandEnvironment) throws -> [UInt8] {
        do throws(PagePrinter.Problem) {
            return try PagePrinter(environment: environment.variables).pdf(of: page)
        } catch {
            throw CommandProblem(error.message(environment.language), exitStatus: EX_UNAVAILABLE)
        }
    }
}
