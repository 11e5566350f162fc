import WorkbookModel

extension WorkbookFile {
    /// Creates a workbook at `path`, whole or not at all; an existing file is never touched.
    public static func create(_ path: FilePath, _ new: NewWorkbook, catalog: CatalogLibrary.Source) throws(FileProblem)
    {
        try NewFile.create(path, new.fileBytes(catalog: catalog.text))
    }

    /// Writes a copy of the file as it is on the disk; an existing file is never touched.
    public func writeCopy(to path: FilePath) throws(FileProblem) {
        try NewFile.create(path, FileReading.contents(ofFileAt: self.path).bytes)
    }
}
