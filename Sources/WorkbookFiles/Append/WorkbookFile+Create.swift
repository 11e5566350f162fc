import Recfile
import WorkbookModel

extension WorkbookFile {
    /// Creates a workbook at `path`, whole or not at all; an existing file is never touched.
    public static func create(_ path: FilePath, _ new: NewWorkbook, catalog: CatalogLibrary.Source) throws(FileProblem)
    {
        try NewFile.create(path, new.fileBytes(catalog: catalog.text))
    }

    /// The same of a workbook that begins with assessments from another one.
    ///
    /// - Throws: `FileProblem`; `RefusedChange` where one can not be recorded.
    public static func create(
        _ path: FilePath, _ new: NewWorkbook, catalog: CatalogLibrary.Source, carrying answers: [Answer],
        at moment: Moment
    ) throws {
        try NewFile.create(path, newBytes(new, catalog: catalog.text, carrying: answers, by: new.by, at: moment))
    }

    /// The whole file of such a workbook.
    static func newBytes(
        _ new: NewWorkbook, catalog: RecfileText, carrying answers: [Answer], by person: String, at moment: Moment
    ) throws -> [UInt8] {
        let header = new.fileBytes(catalog: catalog)
        let empty = try Workbook.read(Workbook.parse(header), knownCatalogs: [])
        if answers.isEmpty { return header }
        switch empty.plan(.answers(answers), by: person, at: moment) {
        case .unchanged: return header
        case .refused(let refused): throw refused
        case .record(let recording): return header + empty.stored(recording.entries).bytes
        }
    }

    /// Writes a copy of the file as it is on the disk; an existing file is never touched.
    public func writeCopy(to path: FilePath) throws(FileProblem) {
        try NewFile.create(path, FileReading.contents(ofFileAt: self.path).bytes)
    }
}
