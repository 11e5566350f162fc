import CLibrary
import WorkbookModel

/// Prints a page to PDF by a browser that is installed, or by LibreOffice.
public struct PagePrinter {
    private let environment: [String: String]

    public init(environment: [String: String]) { self.environment = environment }

    public enum Problem: Error, Sendable {
        /// Neither a browser nor LibreOffice is found.
        case noProgram
        /// What the program said.
        case failed(program: String, String)
        case noFolder(SystemError)

        public func message(_ language: Language) -> String {
            switch self {
            case .noProgram:
                language(
                    ja:
                        "PDF を作るブラウザー（Chromium、Chrome、Edge）も LibreOffice も見つかりません。-o report.html でページを作り、手元のブラウザーの「印刷」で PDF に保存してください",
                    en:
                        "no browser (Chromium, Chrome, Edge) and no LibreOffice is found to make a PDF; make a page with -o report.html and print it to PDF from a browser"
                )
            case .failed(let program, let said):
                language(
                    ja: "\(program) が PDF を作れませんでした: \(said)。-o report.html でページを作り、ブラウザーから印刷してください",
                    en: "\(program) made no PDF: \(said); make a page with -o report.html and print it from a browser")
            case .noFolder(let error):
                language(
                    ja: "PDF を作る一時フォルダーが作れません（\(SystemErrorWording.text(error.number, language))）",
                    en:
                        "no temporary folder to make a PDF in could be made (\(SystemErrorWording.text(error.number, language)))"
                )
            }
        }
    }

    /// Browsers first: they print the page as it is meant.
    private static let browsers = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    ]

    public func pdf(of page: [UInt8]) throws(Problem) -> [UInt8] {
        let base = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        // mkdtemp(3) makes the folder for its owner alone (0700).
        var template = Array("\(base)/tenken-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .noFolder(SystemError("mkdtemp", FilePath(base))) }
        let folder = FilePath(bytes: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
        defer { FolderContents.removeAll(folder) }
        let (source, target) = (folder.appending("report.html"), folder.appending("report.pdf"))
        do {
            try NewFile.create(source, page)
        } catch {
            throw .noFolder(SystemError("open", source, EIO))
        }
        for browser in PagePrinter.browsers {
            if try run(browser, browserArguments(source, target, profile: folder.appending("profile")), target) {
                return try made(target, by: browser)
            }
        }
        let office: [ChildProcess.Argument] = [
            "--headless", .init("-env:UserInstallation=file://\(folder)/profile"), "--convert-to",
            "pdf:writer_web_pdf_Export", "--outdir", .init(bytes: folder.bytes), .init(bytes: source.bytes),
        ]
        if try run("soffice", office, target) { return try made(target, by: "soffice") }
        throw .noProgram
    }

    private func browserArguments(
        _ source: FilePath, _ target: FilePath, profile: FilePath
    ) -> [ChildProcess.Argument] {
        // A browser refuses to run its sandbox for root.
        let sandbox: [ChildProcess.Argument] = geteuid() == 0 ? ["--no-sandbox"] : []
        return sandbox + [
            "--headless", "--disable-gpu", "--no-first-run", .init("--user-data-dir=\(profile)"),
            "--no-pdf-header-footer", .init("--print-to-pdf=\(target)"), .init("file://\(source)"),
        ]
    }

    /// - Returns: whether there is such a program.
    private func run(
        _ program: String, _ arguments: [ChildProcess.Argument], _ target: FilePath
    ) throws(Problem) -> Bool {
        do {
            let child = try ChildProcess.run(.init(program), arguments, environment: environment)
            if child.status == 0, SystemCalls.isAccessible(target) { return true }
            let said = String(decoding: child.errors, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
            throw Problem.failed(program: program, said.isEmpty ? "status \(child.status)" : said)
        } catch let problem as Problem {
            throw problem
        } catch let error as SystemError where error.number == ENOENT {
            return false
        } catch {
            throw .failed(program: program, "\(error)")
        }
    }

    private func made(_ target: FilePath, by program: String) throws(Problem) -> [UInt8] {
        do {
            return try TextFile.contents(ofFileAt: target)
        } catch {
            throw .failed(program: program, "\(error)")
        }
    }
}
