import CLibrary
import WorkbookModel

/// Prints a page to PDF by a browser that is installed, or by LibreOffice: by the first one that can.
public struct PagePrinter: Sendable {
    private let environment: [String: String]
    /// How long each program may take.
    private let seconds: Int

    /// - Parameter seconds: how long each program may take; a report of 400 items takes some two seconds.
    public init(environment: [String: String], seconds: Int = 120) {
        self.environment = environment
        self.seconds = seconds
    }

    /// Browsers first: they print the page as it is meant.
    private static let browsers = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    ]
    private static let office = "soffice"

    /// - Parameter isWanted: asked some times a second, on the thread that this runs on; where it says no, the program is
    ///   ended.
    public func pdf(of page: [UInt8], isWanted: @escaping () -> Bool = { true }) throws(PrintingProblem) -> [UInt8] {
        let folder: PrivateFolder
        do {
            folder = try PrivateFolder(environment: environment)
        } catch {
            throw .noFolder(error)
        }
        defer { folder.remove() }
        let source = folder.path.appending("report.html")
        do {
            try NewFile.create(source, page)
        } catch {
            throw .noFolder(SystemError("open", source, EIO))
        }
        var failures: [PrintingProblem.Failure] = []
        for program in installed() {
            // A folder of its own: what a program that was ended has left is in no other's way.
            let work = folder.path.appending(program.name)
            guard mkdir(work.cString, 0o700) == 0 else { throw .noFolder(SystemError("mkdir", work)) }
            do throws(PrintingProblem.Reason) {
                let patience = ChildProcess.Patience(seconds: seconds, isWanted: isWanted)
                return try printed(source, by: program, in: work, patience)
            } catch .notWanted {
                throw .notWanted
            } catch {
                failures.append(PrintingProblem.Failure(program: program.name.description, reason: error))
            }
        }
        throw failures.isEmpty ? .noProgram : .failed(failures)
    }

    /// The programs that are there, each once: some have several names.
    private func installed() -> [FilePath] {
        var known: Set<FilePath> = []
        return (PagePrinter.browsers + [PagePrinter.office]).compactMap { program in
            let found = FilePath.program(named: FilePath(program), in: environment)
            guard let found, let real = found.resolved, known.insert(real).inserted else { return nil }
            return found
        }
    }

    private func printed(
        _ source: FilePath, by program: FilePath, in folder: FilePath, _ patience: ChildProcess.Patience
    ) throws(PrintingProblem.Reason) -> [UInt8] {
        let target = folder.appending("report.pdf")
        let arguments =
            program.name == FilePath(PagePrinter.office)
            ? officeArguments(source, folder) : browserArguments(source, target, folder)
        // What a program that is ended leaves among the temporary files goes with the folder.
        var variables = environment
        variables["TMPDIR"] = source.folder.text ?? variables["TMPDIR"]
        let child: ChildProcess
        do {
            child = try ChildProcess.run(
                .init(bytes: program.bytes), arguments, environment: variables, within: patience)
        } catch {
            switch error.number {
            case ETIMEDOUT: throw .tookTooLong(seconds: seconds)
            case ECANCELED: throw .notWanted
            default: throw .notStarted(error)
            }
        }
        let said = String(decoding: child.errors, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
        guard child.status == 0 else { throw .failed(status: child.status, said: said) }
        guard let bytes = try? TextFile.contents(ofFileAt: target), !bytes.isEmpty else {
            throw .madeNothing(said: said)
        }
        return bytes
    }

    private func browserArguments(
        _ source: FilePath, _ target: FilePath, _ folder: FilePath
    ) -> [ChildProcess.Argument] {
        // A browser refuses to run its sandbox for root.
        let sandbox: [ChildProcess.Argument] = geteuid() == 0 ? ["--no-sandbox"] : []
        return sandbox + [
            "--headless", "--disable-gpu", "--no-first-run", option("--user-data-dir=", folder.appending("profile")),
            "--no-pdf-header-footer", option("--print-to-pdf=", target), .init(source.fileAddress),
        ]
    }

    private func officeArguments(_ source: FilePath, _ folder: FilePath) -> [ChildProcess.Argument] {
        [
            "--headless", .init("-env:UserInstallation=\(folder.appending("profile").fileAddress)"), "--convert-to",
            "pdf:writer_web_pdf_Export", "--outdir", .init(bytes: folder.bytes), .init(source.fileAddress),
        ]
    }

    /// A path's own bytes behind an option, whatever they are.
    private func option(_ name: String, _ path: FilePath) -> ChildProcess.Argument {
        .init(bytes: Array(name.utf8) + path.bytes)
    }
}
