import CLibrary
import CommandLineUI
import Demonstration
import Recfile
import WorkbookFiles
import WorkbookModel

/// Makes a demonstration's workbook and its evidence files in a folder.
enum DemonstrationMaking {
    /// - Parameter folder: made where it is missing; `nil` for a temporary one.
    /// - Returns: the workbook's path.
    /// - Throws: where the folder can not be made, or holds such files already; those are never touched.
    static func make(_ demonstration: Demonstration, in folder: FilePath?) throws -> FilePath {
        let folder = try folder.map(existing) ?? temporary()
        let making = Demonstration.Making(
            id: RandomID.uuid(), today: LocalClock.today(), offset: String(LocalClock.timestamp().suffix(6)))
        for file in demonstration.files {
            let target = folder.appending(FilePath(file.path))
            _ = try existing(target.folder)
            try NewFile.create(target, demonstration.bytes(of: file, making))
        }
        let path = folder.appending(FilePath(demonstration.fileName))
        let builtIn = CatalogLibrary.builtIn()
        try NewFile.create(path, try demonstration.workbookBytes(making, builtIn: builtIn.text))
        return path
    }

    // MARK: Folders

    /// The folder at `path`, made where it is missing: absolute, links followed.
    private static func existing(_ path: FilePath) throws(CommandProblem) -> FilePath {
        // EEXIST is no failure; what is no folder shows when something is put there.
        guard mkdir(path.cString, 0o777) == 0 || errno == EEXIST, let real = path.resolved else {
            throw CommandProblem("\(path): \(String(cString: strerror(errno)))", exitStatus: EX_CANTCREAT)
        }
        return real
    }

    private static func temporary() throws(CommandProblem) -> FilePath {
        do {
            return try PrivateFolder(named: "tenken-demo", environment: ProcessEnvironment.variables).path
        } catch {
            throw CommandProblem("\(error.path): \(String(cString: strerror(error.number)))", exitStatus: EX_CANTCREAT)
        }
    }
}
