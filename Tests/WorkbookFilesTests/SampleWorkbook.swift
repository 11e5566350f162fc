import Recfile
import TestSupport
import WorkbookFiles
import WorkbookModel

/// A workbook file on the catalogue of `WorkbookCatalogText`, in a folder of the test's own.
struct SampleWorkbook {
    let folder: TemporaryFolder
    let name = "w.rec"
    var path: FilePath { folder(name) }

    /// Writes the file of `builder`.
    init(in folder: TemporaryFolder, _ builder: WorkbookBuilder = WorkbookBuilder()) throws {
        self.folder = folder
        try folder.write(builder.bytes, to: name)
    }

    func open() throws -> WorkbookFile { try WorkbookFile.open(path, knownCatalogs: []) }
    func bytes() throws -> [UInt8] { try folder.read(name) }
    func append(_ text: String) throws { try folder.append(Array(text.utf8), to: name) }
}

extension TemporaryFolder {
    /// The folder's own path, for what takes paths as bytes.
    var filePath: FilePath { FilePath(path) }

    /// The path of a name in the folder, for what takes paths as bytes.
    func callAsFunction(_ name: String) -> FilePath { filePath.appending(FilePath(name)) }

    /// Writes a file whose name need not be UTF-8.
    func write(_ text: String, to name: FilePath) throws {
        try NewFile.create(filePath.appending(name), Array(text.utf8))
    }
}

extension WorkbookFile {
    /// An entry that records a result for an item and follows all that is known here.
    func draft(_ item: String, _ result: AssessmentResult, note: String = "") -> NewEntry {
        let assessment = Assessment(result: result, note: note)
        guard let index = workbook.catalog.itemIndex(item) else { fatalError("no item \(item)") }
        return workbook.assess(itemAt: index, assessment, by: "佐藤", at: "2026-05-01T09:00:00+09:00")
    }

    func result(_ item: String) -> AssessmentResult? {
        workbook.catalog.itemIndex(item).map { workbook.result(ofItemAt: $0) }
    }
}

/// The case of a `FileProblem`, with what tests can know beforehand.
func kind(of problem: FileProblem?) -> String {
    switch problem {
    case nil: "none"
    case .stream: "stream"
    case .missing: "missing"
    case .isFolder: "isFolder"
    case .notRegular: "notRegular"
    case .tooLarge: "tooLarge"
    case .exists: "exists"
    case .noFolder: "noFolder"
    case .isFolderAlready: "isFolderAlready"
    case .cannotCreate: "cannotCreate"
    case .notAWorkbook: "notAWorkbook"
    case .badCatalog: "badCatalog"
    case .changedCatalog: "changedCatalog"
    case .unknownCatalog: "unknownCatalog"
    case .system(let error): "system \(error.call)"
    case .readOnly: "readOnly"
    case .locked: "locked"
    case .vanished: "vanished"
    case .changedMeanwhile(let items): "changedMeanwhile \(items)"
    case .tooLong(let field): "tooLong \(field)"
    case .notAsWritten: "notAsWritten"
    case .notTakenBack(_, let problem): "notTakenBack \(kind(of: problem))"
    case .unconfirmed(_, let problem): "unconfirmed \(kind(of: problem))"
    case .replaced: "replaced"
    case .notMergeable(_, let problem): "notMergeable \(problem)"
    }
}

/// The problem that `body` throws.
func problem(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "none"
    } catch let error as FileProblem {
        return kind(of: error)
    } catch {
        return "\(error)"
    }
}
