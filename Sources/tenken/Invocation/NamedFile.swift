import CLibrary
import CommandLineUI
import WorkbookFiles

/// Reads a file that a command names beside a workbook: a missing workbook's own message tells how to make one.
enum NamedFile {
    /// - Parameters:
    ///   - missing: what to say, behind the path, where there is no such file.
    ///   - isFolder: the same where it is a folder.
    static func contents(_ path: FilePath, missing: String, isFolder: String) throws -> [UInt8] {
        do {
            return try TextFile.contents(ofFileAt: path)
        } catch FileProblem.missing {
            throw CommandProblem("\(path): \(missing)", exitStatus: EX_NOINPUT)
        } catch FileProblem.isFolder {
            throw CommandProblem("\(path): \(isFolder)", exitStatus: EX_NOINPUT)
        }
    }
}
